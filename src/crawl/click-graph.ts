import type { Click } from '../core/evidence.ts';
import { reachedFrom } from '../derive/click-paths.ts';
import { mostLinks } from '../derive/links.ts';
import { isFileUrl } from '../derive/urls.ts';
import type { Frontier } from './frontier.ts';
import type { Scope } from './scope.ts';
import type { CrawledPage } from './visit.ts';

export interface ClickGraph {
  clicks: Click[];
  /** Distance of each page from the nearest start page. */
  distances: ReadonlyMap<string, number>;
  /** Whether every page in scope that clicks lead to was read. */
  exhaustive: boolean;
}

/**
 * The clicks between pages, in the order of pages and links. A link to an address that redirects leads where the redirect
 * ends. Dead links and files are left out: no way leads on from them. Pages we did not see and other hosts stay as targets.
 */
export function clickGraphOf(
  pages: ReadonlyMap<string, CrawledPage>,
  entries: readonly string[],
  frontier: Frontier,
  scope: Scope,
): ClickGraph {
  const clicks: Click[] = [];
  for (const [from, { links }] of pages) {
    const targets = new Map<string, Click>();
    for (const { url, text, cost } of links) {
      if (isFileUrl(url) || frontier.fateOf(url)?.state === 'dead') continue;
      const to = frontier.endOf(url);
      const known = targets.get(to);
      if (!known || cost < known.cost) targets.set(to, { from, to, text: text || (known?.text ?? ''), cost });
    }
    clicks.push(...targets.values());
  }
  const distances = new Map<string, number>();
  for (const entry of entries) {
    for (const [url, { clicks: distance }] of reachedFrom(clicks, entry)) {
      distances.set(url, Math.min(distance, distances.get(url) ?? distance));
    }
  }
  const exhaustive =
    [...distances.keys()].every((url) => pages.has(url) || scope.relation(url) !== 'inside') &&
    [...pages].every(([url, { links }]) => !distances.has(url) || links.length < mostLinks);
  return { clicks, distances, exhaustive };
}
