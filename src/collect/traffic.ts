import type { BrowserContext, Page, Request, Response, Route } from 'playwright-core';
import { getDomain } from 'tldts';
import type { Change } from '../core/evidence.ts';
import type { Unseen } from '../core/unseen.ts';

/** Where a page that is held tried to go. */
export interface Leaving {
  url: string;
  method: string;
  /** Whether it would have opened a window of its own. */
  popup: boolean;
}

/** What a page sends and asks for, from one visit to the next. */
export interface Traffic {
  /** Forgets the last visit. */
  begin(): void;
  /** From now on the page stays where it is and changes nothing at the server. */
  hold(): Promise<void>;
  /** Ends that. */
  release(): Promise<void>;
  /** Requests without an end so far. */
  open: Set<Request>;
  /** Whether the page is on its way elsewhere. */
  isLeaving(): boolean;
  /** How often the page went to another since the visit began, redirects included. */
  turns(): number;
  /** The answer to the main document shown, and the address last sought. */
  document(): Response | undefined;
  sought(): string | undefined;
  /** What visitors get of the page and we did not; undefined where nothing is missing. */
  unseen(): Unseen | undefined;
  changes(): Change[];
  /** Origins of the documents shown, frames included. */
  origins(): ReadonlySet<string>;
  /** Where the page tried to go since this was last asked. */
  leavings(): Leaving[];
}

/** Different addresses that changes are told of; the last row counts the others. */
const mostChanges = 50;
const mostLeavings = 100;
/** Characters kept of an address. */
const longestAddress = 300;

/** Watches a page for as long as it is open. */
export function watchTraffic(context: BrowserContext, page: Page): Traffic {
  const open = new Set<Request>();
  /** Style sheets, and scripts of the page's own site, by whether they came, or are missing for everybody. */
  const parts = { style: new Map<string, boolean>(), script: new Map<string, boolean>() };
  const changes = new Map<string, Change>();
  const origins = new Set<string>();
  let leavings: Leaving[] = [];
  let documents: Response[] = [];
  let sought: string | undefined;
  let turns = 0;
  let held = false;

  const isDocument = (request: Request) => request.isNavigationRequest() && request.frame() === page.mainFrame();
  const partOf = (request: Request): keyof typeof parts | undefined => {
    if (request.resourceType() === 'stylesheet') return 'style';
    // Counters and maps of others come and go; what the site itself sends is what builds its pages.
    return request.resourceType() === 'script' && isSameSite(request.url(), page.url()) ? 'script' : undefined;
  };
  const isHarmless = (request: Request) => ['GET', 'HEAD', 'OPTIONS'].includes(request.method());
  const noteChange = (request: Request, stopped: boolean) => {
    const method = request.method();
    const url = changes.size < mostChanges ? withoutValues(request.url()) : '…';
    const key = `${method} ${url} ${stopped}`;
    const known = changes.get(key);
    if (known) known.count += 1;
    else changes.set(key, { method, url, count: 1, stopped });
  };

  page.on('request', (request) => {
    open.add(request);
    if (isDocument(request)) {
      sought = request.url();
      turns += 1;
    }
    if (request.isNavigationRequest()) origins.add(URL.parse(request.url())?.origin ?? 'null');
    if (!held && !isHarmless(request)) noteChange(request, false);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => {
    open.delete(request);
    const part = partOf(request);
    // An error page in place of a style sheet fails as well, after its answer.
    if (part && !parts[part].has(request.url()))
      parts[part].set(request.url(), missedByAll.test(request.failure()?.errorText ?? ''));
  });
  page.on('response', (response) => {
    const status = response.status();
    const request = response.request();
    const part = partOf(request);
    if (part) parts[part].set(request.url(), !isMissingForUs[part](status));
    if (isDocument(request) && !(status >= 300 && status < 400)) documents = [...documents.slice(-9), response];
  });

  const gate = (route: Route, request: Request) => {
    const leaving = leavingOf(request, page);
    if (leaving && leavings.length < mostLeavings) leavings.push(leaving);
    const passes = !leaving && isHarmless(request);
    if (!isHarmless(request)) noteChange(request, true);
    return (passes ? route.continue() : route.abort('aborted')).catch(() => {});
  };

  return {
    open,
    begin() {
      for (const list of [open, parts.style, parts.script, changes, origins]) list.clear();
      leavings = [];
      documents = [];
      sought = undefined;
      turns = 0;
    },
    async hold() {
      held = true;
      await context.route('**/*', gate);
    },
    async release() {
      await context.unrouteAll();
      held = false;
    },
    isLeaving: () => [...open].some(isDocument),
    document() {
      // A download answers a navigation as well, and leaves the page where it was.
      const shown = withoutHash(page.url());
      return documents.findLast((response) => withoutHash(response.url()) === shown) ?? documents.at(-1);
    },
    sought: () => sought,
    turns: () => turns - 1,
    unseen() {
      const [style, script] = [parts.style, parts.script].map((kind) =>
        [...kind].find(([, came]) => !came)?.[0].slice(0, longestAddress),
      );
      return style || script ? { ...(style && { style }), ...(script && { script }) } : undefined;
    },
    changes: () => [...changes.values()],
    origins: () => origins,
    leavings() {
      const since = leavings;
      leavings = [];
      return since;
    },
  };
}

/**
 * A file that is not there (404) is missing for everybody; one that is refused may be missing for us alone. A script
 * that is forbidden, or a fault of the server's own, is what visitors meet too: only what passes by itself is told.
 */
const isMissingForUs = {
  style: (status: number) => [401, 403, 407, 429].includes(status) || status >= 500,
  script: (status: number) => [429, 502, 503, 504].includes(status),
};

/** The browser's words for what visitors do not get either: by rules of the page, or because the page gave it up. */
const missedByAll = /ABORTED|BLOCKED|TOO_MANY_REDIRECTS|^(?:csp|mixed-content|content-type|corp)/;

const siteOf = (url: string) => getDomain(url) ?? URL.parse(url)?.hostname;
const isSameSite = (one: string, other: string) => siteOf(one) === siteOf(other);

const withoutHash = (url: string) => url.replace(/#.*$/s, '');

/** The navigation of the page itself, or of a window it opens; a frame may go where it likes. */
function leavingOf(request: Request, page: Page): Leaving | undefined {
  if (!request.isNavigationRequest()) return undefined;
  let popup = true;
  try {
    const frame = request.frame();
    if (frame.page() === page) {
      if (frame !== page.mainFrame()) return undefined;
      popup = false;
    }
  } catch {
    // A window that is just being opened has no frame yet.
  }
  return { url: request.url(), method: request.method(), popup };
}

function withoutValues(address: string): string {
  const url = URL.parse(address);
  if (!url) return address.slice(0, 200);
  const names = [...url.searchParams.keys()].slice(0, 20).map((name) => `${encodeURIComponent(name)}=`);
  return `${url.origin}${url.pathname}${names.length > 0 ? `?${names.join('&')}` : ''}`.slice(0, 500);
}
