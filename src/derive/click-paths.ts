import type { Click, Clicks } from '../core/crawl-record.ts';
import { isList, tableOf } from './click-table.ts';
import { memoised } from './memoised.ts';

/** One step of a path: the text that was clicked, what was worked before it could be, and the page it leads to. */
export interface Step {
  text: string;
  url: string;
  control?: string;
}

export interface ClickPath {
  clicks: number;
  /** The steps after the start, in order; steps that cost no click (frames, refreshes) are among them. */
  path: Step[];
}

/** How a page was reached on a shortest path: distance in clicks, and the last click of the path (none at the start). */
interface Reached {
  clicks: number;
  by?: Click;
}

interface Graph {
  /** Of each page the clicks on it: pairs of a place in `urls` and one in `steps`. */
  ways: Map<string, readonly number[]>;
  urls: readonly string[];
  steps: readonly Pick<Click, 'text' | 'cost' | 'control'>[];
  trees: Map<string, ReadonlyMap<string, Reached>>;
}

const graphOf = memoised((clicks: Clicks): Graph => {
  const { urls, steps, ways } = isList(clicks) ? tableOf(clicks) : clicks;
  return { urls, steps, ways: new Map(ways.map((own, at) => [urls[at] ?? '', own])), trees: new Map() };
});

/**
 * All pages reachable from a start with their distance in clicks, nearest first: Dijkstra over the whole graph, so that
 * neither the order of discovery nor detours count. Among equal paths the one whose clicks were seen first wins.
 */
export function reachedFrom(clicks: Clicks, start: string): ReadonlyMap<string, Reached> {
  const graph = graphOf(clicks);
  const known = graph.trees.get(start);
  if (known) return known;
  const best = new Map<string, Reached>([[start, { clicks: 0 }]]);
  const done = new Map<string, Reached>();
  const levels = new Map<number, string[]>([[0, [start]]]);
  while (levels.size > 0) {
    const distance = Math.min(...levels.keys());
    // Grows while it is walked: clicks that cost nothing lead to pages of the same level.
    const level = levels.get(distance) ?? [];
    for (const url of level) {
      const reached = best.get(url);
      if (!reached || reached.clicks !== distance || done.has(url)) continue;
      done.set(url, reached);
      const ways = graph.ways.get(url) ?? [];
      for (let at = 0; at + 1 < ways.length; at += 2) {
        const to = graph.urls[ways[at] ?? -1];
        const step = graph.steps[ways[at + 1] ?? -1];
        if (to === undefined || !step) continue;
        const next = distance + Math.max(0, step.cost);
        if (next >= (best.get(to)?.clicks ?? Number.POSITIVE_INFINITY)) continue;
        best.set(to, { clicks: next, by: { from: url, to, ...step } });
        const list = levels.get(next);
        if (list) list.push(to);
        else levels.set(next, [to]);
      }
    }
    levels.delete(distance);
  }
  graph.trees.set(start, done);
  return done;
}

/** The shortest path between two pages, or undefined when no clicks we saw lead there. URLs are normalised ones. */
export function clickPath(clicks: Clicks, from: string, to: string): ClickPath | undefined {
  const reached = reachedFrom(clicks, from);
  const end = reached.get(to);
  if (!end) return undefined;
  const path: Step[] = [];
  for (let at: Reached | undefined = end; at?.by; at = reached.get(at.by.from)) {
    const { text, to: url, control } = at.by;
    path.unshift({ text, url, ...(control !== undefined && { control }) });
  }
  return { clicks: end.clicks, path };
}

/**
 * The page nearest to a target that lies too deep or out of reach: on its path the last one within the limit; without a
 * path the reached page whose address is the longest beginning of the target's. Undefined when there is nothing to say.
 */
export function nearestAncestor(
  clicks: Clicks,
  from: string,
  to: string,
  limit: number,
): { url: string; clicks: number } | undefined {
  const reached = reachedFrom(clicks, from);
  const depth = (url: string) => reached.get(url)?.clicks ?? 0;
  const path = clickPath(clicks, from, to);
  const nearest = path
    ? [from, ...path.path.map(({ url }) => url)].findLast((url) => depth(url) <= limit)
    : [...reached.keys()].filter((url) => url !== to && isAbove(url, to)).sort((a, b) => b.length - a.length)[0];
  return nearest === undefined ? undefined : { url: nearest, clicks: depth(nearest) };
}

/** Whether the one address is a folder, index page or like-named page above the other. */
function isAbove(upper: string, lower: string): boolean {
  const folder = upper.replace(/\?.*$/, '').replace(/(?:index|default)?\.\w+$/i, '');
  return lower.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
