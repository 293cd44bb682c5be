import type { AssetStore } from '../collect/assets.ts';
import type { Click, Evidence, PageRecord } from '../core/evidence.ts';
import { collectedValue, skipped } from '../core/observation.ts';
import type { CrawlResult } from '../crawl/crawl.ts';
import type { Link } from '../derive/links.ts';
import { linksOf } from '../derive/links.ts';
import { isFileUrl } from '../derive/urls.ts';
import { documentFrom, type PageReader, unseen } from './page-reader.ts';

interface Rendering {
  sample: readonly string[];
  reader: Pick<PageReader, 'render' | 'hasRendered'>;
  store: Pick<AssetStore, 'read'>;
  /** Whether an address belongs to the portal. */
  isInside(url: string): boolean;
  /** Whether the time is up: then no page is opened any more. */
  isOver(): boolean;
  onProgress(progress: { done: number; total: number }): void;
}

type Seen = Pick<Evidence, 'pages' | 'clicks' | 'exhaustive' | 'notReached'>;
type Walked = Pick<CrawlResult, 'pages' | 'clicks' | 'exhaustive' | 'notReached' | 'endOf'>;

/**
 * Opens the sample in the browser, one page after the other, and adds the clicks that only the browser shows; what the
 * browser showed while crawling is kept too. A page that only such a click leads to was not read: it is not reached
 * (`needs-browser`), and the click graph is partial.
 */
export async function renderSample(
  walked: Walked,
  { sample, reader, store, isInside, isOver, onProgress }: Rendering,
): Promise<Seen> {
  const pages = new Map(walked.pages.map((page) => [page.url, page]));
  const known = new Set([...pages.keys(), ...walked.notReached.map(({ url }) => url)]);
  const clicks: Click[] = [...walked.clicks];
  const seenClicks = new Set(clicks.map(({ from, to }) => `${from} ${to}`));
  const found = new Map<string, string>();
  const wanted = new Set([...sample, ...[...pages.keys()].filter(reader.hasRendered)]);
  for (const [index, url] of [...wanted].entries()) {
    onProgress({ done: index, total: wanted.size });
    const before = pages.get(url);
    if (!before) continue;
    const opens = reader.hasRendered(url) || !isOver();
    const page = { ...before, ...(opens ? await reader.render(url) : unseen(skipped('budget'))) };
    pages.set(url, page);
    for (const link of linksOnlyRendered(page, store)) {
      const to = walked.endOf(link.url);
      if (seenClicks.has(`${url} ${to}`)) continue;
      // The click is real even where its target was not read: a shorter way may lead through it.
      clicks.push({ from: url, to, text: link.text, cost: link.cost });
      if (isInside(to) && !isFileUrl(to) && !known.has(to)) found.set(to, url);
    }
  }
  onProgress({ done: wanted.size, total: wanted.size });
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
function linksOnlyRendered({ url, html, render }: PageRecord, store: Pick<AssetStore, 'read'>): Link[] {
  const sent = collectedValue(html);
  const seen = collectedValue(render);
  if (!sent || !seen) return [];
  const before = new Set(linksOf(documentFrom(store, sent.sha256, url, 'http')).map((link) => link.url));
  const document = documentFrom(store, seen.document.sha256, seen.finalUrl, 'render');
  return linksOf(document).filter((link) => !before.has(link.url));
}
