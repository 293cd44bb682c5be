import type { NotReached } from '../core/crawl-record.ts';
import type { PageDocument } from '../core/rule.ts';
import { linksOf } from './links.ts';
import { memoised } from './memoised.ts';
import { addressOf } from './sitemap-tree.ts';

/**
 * The status with which the server said that there is nothing at an address: not found, gone, or a fault of its own that
 * it told twice. No answer, a refusal and what nobody asked for say nothing.
 */
export function deadStatus({ code, message, tries = 0 }: NotReached): number | undefined {
  const status = code === 'http-status' ? Number(/\bHTTP (\d{3})\b/.exec(message)?.[1]) : 0;
  if (status === 404 || status === 410) return status;
  return status >= 500 && tries >= 2 ? status : undefined;
}

/** The dead addresses among those that were not reached, by address as `addressOf` writes it. */
export const deadAddresses = memoised(
  (rows: readonly NotReached[]): ReadonlyMap<string, NotReached> =>
    new Map(rows.filter((row) => deadStatus(row) !== undefined).map((row) => [addressOf(new URL(row.url)), row])),
);

export interface DeadLink {
  url: string;
  status: number;
  /** The page that links it, and what a visitor reads on the link; empty where it has no name. */
  page: string;
  text: string;
}

/** Links of the pages to addresses of the portal that are dead, in the order in which they were found. */
export function deadLinksOf(pages: readonly PageDocument[], rows: readonly NotReached[]): DeadLink[] {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  return rows.flatMap((row): DeadLink[] => {
    const status = deadStatus(row);
    const page = row.foundOn === undefined ? undefined : byUrl.get(row.foundOn);
    if (status === undefined || row.foundBy !== 'link' || !page) return [];
    const link = linksOf(page).find(({ url }) => url === row.url);
    // A way that only scripts showed is told by the crawl, and not to be found again in the page.
    return [{ url: row.url, status, page: page.url, text: link?.text ?? '' }];
  });
}
