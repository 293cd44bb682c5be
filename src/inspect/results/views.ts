import type { Requirement } from '../../core/instrument.ts';
import type { Language } from '../../core/language.ts';
import { intervalBars } from '../../report/html/charts.ts';
import { link, type Markup, markup, quoted } from '../../report/html/markup.ts';
import { section, table } from '../../report/html/view.ts';
import { intervalText } from '../../report/numbers.ts';
import { say, words } from '../../report/words.ts';
import type { Pairing, PortalChange } from '../changes.ts';
import type { Failure, LevelTable, Sum } from '../overview.ts';
import type { Entrant, League, PeerGroup, RankInterval, Scored, Standing } from '../ranking.ts';
import type { Unranked } from '../read-round.ts';
import { causesLine, coverageText, marginText, noRankText, rankText, reasonOf } from './texts.ts';
import { roundWords } from './words.ts';

/** Tables of a round as pages have them: the local view and the published site are made of the same. */
export interface Links {
  lang: Language;
  /** Page of a portal; undefined where it has none. */
  portal(id: string): string | undefined;
  ranking(kind: string): string;
}

export const convention = ({ lang }: Links): Markup => markup`<p class="disclaimer">${roundWords[lang].convention}</p>`;

/** Stands above everything that is made of a round that is not done. */
export const provisionalNotice = (text: string | undefined): Markup | false =>
  text !== undefined && markup`<p class="disclaimer"><strong>${text}</strong></p>`;

export const orNone = (rows: readonly unknown[], { lang }: Links, content: () => Markup): Markup =>
  rows.length === 0 ? markup`<p>${roundWords[lang].none}</p>` : content();

function portalHead(
  { id, name, url, province }: Pick<Entrant, 'id' | 'name' | 'url' | 'province'>,
  links: Links,
): Markup {
  const at = links.portal(id);
  const title = quoted(name, 150);
  return markup`<th scope="row">${at ? markup`<a href="${at}">${title}</a>` : title}<span class="about">${link(url)}</span>${province !== null && markup`<span class="about">${province}</span>`}</th>`;
}

const rankCell = (rank: RankInterval, lang: Language): Markup => {
  const w = roundWords[lang];
  const about = rank.inseparable > 0 ? `≈ ${say(w.inseparable, { n: rank.inseparable })}` : w.separable;
  return markup`<td><strong>${rankText(rank)}</strong><span class="about">${about}</span></td>`;
};

/** What heads the score of a league, and the coverage that it rests on. */
export interface Heads {
  score: string;
  coverage: string;
}

export const headsOf = ({ basis }: PeerGroup, { lang }: Links): Heads => ({
  score: basis === 'common' ? roundWords[lang].peerScore : roundWords[lang].machineScore,
  coverage: roundWords[lang].ownCoverage,
});

export const articleHeads = ({ lang }: Links): Heads => ({
  score: roundWords[lang].articleScore,
  coverage: roundWords[lang].articleCoverage,
});

/** The portals of a league as one list, which is cut into pages: those by rank, then those seen too little. */
export const linesOf = ({ standings, thin }: Pick<League, 'standings' | 'thin'>): (Standing | Scored)[] => [
  ...standings,
  ...thin,
];

/** Some lines of a league: a table by rank, and beside it those of which too little was seen. */
export function leagueTables(
  caption: string,
  league: Pick<League, 'standings' | 'thin'>,
  lines: readonly (Standing | Scored)[],
  heads: Heads,
  links: Links,
): Markup {
  const w = roundWords[links.lang];
  const ranked = lines.filter((line) => 'from' in line);
  const thin = lines.filter((line) => !('from' in line));
  return markup`<p class="meaning">${w.coverageMeaning}</p>${
    league.standings.length === 0 && markup`<p>${noRankText(league, links.lang)}</p>`
  }${ranked.length > 0 && rankingTable(caption, ranked, heads, links)}${
    thin.length > 0 &&
    section('thin', w.thin, markup`<p class="meaning">${w.thinMeaning}</p>${thinTable(thin, heads, links)}`)
  }`;
}

function rankingTable(caption: string, standings: readonly Standing[], heads: Heads, links: Links): Markup {
  const { lang } = links;
  const [w, { conformity }] = [roundWords[lang], words[lang]];
  const titles = [w.rank, heads.coverage, w.portal, heads.score, w.band, w.conformity, w.overClaimed];
  const rows = standings.map((standing) => {
    const { entrant, interval, coverage } = standing;
    const { summary } = entrant;
    const margin = marginText(standing, lang);
    return markup`<tr class="req-row">${rankCell(standing, lang)}<td>${coverageText(coverage, lang)}</td>${portalHead(entrant, links)}<td>${intervalText(interval, lang)}${margin !== undefined && markup`<span class="about">${margin}</span>`}</td><td>${summary.band ?? words[lang].phrase.noBand}</td><td>${conformity[summary.conformity]}</td><td class="number">${summary.levels.overClaimed}</td></tr>`;
  });
  return table(caption, titles, rows);
}

