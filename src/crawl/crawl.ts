import pLimit from 'p-limit';
import type { ClickTable, NotReached, RelatedHost, Trap } from '../core/crawl-record.ts';
import type { PageRecord } from '../core/evidence.ts';
import { skipped } from '../core/observation.ts';
import { templateOf } from '../derive/template.ts';
import { normaliseUrl } from '../derive/urls.ts';
import { createChart, type Miss } from './chart.ts';
import { distancesFrom } from './click-graph.ts';
import { createFrontier } from './frontier.ts';
import type { Robots } from './robots.ts';
import type { Candidate } from './sample.ts';
import type { Scope } from './scope.ts';
import type { Selection } from './selection.ts';
import { createShares } from './shares.ts';
import { type Outcome, outcomeOf, type Visited } from './visit.ts';

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
  /** What the user left out; without it everything is wanted. Start pages always are. */
  selection?: Selection;
  /** The rules for an address's origin, see `robotsByOrigin`. */
  robots: (url: string) => Robots | Promise<Robots>;
  /** Pages that sitemaps name: fetched after everything that is linked, and then what they link. */
  sitemapUrls: readonly string[];
  limits: CrawlLimits;
  /** Whether the audit's time is up: then nothing more is asked for. */
  isOver: () => boolean;
  /** Fetches an address, or, where that is refused, the same as the link wrote it; what goes wrong it says in the record. */
  visit: (url: string, written?: string) => Promise<Visited>;
  onProgress?: (progress: { done: number; total: number }) => void;
}

export interface CrawlResult {
  /** The home page's address after redirects: the node from which clicks are counted. */
  home: string;
  /** Pages that were read, in the order of discovery, home first; `url` is the address after redirects. */
  pages: PageRecord[];
  /** The same pages as the sample chooses from them. */
  candidates: Candidate[];
  /** Every click seen, redirects and twins resolved. Dead links and files are left out: no way leads on from them. */
  clicks: ClickTable;
  /** What was found in scope and is not among the pages, in the order in which that turned out. */
  notReached: NotReached[];
  /** Patterns of addresses of which only a share was asked for. */
  traps: Trap[];
  relatedHosts: RelatedHost[];
  /** Whether everything in scope that clicks lead to was read. */
  exhaustive: boolean;
  /** Where a visitor of an address ends up: the page it redirected to, or the address itself. */
  endOf: (url: string) => string;
}

/** Most rows of `notReached`; one more row counts the others. */
const mostMissesListed = 5000;
/** Answers that may wait for an earlier one, for each request under way: they are applied in the order of discovery. */
const readAhead = 8;

/**
 * Walks a portal breadth first by clicks. What came back is applied in the order of discovery, so that the result does
 * not depend on which answer came first. Nothing found in scope is dropped silently: it is a page, or it stands in
 * `notReached`; addresses of a trap stand there once for their pattern.
 */
