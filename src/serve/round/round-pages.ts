import type { Language } from '../../core/language.ts';
import { portalKinds } from '../../core/portal.ts';
import type { Unranked } from '../../inspect/read-round.ts';
import { coverageText, reasonOf, type Stage } from '../../inspect/results/texts.ts';
import { type Links, stateText } from '../../inspect/results/views.ts';
import { roundWords } from '../../inspect/results/words.ts';
import { isForsaken, type RoundStatus } from '../../inspect/round-status.ts';
import { document } from '../../report/html/document.ts';
import { link, type Markup, markup, printed, quoted } from '../../report/html/markup.ts';
import { pairs, section, table } from '../../report/html/view.ts';
import { intervalText } from '../../report/numbers.ts';
import { say, words } from '../../report/words.ts';
import { addresses, type PageName, withQuery } from './addresses.ts';
import { liveScript } from './live-script.ts';
import type { PortalLine, PortalQuery } from './queries.ts';
import { perPage, states } from './visit.ts';

/** What stands around the content of a page. */
export interface Frame {
  name: string;
  /** How far the round is; unknown when it cannot be read. */
  status: RoundStatus | undefined;
  lang: Language;
  here?: PageName | undefined;
  /** Of what the content was made from; without it the content stays as it is. */
  version?: string;
}

/** A page of the round: where one is, how far the round is, and what keeps itself up to date. */
export function roundPage({ name, status, lang, here, version }: Frame, title: string, content: Markup): string {
  const w = roundWords[lang];
  const items = (Object.keys(addresses) as PageName[]).map((one) => {
    const current = one === here && markup` aria-current="page"`;
    return markup`<li><a href="${withQuery(addresses[one], { lang })}"${current}>${w[one]}</a></li>`;
  });
  const other = lang === 'vi' ? 'en' : 'vi';
  const progress =
    status &&
    markup`
<div id="progress"><p><progress aria-label="${w.progress}" max="${Math.max(1, status.portals)}" value="${stageOf(status).done}"></progress></p><p role="status">${progressLine(status, lang)}</p></div>`;
  const body = markup`<header><p class="kicker">${quoted(name, 200)}</p><h1>${title}</h1>${progress}</header>
<nav class="contents" aria-label="${w.contents}"><ul>${items}<li><a href="?lang=${other}" lang="${other}">${w.otherLanguage}</a></li></ul></nav>
${version === undefined ? content : markup`<div id="live" data-version="${version}">${content}</div>`}`;
  return printed(
    document({ lang, title: `${title} – ${name}`, body, forms: 'self', connect: 'self', own: liveScript }),
  );
}

export const stageOf = ({ state, assessed, notAssessed, portals }: RoundStatus): Stage => ({
  ...{ state, done: assessed + notAssessed, total: portals },
});

export function progressLine(status: RoundStatus, lang: Language): string {
  const w = roundWords[lang];
  const { state, notAssessed, quarantined, running, pages } = status;
  const alive = status.workers.filter((worker) => worker.alive).length;
  const told = say(w.progressLine, { ...stageOf(status), notAssessed, quarantined, running: running.length });
  const workers = alive > 0 ? [say(w.workers, { n: alive, pages })] : isForsaken(status) ? [w.forsaken] : [];
  return [`${w.roundState}: ${w[state]}.`, told, ...workers].join(' ');
}

/** A form that asks for some of the portals. */
export function portalFilter(asked: PortalQuery, provinces: readonly string[], lang: Language): Markup {
  const w = roundWords[lang];
  const select = (name: string, label: string, value: string, options: readonly (readonly [string, string])[]) =>
    markup`<label>${label} <select name="${name}"><option value="">${w.any}</option>${options.map(([key, text]) => markup`<option value="${key}"${key === value && markup` selected`}>${text}</option>`)}</select></label> `;
  return markup`<form method="get" action="${addresses.portals}" class="filter"><p><label>${w.search} <input type="search" name="q" value="${asked.text}"></label></p><p>${select(
    'kind',
    w.kind,
    asked.kind,
    portalKinds.map((kind) => [kind, words[lang].kind[kind]]),
  )}${select(
    'province',
    w.province,
    asked.province,
    provinces.map((name) => [name, name]),
  )}${select(
    'state',
    w.state,
    asked.state,
    states.map((state) => [state, w[state]]),
  )}<input type="hidden" name="lang" value="${lang}"><button type="submit">${w.apply}</button></p></form>`;
}

