import type { PageRole } from '../derive/page-role.ts';

/** What the choice knows of a page. */
export interface Candidate {
  url: string;
  role: PageRole;
  /** Pattern of its address, see `templateOf`. */
  template: string;
  clicks: number | null;
}

/**
 * Chooses the pages that a browser opens: the home page, then service pages up to half of the sample, then one page of
 * each role × template in turn, until the sample is full. Everything that is not told apart by this is ordered by a
 * hash of seed and address, so that the same seed gives the same sample whatever the order of discovery, and a page
 * more or less on the site changes the sample by about one page.
 * @returns addresses, in the order chosen
 */
export function chooseSample(
  candidates: readonly Candidate[],
  { seed, size }: { seed: string; size: number },
): string[] {
  const order = ordering(seed);
  const unique = new Map(candidates.map((page) => [page.url, page]));
  const pages = [...unique.values()].sort((a, b) => order(a.url, b.url));
  const chosen = new Set(pages.filter(({ role }) => role === 'home').map(({ url }) => url));
  const services = pages.filter(({ role }) => role === 'service');
  for (const url of inTurn(services, (page) => page.template, order)) {
    if (chosen.size * 2 >= size) break;
    chosen.add(url);
  }
  for (const url of inTurn(pages, (page) => `${page.role} ${page.template}`, order)) chosen.add(url);
  return [...chosen].slice(0, size);
}

/** One page of each stratum, then a second of each, and so on. */
function* inTurn(
  pages: readonly Candidate[],
  stratumOf: (page: Candidate) => string,
  order: (a: string, b: string) => number,
): Generator<string> {
  const strata = [...Map.groupBy(pages, stratumOf)].sort(([a], [b]) => order(a, b)).map(([, list]) => list);
  for (let round = 0; strata.some((list) => round < list.length); round++) {
    for (const list of strata) {
      const page = list[round];
      if (page) yield page.url;
    }
  }
}

/** An order of texts that only seed and texts decide; equal hashes fall back to code units. */
function ordering(seed: string): (a: string, b: string) => number {
  const hashes = new Map<string, number>();
  const hash = (text: string) => {
    const known = hashes.get(text) ?? fnv1a(`${seed}\n${text}`);
    hashes.set(text, known);
    return known;
  };
  return (a, b) => hash(a) - hash(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** FNV-1a, 32 bit, over UTF-16 code units, with a final mix so that near texts fall far apart. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
