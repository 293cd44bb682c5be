/** What became of an address. */
export type Fate =
  /** Found, not asked for yet. */
  | 'waiting'
  /** Put off until everything else was asked for. */
  | 'later'
  /** Read, or it leads to a page that was read or that lies outside: see `endOf`. */
  | 'known'
  /** Not a page at all: a dead link, a file. */
  | 'dead'
  /** A page may be there, but we did not see it. */
  | 'unseen';

/** Most addresses and characters of addresses remembered of one portal, so that a hostile one cannot fill the memory. */
export const mostAddresses = 200_000;
const mostCharacters = 40_000_000;

/** How an address was found first. */
export interface Origin {
  by: 'start' | 'link' | 'sitemap';
  /** The page that leads to it. */
  on?: string;
}

/** The addresses found so far; each has a number, the same for as long as the crawl lasts, in the order of discovery. */
export interface Frontier {
  /** The number of an address; undefined when there were too many to remember one more. */
  idOf(url: string): number | undefined;
  /** The number of an address that was found already. */
  find(url: string): number | undefined;
  urlAt(id: number): string;
  /** How a link writes the address, where it says more than the address does; the first that was found. */
  writtenAt(id: number): string | undefined;
  noteWritten(id: number, written: string): void;
  /** Notes that an address was found at so many clicks; whether that is news: it is new, or nearer than thought. */
  offer(id: number, level: number, origin: Origin): boolean;
  /** Takes what waits at the lowest level up to the deepest, in the order found. */
  take(deepest: number): number[] | undefined;
  /** Puts off an address that was taken. */
  putOff(id: number): void;
  /** Lets everything that was put off wait again, at its level. */
  recall(): void;
  /** Everything that still waits, nearest first. */
  rest(): number[];
  /** Undefined for an address that was only seen as a target and is none of ours. */
  fateOf(id: number): Fate | undefined;
  /** The least number of clicks known so far. */
  levelOf(id: number): number;
  originOf(id: number): Origin | undefined;
  /** The address at which a visitor ends up, as far as known. */
  endOf(id: number): number;
  settle(id: number, fate: 'dead' | 'unseen'): void;
  /** The address is read, or leads on to one that is. */
  leadOn(id: number, end: number): void;
  /** How many addresses wait. */
  waiting(): number;
  /** How many finds were not even remembered. */
  forgotten(): number;
}

/** An empty frontier. */
export function createFrontier(): Frontier {
  const ids = new Map<string, number>();
  const urls: string[] = [];
  const fates: (Fate | undefined)[] = [];
  const reached: number[] = [];
  const ends: number[] = [];
  const origins: (Origin | undefined)[] = [];
  const written = new Map<number, string>();
  const levels = new Map<number, number[]>();
  let characters = 0;
  let waiting = 0;
  let forgotten = 0;
  const set = (id: number, fate: Fate) => {
    waiting += Number(fate === 'waiting') - Number(fates[id] === 'waiting');
    fates[id] = fate;
  };
  const wait = (id: number, level: number) => {
    set(id, 'waiting');
    const list = levels.get(level);
    if (list) list.push(id);
    else levels.set(level, [id]);
  };
  const waitsAt = (level: number) => (id: number) => fates[id] === 'waiting' && reached[id] === level;
  const endOf = (id: number): number => {
    let end = id;
    // Ends lead on when a page turns out to be another one's twin; they never go round.
    while ((ends[end] ?? end) !== end) end = ends[end] as number;
    return end;
  };
  return {
    idOf(url) {
      const known = ids.get(url);
      if (known !== undefined) return known;
      if (urls.length >= mostAddresses || characters + url.length > mostCharacters) {
        forgotten += 1;
        return undefined;
      }
      const id = urls.push(url) - 1;
      characters += url.length;
      ids.set(url, id);
      return id;
    },
    find: (url) => ids.get(url),
    urlAt: (id) => urls[id] ?? '',
    writtenAt: (id) => written.get(id),
    noteWritten(id, address) {
      if (written.has(id) || characters + address.length > mostCharacters) return;
      characters += address.length;
      written.set(id, address);
    },
    offer(id, level, origin) {
      const known = reached[id];
      if (known !== undefined && known <= level) return false;
      reached[id] = level;
      origins[id] ??= origin;
      const fate = fates[id];
      if (fate === undefined || fate === 'waiting') wait(id, level);
      return true;
    },
    take(deepest) {
      for (;;) {
        const level = Math.min(...levels.keys());
        if (level > deepest) return undefined;
        const taken = [...new Set(levels.get(level)?.filter(waitsAt(level)))];
        levels.delete(level);
        if (taken.length > 0) return taken;
      }
    },
    putOff: (id) => set(id, 'later'),
    recall() {
      for (const [id, fate] of fates.entries()) if (fate === 'later') wait(id, reached[id] ?? 0);
    },
    rest: () =>
      [...levels].sort(([a], [b]) => a - b).flatMap(([level, list]) => [...new Set(list.filter(waitsAt(level)))]),
    fateOf: (id) => fates[id],
    levelOf: (id) => reached[id] ?? Number.POSITIVE_INFINITY,
    originOf: (id) => origins[id],
    endOf,
    settle: set,
    leadOn(id, end) {
      set(id, 'known');
      ends[id] = endOf(end) === id ? id : end;
    },
    waiting: () => waiting,
    forgotten: () => forgotten,
  };
}
