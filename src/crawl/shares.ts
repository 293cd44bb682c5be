import type { Trap } from '../core/crawl-record.ts';
import { endlessBudget, isDated, mayBeEndless, templateOf } from '../derive/template.ts';
import { createFilters } from './filters.ts';

/** Most patterns that are listed; a portal with more makes them up. */
const mostTraps = 500;

/** How much of a crawl each pattern of addresses may have. */
export interface Shares {
  /**
   * Counts an address that is about to be asked for. `trap`: a pattern that can have no end has had its share; `later`: a
   * pattern of any kind has had half of all pages, and the others come first.
   */
  spend(url: string, insist: boolean): 'ask' | 'later' | 'trap';
  /** The patterns of which something was cut, in the order in which that happened. */
  traps(): Trap[];
}

/** The shares of a crawl of at most so many pages. */
export function createShares(maxPages: number): Shares {
  const asked = new Map<string, number>();
  const traps = new Map<string, Trap>();
  const filters = createFilters();
  const endless = endlessBudget(maxPages);
  const half = Math.max(endless, Math.floor(maxPages / 2));
  return {
    spend(url, insist) {
      const template = filters.combinationOf(url) ?? templateOf(url);
      const count = asked.get(template) ?? 0;
      if ((mayBeEndless(template) || isDated(url)) && count >= endless) {
        const trap = traps.get(template) ?? { template, asked: count, cut: 0, example: url };
        trap.cut += 1;
        traps.set(template, trap);
        return 'trap';
      }
      if (!insist && count >= half) return 'later';
      asked.set(template, count + 1);
      return 'ask';
    },
    traps: () => [...traps.values()].slice(0, mostTraps),
  };
}
