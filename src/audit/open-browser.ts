import type { AssetStore } from '../collect/assets.ts';
import { findBrowser, noBrowserWanted } from '../collect/browser-path.ts';
import type { ByteBudget } from '../collect/byte-budget.ts';
import { type Chosen, chooseFilters } from '../collect/choose-filters.ts';
import type { Credentials } from '../collect/credentials.ts';
import { withoutSecretsIn } from '../collect/credentials.ts';
import type { Tried } from '../collect/explore.ts';
import type { Guard } from '../collect/guard.ts';
import { silentServer } from '../collect/open-page.ts';
import { startProxy } from '../collect/proxy.ts';
import { type Rendered, renderPage } from '../collect/render.ts';
import type { ResourceSink } from '../collect/resources.ts';
import { type FormStep, sendBack } from '../collect/send-back.ts';
import { openSession } from '../collect/session.ts';
import { typeSearch } from '../collect/type-search.ts';
import { touch } from '../core/browser-conventions.ts';
import type { WcagVersion } from '../core/collecting-options.ts';
import { about, causeOf } from '../core/faults.ts';
import type { Bilingual } from '../core/language.ts';
import type { Missed } from '../core/observation.ts';
import type { ToolKind } from '../core/tools.ts';
import type { FilterChoice } from '../derive/filter-choices.ts';
import { addressOf } from './network.ts';

export type { Rendered };

/** What is asked of the browser besides the address. */
export interface Look {
  /** Only what the crawl needs: DOM and ways on. */
  only?: 'links' | undefined;
  /** False: what moves is not watched. */
  watch?: boolean | undefined;
  /** What is tried of what the page offers to see and hear it better. */
  tools?: readonly ToolKind[] | undefined;
  /** What is pressed on the page first, to turn the pages of a list. */
  postbacks?: readonly FormStep[] | undefined;
}

export interface Browser {
  version: string;
  sandbox: boolean;
  render(url: string, look?: Look): Promise<Rendered>;
  /** Where a search leads whose field has this selector when words are typed into it; undefined when it is no GET. */
  search(url: string, selector: string, words: string): Promise<string | undefined>;
  /** What choosing each of these values does to a page. */
  choose(url: string, choices: readonly FilterChoice[]): Promise<Chosen[] | Missed>;
  close(): Promise<void>;
}

export interface BrowserRequest {
  guard: Guard;
  store: AssetStore;
  now(): Date;
  userAgent: string;
  timeoutMs: number;
  /** Waits for the address's turn: opening a page is one request of ours. */
  take(address: string, host?: string): Promise<void>;
  /** Told when a page is refused for want of capacity, or does not come in time. */
  slowDown?(address: string): void;
  /** Does the work while no other page is open at that address. */
  alone?<T>(address: string, work: () => Promise<T>): Promise<T>;
  /** What the user gave for the start origin. */
  credentials?: Credentials | undefined;
  /** What the run may still receive. */
  budget?: ByteBudget | undefined;
  /** Takes the files that pages load. */
  resources?: ResourceSink | undefined;
  /** How long to watch each page for motion, ms; the convention unless said otherwise. */
  watchForMs?: number;
  /** Most pages loaded once more on the phone; the convention unless said otherwise. */
  mostAnew?: number;
  /** Version of WCAG that axe checks. */
  wcag?: WcagVersion;
  /** `--browser` or `CONGCHUAN_BROWSER`; `none` for HTTP only. */
  option?: string | undefined;
}

/** Opens a browser that reaches only what the guard allows, or says why there is none. */
export type OpenBrowser = (request: BrowserRequest) => Promise<Browser | { reason: Bilingual }>;

/** What a page gives when its server has too much to do, or has had enough of us. */
const unwell = (render: Rendered['render']): boolean =>
  render.status === 'failed' &&
  // A page that runs scripts without end says nothing of its server.
  (render.code === 'timeout' ? render.message === silentServer : /^(?:blocked|maintenance)$/.test(render.code));

export const openBrowser: OpenBrowser = async ({
  guard,
  store,
  now,
  userAgent,
  timeoutMs,
  take,
  slowDown,
  alone = (_, work) => work(),
  credentials,
  budget,
  resources,
  watchForMs,
  mostAnew = touch.anew,
  wcag,
  option,
}) => {
  if (option === 'none') return { reason: noBrowserWanted };
  const found = findBrowser({ option });
  if ('reason' in found) return found;
  const proxy = await startProxy(guard, { budget });
  const tried: Tried = new Map();
  let anew = 0;
  const clean = credentials ? withoutSecretsIn(store, credentials) : store;
  try {
    const session = await openSession({
      executablePath: found.path,
      proxyUrl: proxy.url,
      failureOf: proxy.failureOf,
      userAgent,
      timeoutMs,
      credentials,
      resources,
    });
    return {
      version: session.version,
      sandbox: session.sandbox,
      render: async (url, { postbacks = [], ...how } = {}) => {
        const advance = postbacks.length > 0 ? sendBack(postbacks) : undefined;
        // What stands behind a postback has an address of ours alone.
        const page = advance ? url.replace(/#.*$/, '') : url;
        const address = await addressOf(guard, url);
        // Loading a page once more, on the phone, is a request too.
        const again = async () => {
          if (++anew > mostAnew) return false;
          if (address) await take(address, new URL(url).hostname);
          return true;
        };
        const open = () =>
          renderPage(session, page, { now, store: clean, watchForMs, wcag, ...how, tried, advance, again });
        // A host that cannot be resolved is the page's own failure, told by opening it.
        if (!address) return open();
        const rendered = await alone(address, async () => {
          // Each of them is a request of its own.
          for (let request = 0; request <= postbacks.length; request++) await take(address, new URL(url).hostname);
          const { render, ...others } = await open();
          if (unwell(render)) slowDown?.(address);
          return { render, ...others };
        });
        return credentials ? JSON.parse(credentials.redact(JSON.stringify(rendered))) : rendered;
      },
      search: async (url, selector, words) => {
        const address = await addressOf(guard, url);
        if (address) await take(address, new URL(url).hostname);
        const typed = await session.visit(url, (page) => typeSearch(page, selector, words));
        return typed.status === 'visited' ? typed.value : undefined;
      },
      choose: async (url, choices) => {
        const address = await addressOf(guard, url);
        if (address) await take(address, new URL(url).hostname);
        const visited = await session.visit(url, (page) => chooseFilters(page, choices));
        const chosen = visited.status === 'visited' ? visited.value : visited;
        return credentials ? JSON.parse(credentials.redact(JSON.stringify(chosen))) : chosen;
      },
      close: async () => {
        await session.close();
        await proxy.close();
      },
    };
  } catch (error) {
    await proxy.close();
    return { reason: about(found.path, causeOf(error)) };
  }
};
