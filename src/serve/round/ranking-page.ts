import { loadInstruments } from '../../audit/instruments.ts';
import { rankArticle } from '../../inspect/ranking.ts';
import * as views from '../../inspect/results/views.ts';
import { roundWords } from '../../inspect/results/words.ts';
import type { Standings } from '../../inspect/standings.ts';
import { type Markup, markup } from '../../report/html/markup.ts';
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
  const league = article
    ? rankArticle(
        entrants.filter((one) => one.kind === kind),
        article.id,
      )[0]
    : group;
  const lines = league ? views.linesOf(league) : [];
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
  const heads = article ? views.articleHeads(links) : views.headsOf(group, links);
  return markup`<form method="get" action="${pages.addresses.ranking}" class="filter"><p><label>${w.kind} <select name="kind">${kinds}</select></label> <label>${w.byArticle} <select name="article">${choices}</select></label> <input type="hidden" name="lang" value="${lang}"><button type="submit">${w.apply}</button></p></form>
<h2>${title}</h2>${views.convention(links)}${!article && group.standings.length > 0 && markup`<p class="meaning">${views.basisText(group, links)}</p>`}${
    league
      ? views.leagueTables(title, league, lines.slice((page - 1) * perPage, page * perPage), heads, links)
      : markup`<p>${w.articleOpen}</p>`
  }${pages.pager(lines.length, page, to, lang)}`;
}
