import type { Language } from '../core/language.ts';
import type { Report, RequirementResult } from '../core/report.ts';
import { claimTable, overClaimText } from './claims.ts';
import { articlesOf, byText, failures, isRestated, isScored, topMends } from './digest.ts';
import { levelsLine } from './levels-line.ts';
import { link, literal, markdownTable as table } from './markdown-text.ts';
import { neutral } from './neutral.ts';
import { intervalText, momentText, percent, points } from './numbers.ts';
import { uriOf } from './qualified.ts';
import type { RenderOptions } from './renderer.ts';
import { articleTitle, outcomeSign, say, words } from './words.ts';

/** How much of each list a summary shows; comments and job summaries have room for little, the rest is counted. */
const shown = { failures: 30, mends: 5, overClaimed: 20 };

/** A summary in Markdown for a pull request or a job: headline, scores, what failed, what to mend first. */
export function renderMarkdown(report: Report, { lang }: RenderOptions): string {
  const { heading, phrase } = words[lang];
  const { portal, collectedAt, tool, evidence } = report;
  const title = neutral(portal.name || portal.url, 150);
  const facts = `${literal(momentText(collectedAt, lang))} · ${literal(`${tool.name} ${tool.version}`)} · ${heading.pages}: ${evidence.pages}`;
  return [
    `## ${literal(heading.report)}: ${link(title, uriOf(portal.url))}`,
    ...report.limitations.map(({ text }) => `> ⚠ ${literal(text[lang])}`),
    `**${literal(levelsLine(report, words[lang]))}**`,
    facts,
    ...byText(report).flatMap((part) => ofText(part, lang)),
    ...levels(report, lang),
    ...overClaimed(report, lang),
    `<sub>${literal(phrase.historic)}</sub>`,
    '',
  ].join('\n\n');
}

function ofText(report: Report, lang: Language): string[] {
  const { heading, phrase, conformity } = words[lang];
  const { score, instruments, requirements } = report;
  const { failed, passed, open } = score.musts;
  const band = score.band === null ? phrase.noBand : say(phrase.bandAdvisory, { band: score.band });
  const machine = isScored(requirements)
    ? `${intervalText(score.machine, lang)} / 100, ${heading.coverage} ${percent(score.machine.coverage)}, ${band}`
    : phrase.unscored;
  const full = `${intervalText(score.full, lang)} / 100, ${heading.coverage} ${percent(score.full.coverage)}`;
  const musts = say(phrase.mustsFailed, { failed, total: failed + passed + open, open });
  return [
    `### ${literal(instruments[0]?.title[lang] ?? '', 300)}`,
    table(
      [heading.conformity, heading.machineScore, heading.fullScore],
      [[`${conformity[score.conformity]}: ${musts}`, machine, full]],
    ),
    ...byArticle(report, lang),
    ...failedRows(report, lang),
    ...mends(report, lang),
  ];
}

function byArticle(report: Report, lang: Language): string[] {
  const { heading } = words[lang];
  const rows = articlesOf(report)
    .filter(({ machine, requirements }) => machine !== null && isScored(requirements))
    .map(({ id, title, machine }) => [
      articleTitle(id, title, lang),
      machine ? intervalText(machine, lang) : '–',
      machine ? percent(machine.coverage) : '–',
    ]);
  return rows.length === 0
    ? []
    : [folded(heading.articles, table([heading.article, heading.machine, heading.coverage], rows))];
}

function failedRows(report: Report, lang: Language): string[] {
  const { heading, phrase, force } = words[lang];
  const told = failures(report).filter((row) => !isRestated(row) && row.scope !== 'agency');
  if (told.length === 0) return [literal(phrase.noneFailed)];
  const rows = told
    .slice(0, shown.failures)
    .map((row) => [`${outcomeSign.failed} ${row.id}`, force[row.force], row.summary[lang], firstText(row, lang)]);
  const rest = told.length - rows.length;
  return [
    table([heading.clause, heading.force, heading.requirement, heading.found], rows),
    ...(rest > 0 ? [literal(say(phrase.more, { n: rest }))] : []),
  ];
}

const firstText = ({ findings }: RequirementResult, lang: Language): string =>
  findings.find(({ outcome }) => outcome === 'failed')?.text[lang] ?? '';

function mends(report: Report, lang: Language): string[] {
  const { heading, phrase } = words[lang];
  const rows = topMends(report, shown.mends).map(({ requirement, mend, points: won, places }) => [
    requirement.id,
    mend[lang],
    String(places),
    won === null ? phrase.notMachine : say(phrase.points, { n: points(won, lang) }),
  ]);
  return rows.length === 0
    ? []
    : [`#### ${heading.mends}`, table([heading.clause, heading.mend, heading.placesCount, heading.gain], rows)];
}

function levels({ services }: Report, lang: Language): string[] {
  const [titles, ...rows] = claimTable(services, words[lang]);
  return titles ? [folded(words[lang].heading.levels, table(titles, rows))] : [];
}

function overClaimed(report: Report, lang: Language): string[] {
  const { heading, phrase } = words[lang];
  const over = report.services.filter(({ verdict }) => verdict === 'over-claimed');
  if (over.length === 0) return [];
  const rows = over
    .slice(0, shown.overClaimed)
    .map((service) => [service.name, overClaimText(service, words[lang]), service.missing.join(', ')]);
  const rest = over.length - rows.length;
  return [
    `### ${heading.overClaimed}`,
    table([heading.service, heading.verdict, heading.missing], rows),
    ...(rest > 0 ? [literal(say(phrase.more, { n: rest }))] : []),
  ];
}

const folded = (title: string, inner: string): string =>
  `<details><summary>${literal(title)}</summary>\n\n${inner}\n\n</details>`;
