import type { Language } from '../../core/language.ts';
import { portalKinds } from '../../core/portal.ts';
import type { RoundRecord } from '../../inspect/read-round.ts';
import { coverageText, reasonOf } from '../../inspect/results/texts.ts';
import { type Links, stateText } from '../../inspect/results/views.ts';
import { type RoundWord, roundWords } from '../../inspect/results/words.ts';
import { document } from '../../report/html/document.ts';
import { link, type Markup, markup, printed, quoted } from '../../report/html/markup.ts';
import { pairs, table } from '../../report/html/view.ts';
import { intervalText } from '../../report/numbers.ts';
import { say, words } from '../../report/words.ts';
import { liveScript } from './live-script.ts';
import { type PortalLine, type PortalQuery, type Progress, perPage } from './queries.ts';

export const addresses = {
  overview: '/',
  ranking: '/ranking',
  portals: '/portals',
  provinces: '/provinces',
  failures: '/failures',
  unranked: '/not-assessed',
  questions: '/questions',
  availability: '/availability',
  changes: '/changes',
} as const satisfies Partial<Record<RoundWord, string>>;
type PageName = keyof typeof addresses;

export const withQuery = (path: string, query: Record<string, string | number>): string => {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  return `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
};

export const linksOf = (lang: Language): Links => ({
  lang,
  portal: (id) => withQuery(`/portal/${encodeURIComponent(id)}`, { lang }),
  ranking: (kind) => withQuery(addresses.ranking, { kind, lang }),
});

/** A page of the round: where one is, how far the round is, and what keeps itself up to date. */
export function roundPage(
  {
    round,
    progress,
    version,
    lang,
    here,
  }: { round: RoundRecord; progress: Progress; version: string; lang: Language; here: PageName | undefined },
  title: string,
  content: Markup,
): string {
  const w = roundWords[lang];
  const items = (Object.keys(addresses) as PageName[]).map((name) => {
    const current = name === here && markup` aria-current="page"`;
    return markup`<li><a href="${withQuery(addresses[name], { lang })}"${current}>${w[name]}</a></li>`;
  });
  const other = lang === 'vi' ? 'en' : 'vi';
  const body = markup`<header><p class="kicker">${quoted(round.name, 200)}</p><h1>${title}</h1>
<div id="progress"><p><progress aria-label="${w.progress}" max="${Math.max(1, progress.total)}" value="${progress.done}"></progress></p><p role="status">${progressLine(round, progress, lang)}</p></div></header>
<nav class="contents" aria-label="${w.contents}"><ul>${items}<li><a href="?lang=${other}" lang="${other}">${w.otherLanguage}</a></li></ul></nav>
<div id="live" data-version="${version}">${content}</div>`;
  return printed(
    document({ lang, title: `${title} – ${round.name}`, body, forms: 'self', connect: 'self', own: liveScript }),
  );
}

export function progressLine(round: RoundRecord, progress: Progress, lang: Language): string {
  const w = roundWords[lang];
  const workers = progress.workers > 0 ? ` ${say(w.workers, { n: progress.workers, pages: progress.pages })}` : '';
  return `${w.roundState}: ${stateText(round.state, lang)}. ${say(w.progressLine, { ...progress })}${workers}`;
}

/** A form that asks for some of the portals. */
export function portalFilter(asked: PortalQuery, provinces: readonly string[], lang: Language): Markup {
  const w = roundWords[lang];
  const select = (name: string, label: string, value: string, options: readonly (readonly [string, string])[]) =>
    markup`<label>${label} <select name="${name}"><option value="">${w.any}</option>${options.map(([key, text]) => markup`<option value="${key}"${key === value && markup` selected`}>${text}</option>`)}</select></label> `;
  const states = ['assessed', 'not-assessed', 'quarantined', 'waiting'] as const;
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
        : `${stateText(row.state ?? 'waiting', lang)}${row.code ? `: ${reasonOf({ code: row.code, state: '' }, lang)}` : ''}`;
    return markup`<tr><th scope="row"><a href="${links.portal(row.id) ?? ''}">${quoted(row.name ?? row.url, 150)}</a><span class="about">${link(row.url)}</span></th><td>${kind[row.kind]}<span class="about">${row.province ?? ''}</span></td><td>${told}</td><td>${machine ? intervalText(machine, lang) : '–'}${row.coverage !== null && markup`<span class="about">${w.coverage} ${coverageText(row.coverage, lang)}</span>`}</td><td>${rankOf(row.id)}</td><td>${row.conformity ? (conformity as Record<string, string>)[row.conformity] : '–'}</td><td class="number">${row.questions ?? '–'}</td></tr>`;
  });
  return table(caption, [w.portal, w.kind, w.state, w.machineScore, w.rank, w.conformity, w.open], lines);
}

/** Former and next page of a list. */
export function pager(total: number, page: number, to: (page: number) => string, lang: Language): Markup {
  const w = roundWords[lang];
  const pages = Math.max(1, Math.ceil(total / perPage));
  const at = Math.min(page, pages);
  const where = say(w.page, { n: at, total: pages });
  if (pages === 1) return markup``;
  return markup`<nav aria-label="${where}"><p>${at > 1 && markup`<a rel="prev" href="${to(at - 1)}">${w.before}</a> `}${where}${at < pages && markup` <a rel="next" href="${to(at + 1)}">${w.next}</a>`}</p></nav>`;
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
