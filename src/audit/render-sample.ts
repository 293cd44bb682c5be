import type { AssetStore } from '../collect/assets.ts';
import type { Click, ClickTable } from '../core/crawl-record.ts';
import type { Evidence, PageRecord } from '../core/evidence.ts';
import { collectedValue, skipped } from '../core/observation.ts';
import type { CrawlResult } from '../crawl/crawl.ts';
import { targetsFrom, withClicks } from '../derive/click-table.ts';
import { type Link, linksOf, routesOf, withWays } from '../derive/links.ts';
import { onePerTemplate } from '../derive/template.ts';
import { isFileUrl } from '../derive/urls.ts';
import { documentFrom, type PageReader, unseen } from './page-reader.ts';

interface Rendering {
  sample: readonly string[];
  reader: Pick<PageReader, 'render' | 'rendered'>;
  store: Pick<AssetStore, 'read'>;
  /** Whether an address belongs to the portal. */
  isInside(url: string): boolean;
  /** Whether the time is up: then no page is opened any more. */
  isOver(): boolean;
  onProgress(progress: { done: number; total: number }): void;
}

type Seen = Pick<Evidence, 'pages' | 'exhaustive' | 'notReached'> & { clicks: ClickTable };
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
  const clicks: Click[] = [];
  const found = new Map<string, string>();
  const chosen = new Set(sample);
  const watched = onePerTemplate(sample);
  const wanted = new Set([...sample, ...[...pages.keys()].filter((url) => reader.rendered(url))]);
  for (const [index, url] of [...wanted].entries()) {
    onProgress({ done: index, total: wanted.size });
    const before = pages.get(url);
    if (!before) continue;
    const whole = chosen.has(url) && !isOver();
    const seen = whole ? reader.render(url, { watch: watched.has(url) }) : reader.rendered(url);
    const { ways = [], response: _, ...shown } = (await seen) ?? unseen(skipped('budget'));
    const page = { ...before, ...shown };
    pages.set(url, page);
    const targets = targetsFrom(walked.clicks, url);
    for (const link of linksOnlyRendered(page, ways, store)) {
      const to = walked.endOf(link.url);
      if (targets.has(to) || to === url) continue;
      // The click is real even where its target was not read: a shorter way may lead through it.
      const { text, cost, control } = link;
      clicks.push({ from: url, to, text, cost, ...(control !== undefined && { control }) });
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
    clicks: withClicks(walked.clicks, clicks),
    exhaustive: walked.exhaustive && missed.length === 0,
    notReached: [...walked.notReached, ...missed],
  };
}

/** Ways on from the rendered page that the page as sent does not have. */
function linksOnlyRendered(
  { url, html, render }: PageRecord,
  ways: readonly Link[],
  store: Pick<AssetStore, 'read'>,
): readonly Link[] {
  const sent = collectedValue(html);
  const seen = collectedValue(render);
  if (!sent || !seen) return [];
  const before = new Set(linksOf(documentFrom(store, sent.sha256, url, 'http')).map((link) => link.url));
  const document = documentFrom(store, seen.document.sha256, seen.finalUrl, 'render');
  return withWays([...linksOf(document), ...routesOf(document)], ways).filter((link) => !before.has(link.url));
}
