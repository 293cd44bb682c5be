import type { Language } from '../../core/language.ts';
import { document } from '../../report/html/document.ts';
import { type Markup, markup, printed } from '../../report/html/markup.ts';
import { capital, section } from '../../report/html/view.ts';
import { momentText } from '../../report/numbers.ts';
import { articleTitle, say, words } from '../../report/words.ts';
import { type PeerGroup, rankArticle } from '../ranking.ts';
import { lawOf, type RoundData, stageOf, unassessedKinds, unrankedOf } from './round-data.ts';
import { siteScript } from './site-script.ts';
import { provisionalText } from './texts.ts';
import * as views from './views.ts';
import { roundWords } from './words.ts';

/** Convention: portals on one page; a browser is still quick with so many, and most groups are smaller. */
const perPage = 500;

export interface SiteOptions {
  lang: Language;
  /** File of a portal's own page below the site, for those that have one. */
  portalFile(id: string): string | undefined;
}

/** The pages of a published round by file name, made one at a time. Everything is in each file; nothing is loaded. */
export function* sitePages(data: RoundData, { lang, portalFile }: SiteOptions): Generator<[string, string]> {
  const { standings, instrument, change } = data;
  const { missed, pending } = unrankedOf(data);
  const w = roundWords[lang];
  const links: views.Links = { lang, portal: portalFile, ranking: (kind) => `xep-hang-${kind}.html` };
  const law = lawOf(instrument);
  const page = (title: string, content: Markup): string => sitePage(data, title, content, links);
  yield ['index.html', page(w.overview, overview(data, links))];
  for (const group of standings.peers) {
    const { kind } = group;
    const title = say(provisionalText(stageOf(data), lang) ? w.rankingOfProvisional : w.rankingOf, {
      kind: words[lang].kind[kind],
    });
    const own = standings.entrants.filter((one) => one.kind === kind);
    const articles = instrument.articles.flatMap(({ id, title: name }) => {
      const [league] = rankArticle(own, id);
      return league ? [{ id, name: articleTitle(id, name, lang), league }] : [];
    });
    const toArticle = (id: string) => `xep-hang-${kind}-dieu-${id}.html`;
    const leagues = markup`<details><summary>${w.byArticle}</summary><ul>${articles.map(({ id, name }) => markup`<li><a href="${toArticle(id)}">${name}</a></li>`)}</ul></details>`;
    yield* paged(
      links.ranking(kind),
      views.linesOf(group),
      (part, pager) =>
        page(
          title,
          markup`${intro(group, links)}${leagues}${filtered(views.leagueTables(title, group, part, views.headsOf(group, links), links), links)}${pager}`,
        ),
      lang,
    );
    for (const { id, name, league } of articles)
      yield* paged(
        toArticle(id),
        views.linesOf(league),
        (part, pager) =>
          page(
            `${title} – ${name}`,
            markup`${views.convention(links)}${filtered(views.leagueTables(name, league, part, views.articleHeads(links), links), links)}${pager}`,
          ),
        lang,
      );
  }
  const sums = standings.provinces.map(({ province, sum }) => ({ name: province, sum }));
  yield [
    'tinh-thanh.html',
    page(
      w.provinces,
      views.orNone(sums, links, () => views.sumChart(w.provinces, w.province, sums, links)),
    ),
  ];
  yield [
    'khong-dat.html',
    page(
      w.failures,
      views.orNone(standings.failures, links, () => views.failuresTable(standings.failures, law, links)),
    ),
  ];
  const lists = [
    ['khong-danh-gia.html', w.unranked, w.unrankedMeaning, missed] as const,
    ...(pending.length > 0 ? [['chua-co-ket-qua.html', w.pending, w.pendingMeaning, pending] as const] : []),
  ];
  for (const [file, title, meaning, rows] of lists)
    yield [
      file,
      page(
        title,
        markup`<p class="meaning">${meaning}</p>${views.orNone(rows, links, () => views.unrankedTable(title, rows, links))}`,
      ),
    ];
  if (change)
    yield [
      'so-sanh.html',
      page(w.changes, markup`${views.changesIntro(change, links)}${views.changesTable(change.changes, links)}`),
    ];
}

function sitePage(data: RoundData, title: string, content: Markup, { lang }: views.Links): string {
  const { round, change } = data;
  const w = roundWords[lang];
  const provisional = provisionalText(stageOf(data), lang);
  const isPending = unrankedOf(data).pending.length > 0;
  const items = [
    ...[
      ['index.html', w.overview],
      ['tinh-thanh.html', w.provinces],
      ['khong-dat.html', w.failures],
    ],
    ...[['khong-danh-gia.html', w.unranked], ...(isPending ? [['chua-co-ket-qua.html', w.pending]] : [])],
    ...[...(change ? [['so-sanh.html', w.changes]] : [])],
  ].map(([file, text]) => markup`<li><a href="${file}">${text}</a></li>`);
  const body = markup`<header><p class="kicker">${round.name}</p><h1>${title}</h1><p class="meaning">${momentText(round.createdAt, lang)}. ${w.redacted}</p>${views.provisionalNotice(provisional)}</header>
<nav class="contents" aria-label="${w.contents}"><ul>${items}</ul></nav>
${content}`;
  return printed(document({ lang, title: `${title} – ${round.name}`, body, own: siteScript }));
}

function overview(data: RoundData, links: views.Links): Markup {
  const { standings, instrument } = data;
  const { lang } = links;
  const w = roundWords[lang];
  const sums = standings.kinds.map(({ kind, sum }) => ({
    name: words[lang].kind[kind],
    href: links.ranking(kind),
    sum,
  }));
  return markup`${views.convention(links)}<p class="meaning">${instrument.title[lang]}: ${instrument.status[lang]}</p>${section(
    'kinds',
    w.kinds,
    markup`${views.orNone(sums, links, () => views.sumChart(w.kinds, w.kind, sums, links))}${unassessedKinds(data).map((kind) => markup`<p>${capital(words[lang].kind[kind])}: ${w.nothingAssessed}</p>`)}`,
  )}${section('services', w.services, views.levelsMatrix(standings.levels, links))}`;
}

const intro = (group: PeerGroup, links: views.Links): Markup =>
  markup`${views.convention(links)}${group.standings.length > 0 && markup`<p class="meaning">${views.basisText(group, links)}</p>`}`;

const filtered = (tables: Markup, { lang }: views.Links): Markup =>
  markup`<div id="round-filter" class="filter" hidden><p><label>${roundWords[lang].filter} <input type="search"></label></p><p role="status" data-text="${roundWords[lang].shown}"></p></div>${tables}`;

/** A long table as several files: `name.html`, `name-2.html` … */
function* paged<T>(
  file: string,
  all: readonly T[],
  make: (part: readonly T[], pager: Markup) => string,
  lang: Language,
): Generator<[string, string]> {
  const w = roundWords[lang];
  const count = Math.max(1, Math.ceil(all.length / perPage));
  const nameOf = (n: number) => (n === 1 ? file : file.replace(/\.html$/, `-${n}.html`));
  for (let n = 1; n <= count; n += 1) {
    const where = say(w.page, { n, total: count });
    const pager =
      count === 1
        ? markup``
        : markup`<nav aria-label="${where}"><p>${n > 1 && markup`<a rel="prev" href="${nameOf(n - 1)}">${w.before}</a> `}${where}${n < count && markup` <a rel="next" href="${nameOf(n + 1)}">${w.next}</a>`}</p></nav>`;
    yield [nameOf(n), make(all.slice((n - 1) * perPage, n * perPage), pager)];
  }
}