export function portalsTable(
  caption: string,
  rows: readonly PortalLine[],
  rankOf: (id: string) => string,
  links: Links,
): Markup {
  const { lang } = links;
  const [w, { conformity, kind }] = [roundWords[lang], words[lang]];
  const lines = rows.map((row) => {
    const machine = row.low === null || row.high === null ? undefined : { low: row.low, high: row.high };
    const told =
      row.state === 'assessed'
        ? w.assessed
        : `${stateText(row.state ?? 'waiting', lang)}${row.code ? `: ${reasonOf({ code: row.code, state: row.state ?? 'waiting' }, lang)}` : ''}`;
    return markup`<tr><th scope="row"><a href="${links.portal(row.id) ?? ''}">${quoted(row.name ?? row.url, 150)}</a><span class="about">${link(row.url)}</span></th><td>${kind[row.kind]}<span class="about">${row.province ?? ''}</span></td><td>${told}</td><td>${machine ? intervalText(machine, lang) : '–'}${row.coverage !== null && markup`<span class="about">${w.coverage} ${coverageText(row.coverage, lang)}</span>`}</td><td>${rankOf(row.id)}</td><td>${row.conformity ? (conformity as Record<string, string>)[row.conformity] : '–'}</td><td class="number">${row.questions ?? '–'}</td></tr>`;
  });
  return table(caption, [w.portal, w.kind, w.state, w.machineScore, w.rank, w.conformity, w.open], lines);
}

/** Former and next page of a list. */
export function pager(total: number, page: number, to: (page: number) => string, lang: Language): Markup {
  const w = roundWords[lang];
  const pages = Math.max(1, Math.ceil(total / perPage));
  const where = say(w.page, { n: page, total: pages });
  if (pages === 1) return markup``;
  return markup`<nav aria-label="${where}"><p>${page > 1 && markup`<a rel="prev" href="${to(page - 1)}">${w.before}</a> `}${where}${page < pages && markup` <a rel="next" href="${to(page + 1)}">${w.next}</a>`}</p></nav>`;
}

/** How many portals have no result yet, with the ways to their lists. */
export function pendingSection(pending: readonly Unranked[], lang: Language): Markup {
  const w = roundWords[lang];
  const counts = Map.groupBy(pending, ({ state }) => state);
  const items = [...counts].map(
    ([state, rows]) =>
      markup`<li><a href="${withQuery(addresses.portals, { state, lang })}">${stateText(state, lang)}</a>: ${rows.length}</li>`,
  );
  return section('pending', w.pending, markup`<p class="meaning">${w.pendingMeaning}</p><ul>${items}</ul>`);
}

/** Facts of one portal, and the way to its report. */
export function portalFacts(row: PortalLine, rank: string, at: string | undefined, lang: Language): Markup {
  const w = roundWords[lang];
  return markup`${pairs([
    [w.address, link(row.url)],
    [w.kind, words[lang].kind[row.kind]],
    row.province !== null && [w.province, row.province],
    [
      w.state,
      row.state === 'assessed'
        ? w.assessed
        : `${stateText(row.state ?? 'waiting', lang)}: ${reasonOf({ code: row.code, state: row.state ?? 'waiting' }, lang)}`,
    ],
    row.low !== null &&
      row.high !== null && [
        w.machineScore,
        `${intervalText({ low: row.low, high: row.high }, lang)} (${w.coverage} ${coverageText(row.coverage ?? 0, lang)})`,
      ],
    [w.rank, rank],
    row.conformity !== null && [w.conformity, (words[lang].conformity as Record<string, string>)[row.conformity] ?? ''],
    row.overClaimed !== null && [w.overClaimed, row.overClaimed],
    row.questions !== null && [w.open, row.questions],
  ])}<p>${at ? markup`<a href="${at}">${w.openReport}</a>` : w.noReport}</p>`;
}
