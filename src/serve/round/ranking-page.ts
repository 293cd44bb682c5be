import { loadInstruments } from '../../audit/instruments.ts';
import { rankArticle } from '../../inspect/ranking.ts';
import * as views from '../../inspect/results/views.ts';
import { roundWords } from '../../inspect/results/words.ts';
import type { Standings } from '../../inspect/standings.ts';
import { type Markup, markup } from '../../report/html/markup.ts';
import { section } from '../../report/html/view.ts';
import { articleTitle, say, words } from '../../report/words.ts';
import { perPage } from './queries.ts';
import type { Visit } from './round-app.ts';
import * as pages from './round-pages.ts';

/** One kind by rank, by the whole text or one article. */
export function rankingPage({ peers, entrants }: Standings, { lang, links, query, page }: Visit): Markup {
  const w = roundWords[lang];
  const group = peers.find(({ kind }) => kind === query.kind) ?? peers[0];
  if (!group) return markup`<p>${w.none}</p>`;
  const { kind } = group;
  const articles = loadInstruments(['tt32-2018'])[0]?.articles ?? [];
  const article = articles.find(({ id }) => id === query.article);
  const standings = article
    ? (rankArticle(
        entrants.filter((one) => one.kind === kind),
        article.id,
      )[0]?.standings ?? [])
    : group.standings;
  const option = (value: string, text: string, chosen: boolean) =>
    markup`<option value="${value}"${chosen && markup` selected`}>${text}</option>`;
  const kinds = peers.map((one) => option(one.kind, words[lang].kind[one.kind], one === group));
  const choices = [
    option('', w.wholeText, !article),
    ...articles.map((one) => option(one.id, articleTitle(one.id, one.title, lang), one === article)),
  ];
  const to = (n: number) =>
    pages.withQuery(pages.addresses.ranking, { kind, article: article?.id ?? '', page: n, lang });
  const title = say(w.rankingOf, { kind: words[lang].kind[kind] });
  const score = article ? w.articleScore : group.basis === 'common' ? w.peerScore : w.machineScore;
  return markup`<form method="get" action="${pages.addresses.ranking}" class="filter"><p><label>${w.kind} <select name="kind">${kinds}</select></label> <label>${w.byArticle} <select name="article">${choices}</select></label> <input type="hidden" name="lang" value="${lang}"><button type="submit">${w.apply}</button></p></form>
<h2>${title}</h2>${views.convention(links)}<p class="meaning">${!article && views.basisText(group, links)}</p>${views.orNone(standings, links, () => views.rankingTable(title, standings.slice((page - 1) * perPage, page * perPage), score, links))}${pages.pager(standings.length, page, to, lang)}${
    group.thin.length > 0 &&
    section(
      'thin',
      w.thin,
      markup`<p class="meaning">${w.thinMeaning}</p>${views.thinTable(group.thin.slice(0, perPage), links)}`,
    )
  }`;
}
