import type { AssetStore } from '../collect/assets.ts';
import type { Click, Evidence, PageRecord } from '../core/evidence.ts';
import { collectedValue, skipped } from '../core/observation.ts';
import type { CrawlResult } from '../crawl/crawl.ts';
import type { Scope } from '../crawl/scope.ts';
import { linksOf } from '../derive/links.ts';
import { isFileUrl } from '../derive/urls.ts';
import { documentFrom, type PageReader } from './page-reader.ts';

interface Rendering {
  sample: readonly string[];
  reader: PageReader;
  store: AssetStore;
  scope: Scope;
  expired(): boolean;
  onProgress(progress: { done: number; total: number }): void;
}

type Seen = Pick<Evidence, 'pages' | 'clicks' | 'exhaustive' | 'notReached'>;

/**
 * Opens the sample in the browser, one page after the other, and adds the clicks that only the browser shows. A page
 * that only such a click leads to was not read: it is not reached (`needs-browser`), and the click graph is partial.
 */
export async function renderSample(
  walked: CrawlResult,
  { sample, reader, store, scope, expired, onProgress }: Rendering,
): Promise<Seen> {
  const pages = new Map(walked.pages.map((page) => [page.url, page]));
  const known = new Set([...pages.keys(), ...walked.notReached.map(({ url }) => url)]);
  const clicks: Click[] = [...walked.clicks];
  const found = new Map<string, string>();
  for (const [index, url] of sample.entries()) {
    onProgress({ done: index, total: sample.length });
    const page = pages.get(url);
    if (!page) continue;
    const rendered = expired()
      ? { render: skipped('budget'), axe: skipped('budget'), motion: skipped('budget') }
      : await reader.render(url);
    pages.set(url, { ...page, ...rendered });
    for (const link of linksOnlyRendered({ ...page, ...rendered }, store)) {
      const to = walked.endOf(link.url);
      // The click is real even where its target was not read: a shorter way may lead through it.
      clicks.push({ from: url, to, text: link.text, cost: link.cost });
      if (scope.relation(to) === 'inside' && !isFileUrl(to) && !known.has(to)) found.set(to, url);
    }
  }
  onProgress({ done: sample.length, total: sample.length });
  const missed = [...found].map(([url, from]) => ({
    url,
    code: 'needs-browser' as const,
    message: `only scripts lead there, from ${from}`,
  }));
  return {
    pages: [...pages.values()],
    clicks,
    exhaustive: walked.exhaustive && missed.length === 0,
    notReached: [...walked.notReached, ...missed],
  };
}

/** Links of the rendered page that the page as sent does not have. */
function linksOnlyRendered({ url, html, render }: PageRecord, store: AssetStore) {
  const sent = collectedValue(html);
  const seen = collectedValue(render);
  if (!sent || !seen) return [];
  const before = new Set(linksOf(documentFrom(store, sent.sha256, url, 'http')).map((link) => link.url));
  return linksOf(documentFrom(store, seen.document.sha256, url, 'render')).filter((link) => !before.has(link.url));
}
