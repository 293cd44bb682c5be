import { aliasOf, differenceOf, differInOrder } from '../derive/aliases.ts';
import type { CrawledPage } from './visit.ts';

/** Pairs of one kind that must have turned out the same, none different, before further ones are put off. */
const pairsEnough = 3;
/** Most names compared of one page; a site with more of them makes them up. */
const mostNames = 20;

/**
 * Finds the addresses under which a page that was read was read before. Never by the look of the addresses alone: the
 * contents must be the same. Candidates are addresses that servers often treat as one (`aliasOf`), and pages of a host of
 * which one names the other as its canonical address.
 */
export interface Twins {
  /** Notes that an address is asked for. */
  asked(url: string): void;
  /** Of an address not asked for yet: one that was, of which it is very likely another name, as others like it were. */
  likely(url: string): string | undefined;
  /** Notes a page; returns the number of the page it is the same as, if there is one. */
  add(id: number, url: string, page: Pick<CrawledPage, 'content' | 'canonical'>): number | undefined;
}

interface Known {
  id: number;
  url: string;
  content: CrawledPage['content'];
}

export function createTwins(): Twins {
  const names = new Map<string, string[]>();
  const byAlias = new Map<string, Known[]>();
  const byUrl = new Map<string, Known>();
  /** Pages by the address that they name as their canonical one. */
  const byCanonical = new Map<string, Known[]>();
  const pairs = new Map<string, { same: number; different: number }>();
  const compared = (one: Known, other: Known): boolean => {
    const kind = differenceOf(one.url, other.url);
    const tally = pairs.get(kind) ?? { same: 0, different: 0 };
    const same = isSame(one, other);
    tally[same ? 'same' : 'different'] += 1;
    pairs.set(kind, tally);
    return same;
  };
  return {
    asked: (url) => append(names, aliasOf(url), url),
    likely: (url) =>
      names.get(aliasOf(url))?.find((other) => {
        const tally = pairs.get(differenceOf(url, other));
        return other !== url && tally && tally.same >= pairsEnough && tally.different === 0;
      }),
    add(id, url, { content, canonical }) {
      const page: Known = { id, url, content };
      const claimed = [canonical === undefined ? undefined : byUrl.get(canonical), ...(byCanonical.get(url) ?? [])];
      const twin =
        byAlias.get(aliasOf(url))?.find((other) => compared(page, other)) ??
        claimed.find((other) => other !== undefined && isSame(page, other));
      if (twin) return twin.id;
      append(byAlias, aliasOf(url), page);
      byUrl.set(url, page);
      if (canonical !== undefined) append(byCanonical, canonical, page);
      return undefined;
    },
  };
}

function append<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [item]);
  else if (list.length < mostNames) list.push(item);
}

function isSame(one: Known, other: Known): boolean {
  if (one.content.ordered === other.content.ordered) return true;
  return differInOrder(one.url, other.url) && one.content.unordered === other.content.unordered;
}
