import type { AssetStore } from '../collect/assets.ts';
import { decodeHtml } from '../collect/charset.ts';
import type { Client } from '../collect/client.ts';
import type { Evidence, PageRecord } from '../core/evidence.ts';
import { collected, collectedValue, failed } from '../core/observation.ts';
import type { PageDocument } from '../core/rule.ts';
import type { SearchRecord, SearchTrial } from '../core/search-record.ts';
import type { Candidate } from '../crawl/sample.ts';
import { hashOf } from '../derive/content.ts';
import { linksOf } from '../derive/links.ts';
import type { PageRole } from '../derive/page-role.ts';
import { searchesOf } from '../derive/search.ts';
import { headlineOf, leadsToSource, nonsense, saysNothingFound, searchFormOf } from '../derive/search-trial.ts';
import { addressOf } from '../derive/sitemap-tree.ts';
import type { Browser } from './open-browser.ts';
import { documentFrom } from './page-reader.ts';

export interface Trying {
  pages: readonly PageRecord[];
  candidates: readonly Candidate[];
  home: string;
  store: AssetStore;
  /** Obeys robots.txt and the pace. */
  client: Pick<Client, 'get'>;
  browser: Pick<Browser, 'render' | 'search'> | undefined;
  seed: string;
  /** Why the user left an address out, where that is so. */
  leftOut(url: string): string | undefined;
  now(): Date;
}

/** Conventions: words tried before a search is said to find nothing, and pages looked at for headlines. */
const mostWords = 3;
const mostLookedAt = 30;
/** Pages whose headlines are sought first, in this order; then all others. */
const telling: readonly PageRole[] = ['article', 'service', 'documents'];

/**
 * Tries the portal's own search: with a word that nobody writes, and with headlines of up to three of its pages, until one
 * is found. A form sent by GET is asked for over HTTP, and looked at in the browser where that shows no result; one that
 * a script sends is tried in the browser where it leads on by GET. Nothing else is sent.
 */
export async function trySearch(trying: Trying): Promise<NonNullable<Evidence['site']['search']>> {
  const { pages, home, store, now } = trying;
  const documentOf = (record: PageRecord | undefined): PageDocument | undefined => {
    const rendered = record && collectedValue(record.render)?.document;
    const asset = rendered ?? (record && collectedValue(record.html));
    return record && asset ? documentFrom(store, asset.sha256, record.url, rendered ? 'render' : 'http') : undefined;
  };
  const byAddress = new Map(pages.map((page) => [addressOf(new URL(page.url)), page]));
  const front = documentOf(pages.find(({ url }) => url === home));
  if (!front) return failed('empty', 'the home page was not read');
  // The home page may offer no more than the way to a page with the form.
  const behind = searchesOf(front).flatMap(({ target }) => documentOf(byAddress.get(addressOf(target))) ?? []);
  const page = [front, ...behind].find((document) => searchFormOf(document));
  const offered = page && searchFormOf(page);
  const record = (value: SearchRecord) => collected(value, now().toISOString());
  if (!page || !offered) return record({ trials: [] });
  const { form } = offered;
  if (form.method === 'post') return record({ form, trials: [] });
  const addressFor = async (query: string) =>
    form.method === 'get' ? offered.address(query) : trying.browser?.search(page.url, form.pointer, query);

  const tryWords = async (query: string, source?: SearchTrial['source']): Promise<SearchTrial | undefined> => {
    const url = await addressFor(query);
    return url ? { query, ...(source && { source }), url, result: await ask(url, source) } : undefined;
  };
  const ask = async (url: string, source: SearchTrial['source']): Promise<SearchTrial['result']> => {
    const reason = trying.leftOut(url);
    if (reason !== undefined) return failed('excluded', reason);
    const answer = await trying.client.get(url);
    if (answer.status !== 'collected') return answer;
    const { response, body } = answer.value;
    const { status, finalUrl } = response;
    const html = decodeHtml(body, response.contentType);
    const sent: PageDocument = { url: finalUrl, html, source: 'http', complete: false };
    const isPlain = status >= 400 || saysNothingFound(sent, front) || (source && leadsToSource(sent, source));
    // Scripts may fetch what was found.
    const seen = isPlain ? undefined : await trying.browser?.render(url, { only: 'links' });
    const rendered = seen && collectedValue(seen.render);
    if (rendered)
      return collected(
        { status, finalUrl: rendered.finalUrl, document: rendered.document.sha256, rendered: true },
        answer.at,
      );
    const { sha256 } = store.put(new TextEncoder().encode(html), 'text/html; charset=utf-8');
    return collected({ status, finalUrl, document: sha256, rendered: false }, answer.at);
  };

  const first = await tryWords(nonsense);
  if (!first) return record({ form, trials: [] });
  const trials = [first];
  for (const { url, title, query } of sourcesFrom(trying, front, (url) =>
    documentOf(byAddress.get(addressOf(new URL(url)))),
  )) {
    const trial = await tryWords(query, { url, title });
    if (!trial) break;
    trials.push(trial);
    const found = collectedValue(trial.result);
    const isFound = found && leadsToSource(documentFrom(store, found.document, found.finalUrl, 'http'), { url, title });
    if (isFound || trials.length > mostWords) break;
  }
  return record({ form, trials });
}

/** Pages with a headline of their own, those that the home page does not link first, in an order that the seed decides. */
function* sourcesFrom(
  { candidates, seed, home }: Trying,
  front: PageDocument,
  documentOf: (url: string) => PageDocument | undefined,
): Generator<{ url: string; title: string; query: string }> {
  const linked = new Set(linksOf(front).map(({ url }) => url));
  const rank = ({ url, role }: Candidate) => {
    const place = telling.indexOf(role);
    return (place < 0 ? telling.length : place) + Number(linked.has(url)) * (telling.length + 1);
  };
  const asked = new Set<string>();
  const order = candidates
    .filter(({ url, role }) => url !== home && role !== 'search' && role !== 'language')
    .map((candidate) => ({ ...candidate, rank: rank(candidate), hash: hashOf(`${seed} ${candidate.url}`) }))
    .sort((a, b) => a.rank - b.rank || a.hash - b.hash);
  for (const { url } of order.slice(0, mostLookedAt)) {
    const document = documentOf(url);
    const headline = document && headlineOf(document, front);
    // What several pages are called by tells none of them.
    if (!headline || asked.has(headline.query)) continue;
    asked.add(headline.query);
    yield { url, ...headline };
  }
}