export async function crawl(request: CrawlRequest): Promise<CrawlResult> {
  const { limits, scope, robots, visit, isOver, onProgress } = request;
  const home = normaliseUrl(request.home) ?? request.home;
  const starts = new Set([home, ...(request.entries ?? []).flatMap((url) => normaliseUrl(url) ?? [])]);
  const isStart = (url: string) => starts.has(url);
  const frontier = createFrontier();
  const chart = createChart({ frontier, scope, selection: request.selection, isStart });
  const shares = createShares(limits.maxPages);
  const limit = pLimit(limits.concurrency);
  let asked = 0;
  let done = 0;

  /** Whether to ask for an address now, later, or not at all. */
  const plan = async (url: string, insist: boolean): Promise<'ask' | 'later' | 'trap' | Miss> => {
    const twin = chart.twins.likely(url);
    if (asked >= limits.maxPages) {
      const why = `more than ${limits.maxPages} pages`;
      return { code: 'budget', message: twin ? `${why}; probably the same page as ${twin}` : why, limit: 'pages' };
    }
    if (isOver()) return overtime;
    const rules = await robots(url);
    if (!rules.allows(url)) return { code: 'robots', message: rules.reason ?? 'disallowed by robots.txt' };
    if (isStart(url)) return 'ask';
    return !insist && twin !== undefined ? 'later' : shares.spend(url, insist);
  };
  const ask = async (id: number): Promise<Outcome> => {
    if (isOver()) return { ...overtime, tries: 0, dead: false };
    const url = frontier.urlAt(id);
    try {
      const written = frontier.writtenAt(id);
      const mayAsk = written !== undefined && (await robots(written)).allows(written);
      return outcomeOf(await visit(url, mayAsk ? written : undefined), isStart(url));
    } catch (error) {
      return { code: 'bug', message: String(error), dead: false };
    }
  };
  const askAll = async (ids: readonly number[]) => {
    const answers: Promise<Outcome>[] = [];
    for (const [index, id] of ids.entries()) {
      while (answers.length < ids.length && answers.length < index + limits.concurrency * readAhead) {
        const next = ids[answers.length] ?? id;
        answers.push(limit(() => ask(next)));
      }
      chart.apply(id, await (answers[index] as Promise<Outcome>));
      // What was applied is kept by the chart, as far as it is needed.
      delete answers[index];
      done += 1;
      onProgress?.({ done, total: Math.max(done, Math.min(limits.maxPages, done + frontier.waiting())) });
    }
  };
  const walk = async (insist = false) => {
    for (let wave = frontier.take(limits.depth); wave; wave = frontier.take(limits.depth)) {
      const wanted: number[] = [];
      for (const id of wave) {
        const decision = await plan(frontier.urlAt(id), insist);
        if (decision === 'ask') {
          wanted.push(id);
          asked += 1;
          chart.twins.asked(frontier.urlAt(id));
        } else if (decision === 'later') frontier.putOff(id);
        else if (decision === 'trap') frontier.settle(id, 'unseen');
        else chart.miss(id, decision);
      }
      await askAll(wanted);
    }
  };
  const offer = (url: string, level: number, by: 'start' | 'sitemap') => {
    const id = frontier.idOf(url);
    if (id !== undefined) chart.reach(id, level, { by });
  };

  for (const url of starts) offer(url, 0, 'start');
  await walk();
  for (const url of request.sitemapUrls) offer(url, 1, 'sitemap');
  await walk();
  frontier.recall();
  await walk(true);
  const tooDeep: Miss = { code: 'budget', message: `more than ${limits.depth} clicks away`, limit: 'depth' };
  for (const id of frontier.rest()) chart.miss(id, tooDeep);

  const endOf = (url: string) => {
    const id = frontier.find(url);
    return id === undefined ? url : frontier.urlAt(frontier.endOf(id));
  };
  const clicks = chart.clicks();
  const distances = distancesFrom(clicks, [...starts].map(endOf));
  const isSeen = (url: string) => {
    const id = frontier.find(url);
    return id === undefined || chart.isWhole(id) || scope.relation(url) !== 'inside';
  };
  const traps = shares.traps();
  const pages = [...chart.pages].map(([id, page]) => ({ ...page, url: frontier.urlAt(id) }));
  return {
    home: endOf(home),
    pages: pages.map(({ url, record }) => recordOf(url, distances.get(url) ?? null, record)),
    candidates: pages.map(({ url, role, shape }) => ({ url, role, template: `${templateOf(url)} #${shape}` })),
    clicks,
    notReached: listed([...chart.misses(), ...traps.map(trapRow)], frontier.forgotten(), home),
    traps,
    relatedHosts: chart.relatedHosts(),
    exhaustive: pages.length > 0 && frontier.forgotten() === 0 && [...distances.keys()].every(isSeen),
    endOf,
  };
}

const overtime: Miss = { code: 'budget', message: 'the time limit was reached', limit: 'time' };

/** The record of a page that no browser opened so far. */
function recordOf(url: string, clicks: number | null, { response, html }: Visited['record']): PageRecord {
  const later = skipped('budget');
  return { url, clicks, response, html, render: later, axe: later, motion: later };
}

function trapRow({ template, asked, cut, example }: Trap): NotReached {
  const message = `${cut} addresses like ${template} were left alone after ${asked}`;
  return { url: example, code: 'budget', message, tries: 0, limit: 'template' };
}

function listed(misses: NotReached[], forgotten: number, home: string): NotReached[] {
  const more = Math.max(0, misses.length - mostMissesListed) + forgotten;
  if (more === 0) return misses;
  const message = `${more} more addresses were found and not read`;
  return [...misses.slice(0, mostMissesListed), { url: home, code: 'budget', message, tries: 0, limit: 'pages' }];
}
