import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import type { Language } from '../core/language.ts';
import { outcomes } from '../core/outcome.ts';
import type { Finding, Interval, Report, RequirementResult } from '../core/report.ts';
import { answerPhrases, answersLine, answerText } from './answers.ts';
import { claimTable, overClaimText } from './claims.ts';
import { alike, articlesOf, byText, failures, isRestated, isScored, outcomeCounts } from './digest.ts';
import { levelsLine } from './levels-line.ts';
import { missesIn } from './misses.ts';
import { neutral, wrap } from './neutral.ts';
import { intervalText, momentText, percent } from './numbers.ts';
import { onPhone } from './on-phone.ts';
import type { RenderOptions } from './renderer.ts';
import { linked } from './terminal-links.ts';
import { outcomeSign, say, type Words, words } from './words.ts';

/** How much of each list is printed; the rest is counted and stands in the other reports. */
const shown = { failures: 12, perRequirement: 2, services: 10 };

interface Terminal {
  lang: Language;
  w: Words;
  width: number;
  chalk: ChalkInstance;
}

/**
 * The report as a table for a terminal of `width` columns (60 to 120 are used). The first line says what was skipped, when anything was,
 * else the service levels.
 */
export function renderTerminal(
  report: Report,
  { lang, width = 80, colour = false, links = false }: RenderOptions,
): string {
  const t: Terminal = {
    lang,
    w: words[lang],
    width: Math.min(120, Math.max(60, width)),
    chalk: new Chalk({ level: colour ? 1 : 0 }),
  };
  const lines = [
    ...report.limitations.flatMap(({ text }) =>
      hanging(t, `${t.w.phrase.skipped}: ${text[lang]}`, 2).map((line) => t.chalk.yellow(line)),
    ),
    ...hanging(t, levelsLine(report, t.w), 2).map((line) => t.chalk.bold(line)),
    '',
    ...head(report, t),
    ...byText(report).flatMap((part) => [
      ...(report.instruments.length > 1 ? textTitle(part, t) : []),
      ...scores(part, t),
      ...articles(part, t),
      ...failed(part, t),
    ]),
    ...levels(report, t),
    ...overClaimed(report, t),
    ...notReached(report, t),
  ];
  const told = lines.map(unspoken);
  return `${(links ? told.map((line) => linked(line, t.width)) : told).join('\n')}\n`;
}

function textTitle({ instruments }: Report, t: Terminal): string[] {
  const [text] = instruments;
  if (!text) return [];
  return ['', ...hanging(t, `${neutral(text.id)}: ${text.title[t.lang]}`, 2).map((line) => t.chalk.bold(line))];
}

function head(report: Report, t: Terminal): string[] {
  const { portal, collectedAt, tool, evidence, instruments } = report;
  const answers = answersLine(report, t.lang);
  const named = portal.name ? `${neutral(portal.name)} — ${neutral(portal.url)}` : neutral(portal.url);
  const when = momentText(collectedAt, t.lang);
  // The first sentences name the state of the text; the whole of it stands in the HTML report.
  const status = instruments.flatMap(({ title, status }) =>
    hanging(t, `${title[t.lang]}: ${status[t.lang].split(/(?<=[.!?])\s+/, 2).join(' ')}`, 2),
  );
  return [
    ...hanging(t, `${t.w.heading.portal}: ${named}`, 2),
    `${when} · ${neutral(`${tool.name} ${tool.version}`)} · ${t.w.heading.pages}: ${evidence.pages}`,
    ...status.map((line) => t.chalk.dim(line)),
    ...(answers ? hanging(t, `${answerPhrases(t.lang).title}: ${answers}`, 2) : []),
  ];
}

