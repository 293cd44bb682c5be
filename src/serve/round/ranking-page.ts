import type { PortalKind } from '../../core/portal.ts';
import { rankArticle } from '../../inspect/ranking.ts';
import * as views from '../../inspect/results/views.ts';
import { roundWords } from '../../inspect/results/words.ts';
import type { Standings } from '../../inspect/standings.ts';
import { type Markup, markup } from '../../report/html/markup.ts';
import { articleTitle, say, words } from '../../report/words.ts';
import { addresses, withQuery } from './addresses.ts';
import * as pages from './round-pages.ts';
import { articles, onPage, type Visit } from './visit.ts';

/** One kind by rank, by the whole text or one article. */
export function rankingPage({ peers, entrants }: Standings, visit: Visit): Markup {
  const { lang, links, query, page } = visit;
  const w = roundWords[lang];
  const kind = (query.kind as PortalKind | undefined) ?? peers[0]?.kind;
  if (kind === undefined) return markup`<p>${w.nobodyAssessed}</p>`;
  const group = peers.find((one) => one.kind === kind);
  const article = articles.find(({ id }) => id === query.article);
  const league = article
    ? rankArticle(
        entrants.filter((one) => one.kind === kind),
        article.id,
      )[0]
    : group;
  const option = (value: string, text: string, chosen: boolean) =>
    markup`<option value="${value}"${chosen && markup` selected`}>${text}</option>`;
  const kinds = [...new Set([...peers.map((one) => one.kind), kind])];
  const choices = [
    option('', w.wholeText, !article),
    ...articles.map((one) => option(one.id, articleTitle(one.id, one.title, lang), one === article)),
  ];
  const to = (n: number) => withQuery(addresses.ranking, { kind, article: article?.id ?? '', page: n, lang });
  const whole = say(w.rankingOf, { kind: words[lang].kind[kind] });
  const title = article ? `${whole} – ${articleTitle(article.id, article.title, lang)}` : whole;
  const lines = league ? views.linesOf(league) : [];
  const tables = () =>
    group && league
      ? views.leagueTables(
          title,
          league,
          onPage(lines, visit),
          article ? views.articleHeads(links) : views.headsOf(group, links),
          links,
        )
      : markup`<p>${group ? w.articleOpen : w.nothingAssessed}</p>`;
  return markup`<form method="get" action="${addresses.ranking}" class="filter"><p><label>${w.kind} <select name="kind">${kinds.map((one) => option(one, words[lang].kind[one], one === kind))}</select></label> <label>${w.byArticle} <select name="article">${choices}</select></label> <input type="hidden" name="lang" value="${lang}"><button type="submit">${w.apply}</button></p></form>
<h2>${title}</h2>${views.convention(links)}${!article && group && group.standings.length > 0 && markup`<p class="meaning">${views.basisText(group, links)}</p>`}${tables()}${pages.pager(lines.length, page, to, lang)}`;
}
