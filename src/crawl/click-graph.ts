import type { ClickTable } from '../core/crawl-record.ts';
import { reachedFrom } from '../derive/click-paths.ts';
import type { Link } from '../derive/links.ts';

/** Most different link texts kept, and their characters; further links have none. */
const mostSteps = 200_000;
const mostCharacters = 20_000_000;

/**
 * The clicks of a crawl while it goes on, 8 bytes each: the numbers of the target and of what is clicked. Most links of a
 * portal are its menu, over and over; their addresses and texts are kept once.
 */
export interface ClickGraph {
  /** Notes the links of a page, in their order. */
  add(from: number, links: readonly (Pick<Link, 'text' | 'cost' | 'control'> & { to: number })[]): void;
  /** Where the links of a page lead, and their cost. */
  waysOf(from: number): Generator<{ to: number; cost: number }>;
  /**
   * Gives the clicks away, once, in the order of pages and links, one for each pair of pages: the cheapest, with the first text.
   * @param pages - the pages read
   * @param endOf - where a target leads in the end; undefined when nowhere: such clicks are left out
   */
  table(pages: Iterable<number>, endOf: (id: number) => number | undefined, urlAt: (id: number) => string): ClickTable;
}

export function createClickGraph(): ClickGraph {
  const ways = new Map<number, Uint32Array>();
  const steps: ClickTable['steps'] = [];
  const known = new Map<string, number>();
  let characters = 0;
  const stepOf = (text: string, cost: number, control: string | undefined): number => {
    // Texts have no line breaks; most links cost one click and need no key but their text.
    const key = cost === 1 && control === undefined ? text : `${cost}\n${text}\n${control ?? ''}`;
    const step = known.get(key);
    if (step !== undefined) return step;
    if (text && (steps.length >= mostSteps || characters > mostCharacters)) return stepOf('', cost, undefined);
    characters += key.length;
    known.set(key, steps.length);
    return steps.push({ text: detached(text), cost, ...(control !== undefined && { control: detached(control) }) }) - 1;
  };
  return {
    add(from, links) {
      const own = new Uint32Array(links.length * 2);
      for (const [index, { to, text, cost, control }] of links.entries()) {
        own[2 * index] = to;
        own[2 * index + 1] = stepOf(text, cost, control);
      }
      ways.set(from, own);
    },
    *waysOf(from) {
      const own = ways.get(from) ?? [];
      for (let at = 0; at + 1 < own.length; at += 2) {
        yield { to: own[at] ?? 0, cost: steps[own[at + 1] ?? 0]?.cost ?? 0 };
      }
    },
    table(pages, endOf, urlAt) {
      const table: ClickTable = { urls: [], steps, ways: [] };
      const places = new Map<number, number>();
      const placeOf = (id: number): number => {
        const place = places.get(id) ?? table.urls.push(urlAt(id)) - 1;
        places.set(id, place);
        return place;
      };
      const own = new Map<number, number>();
      for (const page of pages) {
        own.clear();
        const links = ways.get(page) ?? [];
        for (let at = 0; at + 1 < links.length; at += 2) {
          const end = endOf(links[at] ?? 0);
          if (end === undefined || end === page) continue;
          const step = links[at + 1] ?? 0;
          const before = own.get(end);
          own.set(end, before === undefined ? step : better(before, step));
        }
        const place = placeOf(page);
        const pairs: number[] = [];
        for (const [end, step] of own) pairs.push(placeOf(end), step);
        // A copy has no room to grow; and what is in the table is not needed twice.
        table.ways[place] = pairs.slice();
        ways.delete(page);
      }
      for (let place = 0; place < table.urls.length; place++) table.ways[place] ??= [];
      return table;
    },
  };

  /** Of two links to one page the cheaper; of two of one cost the first that has a text. */
  function better(before: number, step: number): number {
    const [one, other] = [steps[before], steps[step]];
    if (!one || !other) return before;
    return other.cost < one.cost || (other.cost === one.cost && !one.text && other.text) ? step : before;
  }
}

/** Distance of each page from the nearest start page. */
export function distancesFrom(clicks: ClickTable, starts: readonly string[]): Map<string, number> {
  const distances = new Map<string, number>();
  for (const start of starts) {
    for (const [url, { clicks: distance }] of reachedFrom(clicks, start)) {
      distances.set(url, Math.min(distance, distances.get(url) ?? distance));
    }
  }
  return distances;
}

/** A text of its own: a part of a longer one would keep the whole page in memory for as long as it is kept itself. */
const detached = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
