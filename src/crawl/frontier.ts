import { mayBeEndless, templateOf } from '../derive/template.ts';
import { identityOf } from '../derive/urls.ts';

/** What became of an address. */
export type Fate =
  /** Found, not asked for yet; `level` is the least number of clicks known so far. */
  | { state: 'waiting'; level: number }
  /** Read, or a redirect to a page that was read or that lies outside: `url` is where it ends. */
  | { state: 'known'; url: string }
  /** Not a page at all: a dead link, a file. */
  | { state: 'dead' }
  /** A page may be there, but we did not see it. */
  | { state: 'unseen' };

/**
 * Pages fetched of one pattern that may have no end, at least; with a high page limit a quarter of it. A convention:
 * it lets a long list of services through and keeps a calendar from eating the crawl.
 */
export const leastTemplateBudget = 200;
/** Most addresses remembered of one portal, so that a hostile one cannot fill the memory. */
const mostAddresses = 200_000;

/** The addresses found so far, ordered by clicks and then by discovery. */
export interface Frontier {
  /** Notes that an address was found at so many clicks. */
  offer(url: string, level: number): void;
  /** Takes what waits at a level, in the order found. */
  take(level: number): string[];
  /** Everything that still waits, nearest first. */
  rest(): string[];
  fateOf(url: string): Fate | undefined;
  /** The address at which a visitor ends up, as far as known. */
  endOf(url: string): string;
  settle(url: string, fate: Fate): void;
  /** Counts a page of the address's pattern; false when that pattern has had its share. */
  spend(url: string): boolean;
  /** How many addresses wait. */
  waiting(): number;
  /** How many finds were not even remembered. */
  forgotten(): number;
}

/** An empty frontier for a crawl of at most so many pages. */
export function createFrontier(maxPages: number): Frontier {
  const fates = new Map<string, Fate>();
  const levels = new Map<number, string[]>();
  const spent = new Map<string, number>();
  const templateBudget = Math.max(leastTemplateBudget, Math.floor(maxPages / 4));
  let waiting = 0;
  let forgotten = 0;
  const fateOf = (url: string) => fates.get(identityOf(url));
  const waitsAt = (level: number) => (url: string) => {
    const fate = fateOf(url);
    return fate?.state === 'waiting' && fate.level === level;
  };
  const settle = (url: string, fate: Fate) => {
    waiting += Number(fate.state === 'waiting') - Number(fateOf(url)?.state === 'waiting');
    fates.set(identityOf(url), fate);
  };
  return {
    offer(url, level) {
      const fate = fateOf(url);
      if (fate && !(fate.state === 'waiting' && level < fate.level)) return;
      if (!fate && fates.size >= mostAddresses) {
        forgotten += 1;
        return;
      }
      settle(url, { state: 'waiting', level });
      const list = levels.get(level);
      if (list) list.push(url);
      else levels.set(level, [url]);
    },
    take(level) {
      const list = levels.get(level) ?? [];
      levels.delete(level);
      return list.filter(waitsAt(level));
    },
    rest: () => [...levels].sort(([a], [b]) => a - b).flatMap(([level, list]) => list.filter(waitsAt(level))),
    fateOf,
    endOf(url) {
      const fate = fateOf(url);
      return fate?.state === 'known' ? fate.url : url;
    },
    settle,
    spend(url) {
      const template = templateOf(url);
      if (!mayBeEndless(template)) return true;
      const count = spent.get(template) ?? 0;
      spent.set(template, count + 1);
      return count < templateBudget;
    },
    waiting: () => waiting,
    forgotten: () => forgotten,
  };
}
