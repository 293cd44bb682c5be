import pLimit from 'p-limit';
import type { Click, Evidence, PageRecord } from '../core/evidence.ts';
import type { ObservationCode } from '../core/observation.ts';
import { skipped } from '../core/observation.ts';
import { templateOf } from '../derive/template.ts';
import { identityOf, isFileUrl, normaliseUrl } from '../derive/urls.ts';
import { clickGraphOf } from './click-graph.ts';
import { createFrontier } from './frontier.ts';
import type { Robots } from './robots.ts';
import type { Candidate } from './sample.ts';
import type { Scope } from './scope.ts';
import { type CrawledPage, type Outcome, outcomeOf, type Visited } from './visit.ts';

export type { Visited };

export interface CrawlLimits {
  /** Most addresses asked for. */
  maxPages: number;
  /** Most clicks from a start page. */
  depth: number;
  /** Requests at the same time. */
  concurrency: number;
}

export interface CrawlRequest {
  /** Canonical home page. */
  home: string;
  /** Further start pages: the home page of a separate service portal. */
  entries?: readonly string[];
  scope: Scope;
  /** The rules for an address's origin, see `robotsByOrigin`. */
  robots: (url: string) => Robots | Promise<Robots>;
  /** Pages that sitemaps name: fetched after everything that is linked, and then what they link. */
  sitemapUrls: readonly string[];
  limits: CrawlLimits;
  /** Whether the audit's time is up: then nothing more is asked for. */
  isOver: () => boolean;
  /** Fetches an address; what goes wrong it says in the record. */
  visit: (url: string) => Promise<Visited>;
  onProgress?: (progress: { done: number; total: number }) => void;
}

export interface CrawlResult {
  /** The home page's address after redirects: the node from which clicks are counted. */
  home: string;
  /** Pages that were read, in the order of discovery, home first; `url` is the address after redirects. */
  pages: PageRecord[];
  /** The same pages as the sample chooses from them. */
  candidates: Candidate[];
  /** Every click seen, redirects resolved; see `clickGraphOf`. */
  clicks: Click[];
  /** What was found in scope and is not among the pages, in the order in which that turned out. */
  notReached: Evidence['notReached'];
  /** Whether everything in scope that clicks lead to was read. */
  exhaustive: boolean;
  /** Where a visitor of an address ends up: the page it redirected to, or the address itself. */
  endOf: (url: string) => string;
}

/** Most rows of `notReached`; one more row counts the others. */
const mostMissesListed = 5000;

/**
 * Walks a portal breadth first by clicks. A level is finished before the next one begins, and what came back is applied in
 * the order of discovery, so that the result does not depend on which answer came first. Nothing found in scope is
 * dropped silently: it is a page, or stands in `notReached`.
 */
export async function crawl(request: CrawlRequest): Promise<CrawlResult> {
  const { limits, scope, robots, visit, isOver, onProgress } = request;
  const home = normaliseUrl(request.home) ?? request.home;
  const entries = [home, ...(request.entries ?? []).flatMap((url) => normaliseUrl(url) ?? [])];
  const frontier = createFrontier(limits.maxPages);
  const pages = new Map<string, CrawledPage>();
  const misses = new Map<string, Evidence['notReached'][number]>();
  const limit = pLimit(limits.concurrency);
  let asked = 0;
  let done = 0;

  const offer = (url: string, level: number) => {
    if (scope.relation(url) === 'inside' && !isFileUrl(url)) frontier.offer(url, level);
  };
  const miss = (url: string, code: ObservationCode, message: string, dead = false) => {
    frontier.settle(url, { state: dead ? 'dead' : 'unseen' });
    misses.set(identityOf(url), { url, code, message });
  };

  const refusal = async (url: string): Promise<[ObservationCode, string] | undefined> => {
    if (asked >= limits.maxPages) return ['budget', `more than ${limits.maxPages} pages`];
    if (isOver()) return ['budget', overtime];
    const rules = await robots(url);
    if (!rules.allows(url)) return ['robots', rules.reason ?? 'disallowed by robots.txt'];
    if (!frontier.spend(url)) return ['budget', `too many pages like ${templateOf(url)}`];
    asked += 1;
    return undefined;
  };
  const ask = async (url: string): Promise<Outcome> => {
    if (isOver()) return { code: 'budget', message: overtime, dead: false };
    try {
      return outcomeOf(await visit(url), url === home);
    } catch (error) {
      return { code: 'bug', message: String(error), dead: false };
    }
  };
  const apply = (url: string, outcome: Outcome, level: number) => {
    if ('code' in outcome) return miss(url, outcome.code, outcome.message, outcome.dead);
    const { finalUrl, page } = outcome;
    frontier.settle(url, { state: 'known', url: finalUrl });
    if (scope.relation(finalUrl) !== 'inside' || pages.has(finalUrl)) return;
    frontier.settle(finalUrl, { state: 'known', url: finalUrl });
    misses.delete(identityOf(finalUrl));
    pages.set(finalUrl, page);
    for (const link of page.links) offer(link.url, level + link.cost);
  };
  const walk = async () => {
    for (let level = 0; level <= limits.depth; level++) {
      for (let wave = frontier.take(level); wave.length > 0; wave = frontier.take(level)) {
        const visits: [string, Promise<Outcome>][] = [];
        for (const url of wave) {
          const refused = await refusal(url);
          if (refused) miss(url, ...refused);
          else visits.push([url, limit(() => ask(url))]);
        }
        for (const [url, outcome] of visits) {
          apply(url, await outcome, level);
          done += 1;
          onProgress?.({ done, total: Math.max(done, Math.min(limits.maxPages, done + frontier.waiting())) });
        }
      }
    }
  };

  for (const url of entries) frontier.offer(url, 0);
  await walk();
  for (const url of request.sitemapUrls) offer(url, 1);
  await walk();
  for (const url of frontier.rest()) miss(url, 'budget', `more than ${limits.depth} clicks away`);

  const starts = entries.map((url) => frontier.endOf(url));
  const { clicks, distances, exhaustive } = clickGraphOf(pages, starts, frontier, scope);
  const clicksTo = (url: string) => distances.get(url) ?? null;
  return {
    home: frontier.endOf(home),
    pages: [...pages].map(([url, { record }]) => recordOf(url, clicksTo(url), record)),
    candidates: [...pages].map(([url, { role }]) => ({ url, role, template: templateOf(url), clicks: clicksTo(url) })),
    clicks,
    notReached: listed([...misses.values()], frontier.forgotten(), home),
    exhaustive,
    endOf: frontier.endOf,
  };
}

const overtime = 'the time limit was reached';

/** The record of a page that no browser opened so far. */
function recordOf(url: string, clicks: number | null, { response, html }: Visited['record']): PageRecord {
  const later = skipped('budget');
  return { url, clicks, response, html, render: later, axe: later, motion: later };
}

function listed(misses: Evidence['notReached'], forgotten: number, home: string): Evidence['notReached'] {
  const more = Math.max(0, misses.length - mostMissesListed) + forgotten;
  if (more === 0) return misses;
  const message = `${more} more addresses were found and not read`;
  return [...misses.slice(0, mostMissesListed), { url: home, code: 'budget', message }];
}