function thinTable(thin: readonly Scored[], heads: Heads, links: Links): Markup {
  const { lang } = links;
  const w = roundWords[lang];
  const rows = thin.map(
    ({ entrant, interval, coverage }) =>
      markup`<tr class="req-row">${portalHead(entrant, links)}<td>${coverageText(coverage, lang)}</td><td>${intervalText(interval, lang)}</td></tr>`,
  );
  return table(w.thin, [w.portal, heads.coverage, heads.score], rows);
}

export function basisText(group: PeerGroup, { lang }: Links): string {
  const w = roundWords[lang];
  return group.basis === 'common' ? say(w.basisCommon, { n: group.common.length }) : w.basisWhole;
}

/** Means by name as a drawing, with its numbers in a table. */
export function sumChart(
  title: string,
  head: string,
  sums: readonly { name: string; href?: string; sum: Sum }[],
  links: Links,
): Markup {
  const { lang } = links;
  const w = roundWords[lang];
  const bars = intervalBars(
    title,
    sums.map(({ name, sum }) => ({ name, machine: sum.machine })),
    lang,
  );
  const rows = sums.map(
    ({ name, href, sum }) =>
      markup`<tr><th scope="row">${href ? markup`<a href="${href}">${name}</a>` : name}</th><td class="number">${sum.portals}</td><td class="number">${intervalText(sum.machine, lang)}</td><td class="number">${coverageText(sum.machine.coverage, lang)}</td><td class="number">${sum.services}</td><td class="number">${sum.overClaimed}</td></tr>`,
  );
  return markup`<figure>${bars}<figcaption class="meaning">${w.meanMeaning}</figcaption></figure>${table(title, [head, w.count, w.meanScore, w.coverage, w.serviceCount, w.overClaimed], rows)}`;
}

/** Services by level claimed and verified; claims above what was verified stand out by a word. */
export function levelsMatrix({ rows, overClaimed }: LevelTable, { lang }: Links): Markup {
  const w = roundWords[lang];
  const titles = [
    `${w.claimed} ↓ · ${w.verified} →`,
    w.levelZero,
    ...[1, 2, 3, 4].map((n) => say(w.level, { n })),
    w.total,
  ];
  const lines = rows.map(
    ({ claimed, verified, total }) =>
      markup`<tr><th scope="row">${claimed === 'none' ? w.noLevel : `${w.claimed} ${say(w.level, { n: claimed }).toLowerCase()}`}</th>${verified.map((n) => markup`<td class="number">${n}</td>`)}<td class="number total">${total}</td></tr>`,
  );
  return markup`<p><strong>${w.overClaimed}: ${overClaimed}</strong></p>${table(w.services, titles, lines)}<p class="meaning">${w.simulatedLevels}</p>`;
}

export type RequirementsById = ReadonlyMap<string, Requirement>;

export function failuresTable(failures: readonly Failure[], law: RequirementsById, { lang }: Links): Markup {
  const w = roundWords[lang];
  const rows = failures.map(({ id, failed, passed, undecided }) => {
    const row = law.get(id);
    return markup`<tr><th scope="row">${id}</th><td>${row?.summary[lang] ?? ''}<span class="about">${row?.cite[lang] ?? ''}</span></td><td>${row ? words[lang].force[row.force] : ''}</td><td class="number">${failed}</td><td class="number">${passed}</td><td class="number">${undecided}</td></tr>`;
  });
  return table(w.failures, [w.requirementId, w.requirement, w.force, w.failedOn, w.passedOn, w.undecidedOn], rows);
}

export function unrankedTable(caption: string, unranked: readonly Unranked[], links: Links): Markup {
  const w = roundWords[links.lang];
  const rows = unranked.map(
    (row) =>
      markup`<tr>${portalHead(row, links)}<td>${words[links.lang].kind[row.kind]}</td><td>${stateText(row.state, links.lang)}</td><td>${reasonOf(row, links.lang)}</td></tr>`,
  );
  return table(caption, [w.portal, w.kind, w.state, w.reason], rows);
}

export const stateText = (state: string, lang: Language): string =>
  (roundWords[lang] as Record<string, string>)[state] ?? state;

export function changesTable(changes: readonly PortalChange[], links: Links): Markup {
  const { lang } = links;
  const w = roundWords[lang];
  const rows = changes.map((change) => {
    const { after, was, is, verdict, fixed, broken, lost, found } = change;
    return markup`<tr>${portalHead(after, links)}<td>${intervalText(was, lang)}</td><td>${intervalText(is, lang)}</td><td>${w[verdict]}</td><td class="number">${fixed.length}</td><td class="number">${broken.length}</td><td class="number">${lost.length}</td><td class="number">${found.length}</td><td>${causesLine(change, lang)}</td></tr>`;
  });
  const titles = [w.portal, w.lastRound, w.thisRound, w.verdict, w.fixed, w.broken, w.lost, w.found, w.causes];
  return table(w.changes, titles, rows);
}

export function changesIntro({ appeared, gone }: Omit<Pairing, 'pairs'>, { lang }: Links): Markup {
  const w = roundWords[lang];
  return markup`<p class="meaning">${w.changeMeaning}</p><p>${say(w.appeared, { n: appeared.length })} ${say(w.gone, { n: gone.length })}</p>`;
}
