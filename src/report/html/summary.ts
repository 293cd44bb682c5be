import type { Interval, Report, ServiceResult } from '../../core/report.ts';
import { answerPhrases, answersLine } from '../answers.ts';
import { claimRows, overClaims, overClaimText } from '../claims.ts';
import { isScored, topMends } from '../digest.ts';
import { intervalText, momentText, percent, points } from '../numbers.ts';
import { say } from '../words.ts';
import { intervalScale } from './charts.ts';
import { folded, link, type Markup, markup, quoted } from './markup.ts';
import { screenshot } from './picture.ts';
import { capital, pairs, requirementLinks, section, table, toRequirement, type View } from './view.ts';

/** What was not seen comes before everything that was. */
export function limitations({ report, lang, w }: View): Markup {
  if (report.limitations.length === 0) return markup``;
  const items = report.limitations.map(({ text }) => markup`<li>${text[lang]}</li>`);
  return markup`<div id="limitations" class="limitations" role="note" aria-label="${w.heading.limitations}"><p><strong>${w.heading.limitations}</strong></p><ul>${items}</ul></div>`;
}

/** Title, portal, moment, tool, and the legal status of the texts. */
export function masthead({ report, lang, w }: View): Markup {
  const { portal, tool, evidence } = report;
  const answers = answersLine(report, lang);
  const facts = pairs([
    [w.heading.address, link(portal.url)],
    [w.heading.kind, w.kind[portal.kind]],
    [w.heading.date, momentText(report.collectedAt, lang)],
    [w.heading.pages, evidence.pages],
    [w.heading.tool, `${tool.name} ${tool.version}`],
    answers !== undefined && [answerPhrases(lang).title, answers],
    ...report.instruments.map(
      ({ title, version, status }) =>
        [w.heading.instrument, markup`${title[lang]} (${version})<p class="status">${status[lang]}</p>`] as const,
    ),
  ]);
  return markup`<header class="masthead"><p class="kicker">${w.heading.report}</p><h1>${quoted(portal.name ?? portal.url)}</h1>${facts}<p class="disclaimer">${w.phrase.historic}</p></header>`;
}

/** Service levels, scores, the mends that win most: the page a director reads. */
export function overview(view: View): Markup {
  const { w } = view;
  return markup`${section('levels', w.heading.levels, levels(view))}${section('scores', w.heading.scores, scores(view))}${section('mends', w.heading.mends, mends(view))}`;
}

function levels(view: View): Markup {
  const { report, w } = view;
  const { services } = report;
  if (services.length === 0) return markup`<p>${capital(w.phrase.levels)}: ${w.phrase.noServices}.</p>`;
  const name = (level: number) => say(w.phrase.levelN, { n: level });
  const rows = claimRows(services).map(({ claimed, services: own, verified }) => {
    const title = claimed === null ? w.heading.noLevel : `${w.heading.claimed} ${w.heading.level} ${claimed}`;
    const cells = verified.map((some) => cell(some, view));
    return markup`<tr><th scope="row">${capital(title)}</th>${cells}<td class="number total">${own.length}</td></tr>`;
  });
  const titles = [
    `${w.heading.claimed} ↓ · ${w.heading.verified} →`,
    w.phrase.levelZero,
    ...[1, 2, 3, 4].map(name),
    w.heading.total,
  ];
  return markup`${table(w.heading.levels, titles, rows)}<p class="meaning">${w.phrase.matrixMeaning}</p>${overClaimed(view)}`;
}

function cell(services: readonly ServiceResult[], { w }: View): Markup {
  if (services.length === 0) return markup`<td class="number none">0</td>`;
  const over = overClaims(services);
  return markup`<td class="number">${services.length}${over > 0 && markup`<span class="over">✗ ${w.phrase.levelOver}: ${over}</span>`}</td>`;
}

function overClaimed(view: View): Markup {
  const { report, w } = view;
  const over = report.services.filter(({ verdict }) => verdict === 'over-claimed');
  if (report.services.every(({ claimedLevel }) => claimedLevel === null))
    return markup`<p class="meaning">${w.phrase.noneClaimed}</p>`;
  if (over.length === 0) return markup`<p class="good"><span aria-hidden="true">✓</span> ${w.phrase.noOverClaim}</p>`;
  const items = over.map((service) => {
    const { name, url, missing } = service;
    return markup`<li>${link(url, name)}: ${overClaimText(service, w)}${missing.length > 0 && markup` (${w.heading.missing}: ${requirementLinks(missing, view)})`}</li>`;
  });
  const list = folded(
    items,
    10,
    (part) => markup`<ul>${part}</ul>`,
    (n) => say(w.phrase.showMore, { n }),
  );
  return markup`<h3>${w.heading.overClaimed} (${over.length})</h3>${list}`;
}

function scores(view: View): Markup {
  const { report, w } = view;
  const { instruments, requirements } = report;
  const blocks = instruments.map(({ id, title, score }) => {
    const scored = isScored(requirements.filter(({ instrument }) => instrument === id));
    return markup`${instruments.length > 1 && markup`<h3>${title[view.lang]}</h3>`}${conclusion(score, scored, view)}`;
  });
  return markup`${blocks}<p class="meaning">${w.phrase.intervalMeaning} ${w.phrase.machineMeaning}</p>`;
}

function conclusion(score: Report['score'], scored: boolean, view: View): Markup {
  const { w } = view;
  const { failed, passed, open } = score.musts;
  const band = score.band === null ? w.phrase.noBand : say(w.phrase.bandAdvisory, { band: score.band });
  const musts = say(w.phrase.mustsFailed, { failed, open, total: failed + passed + open });
  return markup`<div class="cards"><div class="card ${score.conformity}"><h3>${w.heading.conformity}</h3><p class="big">${capital(w.conformity[score.conformity])}</p><p>${musts}</p></div>${card(w.heading.machineScore, scored ? score.machine : null, band, view)}${card(w.heading.fullScore, score.full, '', view)}${score.adjusted && card(answerPhrases(view.lang).adjusted, score.adjusted, '', view)}</div>`;
}

function card(title: string, interval: Interval | null, extra: string, view: View): Markup {
  const { w, lang } = view;
  const body = interval
    ? markup`<p class="big">${intervalText(interval, lang)}<span class="of"> / 100</span></p>${intervalScale(interval, view)}<p>${capital(w.heading.coverage)}: ${percent(interval.coverage)}${extra && markup` · ${capital(extra)}`}</p>`
    : markup`<p>${capital(w.phrase.unscored)}</p>`;
  return markup`<div class="card"><h3>${title}</h3>${body}</div>`;
}

function mends(view: View): Markup {
  const { report, w, lang } = view;
  const list = topMends(report, 10);
  if (list.length === 0) return markup`<p>${w.phrase.noMends}</p>`;
  const rows = list.map(({ requirement, mend, points: won, places }) => {
    const gain = won === null ? w.phrase.notMachine : say(w.phrase.points, { n: points(won, lang) });
    return markup`<tr><th scope="row">${toRequirement(requirement, view)}</th><td>${requirement.summary[lang]}</td><td>${mend[lang]}</td><td class="number">${places}</td><td class="number">${gain}</td></tr>`;
  });
  const titles = [w.heading.clause, w.heading.requirement, w.heading.mend, w.heading.placesCount, w.heading.gain];
  return markup`${table(w.heading.mends, titles, rows)}<p class="meaning">${w.phrase.mendsMeaning}</p>`;
}

/** The picture of the home page, when the evidence is at hand. */
export const picture = (view: View): Markup => section('screenshot', view.w.heading.screenshot, screenshot(view));