function scores({ score, requirements }: Report, t: Terminal): string[] {
  const { heading, phrase, conformity } = t.w;
  const { failed, passed, open } = score.musts;
  const value = (interval: Interval) =>
    `${intervalText(interval, t.lang)} / 100 · ${heading.coverage} ${percent(interval.coverage)}`;
  const band = score.band === null ? phrase.noBand : say(phrase.bandAdvisory, { band: neutral(score.band) });
  const musts = say(phrase.mustsFailed, { failed, total: failed + passed + open, open });
  const counts = outcomeCounts(requirements);
  const tally = [...outcomes].reverse().map((name) => `${t.w.outcome[name]} ${counts[name]}`);
  return grid(t, [
    [heading.machineScore, isScored(requirements) ? `${value(score.machine)} · ${band}` : phrase.unscored],
    [heading.fullScore, value(score.full)],
    ...(score.adjusted ? [[answerPhrases(t.lang).adjusted, value(score.adjusted)]] : []),
    [heading.conformity, `${t.chalk.bold(conformity[score.conformity])}: ${musts}`],
    [heading.requirement, tally.join(' · ')],
  ]);
}

function grid(t: Terminal, rows: string[][], colWidths?: number[]): string[] {
  const first = Math.max(...rows.map(([cell]) => cell?.length ?? 0)) + 2;
  const table = new Table({
    colWidths: colWidths ?? [first, t.width - first - 3],
    wordWrap: true,
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  table.push(...rows);
  return table.toString().split('\n');
}

function articles(report: Report, t: Terminal): string[] {
  const { heading, phrase, outcome } = t.w;
  const bar = 10;
  const fixed = [9, bar + 2, 12, 10, 11];
  const title = Math.max(12, t.width - fixed.reduce((sum, width) => sum + width, 0) - 7);
  const [first = 9, ...rest] = fixed;
  const widths = [first, title, ...rest];
  const all = articlesOf(report);
  const told = all.filter(({ requirements }) => isScored(requirements) || outcomeCounts(requirements).failed > 0);
  const others = all.filter((article) => !told.includes(article)).map(({ id }) => id);
  const list = say(phrase.otherArticles, { list: others.join(', ') });
  const rows = told.map(({ id, title, machine, requirements }) => {
    const scored = machine !== null && isScored(requirements);
    const broken = outcomeCounts(requirements).failed;
    return [
      neutral(id, 7),
      neutral(title[t.lang]),
      scored ? barOf(machine, bar) : '',
      scored ? intervalText(machine, t.lang) : '–',
      scored ? percent(machine.coverage) : '–',
      broken > 0 ? t.chalk.red(String(broken)) : '0',
    ];
  });
  const titles = [heading.article, heading.title, phrase.scale, heading.machine, heading.coverage, outcome.failed];
  return [
    '',
    t.chalk.bold(heading.articles),
    ...grid(t, [titles.map((name) => t.chalk.bold(sentence(name))), ...rows], widths),
    ...(others.length > 0 ? hanging(t, list, 2) : []),
  ];
}

/** Solid up to the low end, shaded up to the high end. */
function barOf({ low, high }: Interval, width: number): string {
  const solid = Math.floor((low / 100) * width + 1e-6);
  const shaded = high - low < 0.01 ? 0 : Math.max(0, Math.ceil((high / 100) * width - 1e-6) - solid);
  return '█'.repeat(solid) + '▒'.repeat(shaded) + '·'.repeat(Math.max(0, width - solid - shaded));
}

function failed(report: Report, t: Terminal): string[] {
  const all = failures(report).filter(({ force }) => force !== 'may');
  const may = failures(report).length - all.length;
  const encouraged = may > 0 ? [say(t.w.phrase.encouraged, { n: may })] : [];
  if (all.length === 0) return ['', t.w.phrase.noneFailed, ...encouraged];
  const blocks = all.slice(0, shown.failures).flatMap((row) => failure(row, report, t));
  const rest = all.length - shown.failures;
  const title = `${t.w.outcome.failed} (${all.length})`;
  return [
    '',
    t.chalk.bold(sentence(title)),
    ...blocks,
    ...(rest > 0 ? [say(t.w.phrase.more, { n: rest })] : []),
    ...encouraged,
  ];
}

function failure(row: RequirementResult, report: Report, t: Terminal): string[] {
  const { heading, phrase, force } = t.w;
  const title = `${outcomeSign.failed} ${row.id} (${force[row.force]}) ${row.summary[t.lang]}`;
  const groups = alike(row.findings.filter(({ outcome }) => outcome === 'failed'));
  const lines = groups.slice(0, shown.perRequirement).flatMap(([first, ...others]) => {
    const total = first.placesTotal + others.reduce((sum, { placesTotal }) => sum + placesTotal, 0);
    const rest = total > 1 ? ` (${say(phrase.morePlaces, { n: total - 1 })})` : '';
    const [place] = first.places;
    return [
      ...hanging(t, first.text[t.lang], 2, 2),
      ...(first.found ? hanging(t, `${heading.found}: “${neutral(first.found, 200)}”`, 4, 2) : []),
      ...(place ? hanging(t, `${heading.where}: ${placeText(place, t)}${rest}`, 4, 2) : []),
      ...(first.mend ? hanging(t, `${heading.mend}: ${first.mend[t.lang]}`, 4, 2) : []),
    ];
  });
  const rest = groups.length - shown.perRequirement;
  return [
    ...hanging(t, title, 2).map((line) => t.chalk.red(line)),
    ...lines,
    ...(isRestated(row) ? hanging(t, phrase.restated, 2, 2) : []),
    ...(row.answers ?? [])
      .slice(0, shown.perRequirement)
      .flatMap((answer) => hanging(t, answerText(answer, report, t.lang), 2, 2)),
    ...(rest > 0 ? [`  ${say(phrase.more, { n: rest })}`] : []),
  ];
}

function placeText(place: Finding['places'][number], { lang }: Terminal): string {
  const service = place.service ? `${neutral(place.service, 120)}:` : '';
  const pointer = place.pointer ? `[${neutral(place.pointer, 160)}]` : '';
  return [service, neutral(place.url, 300), pointer, onPhone(place, lang)].filter(Boolean).join(' ');
}

function levels({ services }: Report, t: Terminal): string[] {
  const rows = claimTable(services, t.w);
  if (rows.length === 0) return [];
  const counts = [12, 9, 9, 9, 9, 9];
  const first = Math.max(12, t.width - counts.reduce((sum, width) => sum + width, 0) - 8);
  return ['', t.chalk.bold(t.w.heading.levels), ...grid(t, rows, [first, ...counts])];
}

function overClaimed({ services }: Report, t: Terminal): string[] {
  const over = services.filter(({ verdict }) => verdict === 'over-claimed');
  if (over.length === 0) return [];
  const lines = over.slice(0, shown.services).flatMap((service) => {
    const { name, missing } = service;
    const items =
      missing.length > 0 ? ` (${t.w.heading.missing}: ${missing.map((id) => neutral(id, 40)).join(', ')})` : '';
    return hanging(t, `${outcomeSign.failed} ${neutral(name, 160)}: ${overClaimText(service, t.w)}${items}`, 2);
  });
  const rest = over.length - shown.services;
  return [
    '',
    t.chalk.bold(`${t.w.heading.overClaimed} (${over.length})`),
    ...lines,
    ...(rest > 0 ? [say(t.w.phrase.more, { n: rest })] : []),
  ];
}

/** One line for each reason, and what mends it. */
function notReached({ notReached: rows, notReachedByCode }: Report, t: Terminal): string[] {
  if (rows.length === 0) return [];
  const lines = notReachedByCode.flatMap(({ code, count, text, mend }) =>
    hanging(t, `${count} × ${code}: ${text[t.lang]}. ${mend[t.lang]}`, 2, 2),
  );
  return ['', say(t.w.phrase.notReachedCount, { n: missesIn(rows) }), ...lines];
}

/** Wrapped lines of one paragraph; all but the first stand `indent` columns further in. */
function hanging({ width }: Terminal, text: string, indent: number, from = 0): string[] {
  const lines = wrap(neutral(text, 2000), width - indent - from);
  return lines.map((line, index) => ' '.repeat(index === 0 ? from : from + indent) + line);
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Build servers obey lines such as `::error::` or `##[group]`; no line of ours may look like one. */
const unspoken = (line: string): string => line.replace(/^(\s*):(?=:)/, '$1\u00B7').replace(/##(?=\w*\[)/g, '#\u00B7');
