import { userInfo } from 'node:os';
import { type Browser, type BrowserContext, chromium, type Page, type Request, type Response } from 'playwright-core';
import type { PageResponse } from '../core/evidence.ts';
import type { Missed } from '../core/observation.ts';
import { missedInBrowser } from './browser-errors.ts';
import { publicHeaders } from './client.ts';
import { startDeadline, within } from './deadline.ts';
import { type IsolatedWorld, openIsolatedWorld } from './isolated-world.ts';
import { CollectError } from './network-errors.ts';
import { settle } from './settle.ts';

/** A page that has loaded and settled. It cannot go elsewhere any more, and nothing but GET and HEAD leaves it. */
export interface LoadedPage {
  url: string;
  /** The answer to the main document; `bytes` is 0 because the browser keeps the body to itself. */
  response: PageResponse;
  world: IsolatedWorld;
  viewport: { width: number; height: number };
  /** A style sheet that visitors get and we did not: then it is not known what the page looks like. */
  unseenStyle: string | undefined;
}

export type Visited<T> = { status: 'visited'; value: T } | Missed;

/** A browser for the whole run; each visit has a profile of its own, which is thrown away. */
export interface BrowserSession {
  version: string;
  /** False where the browser could not confine its own page processes (always so for root). */
  sandbox: boolean;
  timeoutMs: number;
  /** Loads a page and looks at it. Never throws and never hangs, whatever the page does. */
  visit<T>(url: string, look: (page: LoadedPage) => Promise<T>): Promise<Visited<T>>;
  close(): Promise<void>;
}

export interface SessionOptions {
  executablePath: string;
  /** Proxy that all traffic goes through, loopback included. */
  proxyUrl: string;
  /** Why the proxy could not reach a URL's host; gives observations their true code. */
  failureOf?: (url: string) => Missed | undefined;
  userAgent: string;
  /** Longest time for a page to be parsed, ms; the same again to settle. What looks at it bounds itself. */
  timeoutMs: number;
}

const viewport = { width: 1366, height: 768 };
/** For a page that has come to rest to say so; one that cannot is in an endless script. */
const answerMs = 10_000;
/** A last bound on looking, which is made of steps that are each bounded by the timeout. */
const lookTimeouts = 4;
const lookMs = 15_000;
const closeMs = 5_000;
/** A visit is tried again when the browser died under it, perhaps by another page's fault. */
const attempts = 2;

/** Keeps the browser from calling home. */
export const quietFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];
const flags = [
  ...quietFlags,
  // Nothing leaves but through the proxy: no look-ups of the browser's own, no peer-to-peer media.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/**
 * Starts the browser.
 * @throws when it cannot be started
 */
export async function openSession(options: SessionOptions): Promise<BrowserSession> {
  const { timeoutMs } = options;
  const launch = (chromiumSandbox: boolean) =>
    chromium.launch({
      executablePath: options.executablePath,
      chromiumSandbox,
      args: flags,
      proxy: { server: options.proxyUrl, bypass: '<-loopback>' },
      // The caller decides what an interrupt does.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  let sandbox = userInfo().uid !== 0;
  // Some systems forbid the sandbox to ordinary users as well; the record says so.
  const first = await launch(sandbox).catch((error) => {
    if (!sandbox) throw error;
    sandbox = false;
    return launch(false);
  });
  let current: Promise<Browser> = Promise.resolve(first);

  const browser = async (): Promise<Browser> => {
    const now = current;
    const opened = await now.catch(() => undefined);
    if (opened?.isConnected()) return opened;
    if (current === now) current = launch(sandbox);
    return current;
  };

  const visitOnce = async <T>(url: string, look: (page: LoadedPage) => Promise<T>): Promise<Visited<T>> => {
    const owner = await browser();
    let context: BrowserContext | undefined;
    try {
      context = await owner.newContext({
        ...{ viewport, userAgent: options.userAgent, ignoreHTTPSErrors: true, acceptDownloads: false },
        ...{ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'no-preference', serviceWorkers: 'block' },
      });
      return { status: 'visited', value: await lookAt(context, url, look, options) };
    } catch (error) {
      return missedInBrowser(error);
    } finally {
      const closed = await within(closeMs, context?.close().then(() => true) ?? Promise.resolve(true), false);
      // A browser that cannot close a page is of no more use.
      if (!closed) await within(closeMs, owner.close(), undefined);
    }
  };

  return {
    version: first.version(),
    sandbox,
    timeoutMs,
    async visit(url, look) {
      for (let attempt = 1; ; attempt++) {
        const visited = await visitOnce(url, look).catch(missedInBrowser);
        const died = visited.status === 'failed' && /browser has been closed|Target closed/.test(visited.message);
        if (!died || attempt === attempts) return visited;
      }
    },
    async close() {
      const opened = await current.catch(() => undefined);
      if (opened) await within(closeMs, opened.close(), undefined);
    },
  };
}

async function lookAt<T>(
  context: BrowserContext,
  url: string,
  look: (page: LoadedPage) => Promise<T>,
  { timeoutMs, failureOf }: SessionOptions,
): Promise<T> {
  const page = await context.newPage();
  context.on('page', (popup) => popup.close().catch(() => {}));
  context.on('dialog', (dialog) => dialog.dismiss().catch(() => {}));
  const crash = new Promise<never>((_, reject) => {
    // Mostly for want of memory or stack: the page is more than the browser can hold.
    page.on('crash', () => reject(new CollectError('too-large', 'the page crashed its browser process')));
  });
  crash.catch(() => {});
  let document: Response | undefined;
  let sought = url;
  const isDocument = (request: Request) => request.isNavigationRequest() && request.frame() === page.mainFrame();
  page.on('request', (request) => {
    if (isDocument(request)) sought = request.url();
  });
  const styles = watchStyles(page);
  page.on('response', (response) => {
    if (isDocument(response.request()) && !(response.status() >= 300 && response.status() < 400)) document = response;
  });

  const bounded = async <R>(ms: number, work: () => Promise<R>): Promise<R> => {
    const deadline = startDeadline(ms, 'the page did not come to rest in time');
    try {
      return await Promise.race([deadline.race(work()), crash]);
    } finally {
      deadline.stop();
    }
  };
  try {
    await bounded(timeoutMs, () => page.goto(url, { waitUntil: 'domcontentloaded', timeout: 0 }));
  } catch (error) {
    const cause = failureOf?.(sought);
    throw cause?.status === 'failed' ? new CollectError(cause.code, cause.message) : error;
  }
  await bounded(timeoutMs, () => settle(page)).catch((error) => {
    if (!(error instanceof CollectError) || error.code !== 'timeout') throw error;
  });
  const loaded = await bounded(Math.min(timeoutMs, answerMs), async (): Promise<LoadedPage> => {
    await freeze(context, page);
    const refused = document && document.status() >= 400 ? failureOf?.(document.url()) : undefined;
    if (refused?.status === 'failed') throw new CollectError(refused.code, refused.message);
    if (!document) throw new CollectError('empty', 'no document was loaded');
    const world = await openIsolatedWorld(page);
    return {
      url: page.url(),
      response: await responseOf(document, page),
      world,
      viewport,
      unseenStyle: styles.unseen(),
    };
  });
  return bounded(lookTimeouts * timeoutMs + lookMs, () => look(loaded));
}

/**
 * Watches for style sheets that visitors get and we did not. One that is not there (404) is missing for everybody; one that
 * is refused, or whose server cannot be reached, may be missing for us alone.
 */
function watchStyles(page: Page): { unseen(): string | undefined } {
  const missing = new Map<string, boolean>();
  const isStyle = (request: Request) => request.resourceType() === 'stylesheet';
  page.on('response', (response) => {
    const status = response.status();
    if (isStyle(response.request()))
      missing.set(response.url(), [401, 403, 407, 429].includes(status) || status >= 500);
  });
  page.on('requestfailed', (request) => {
    // An error page in place of a style sheet fails as well, after its answer.
    if (isStyle(request) && !missing.has(request.url())) missing.set(request.url(), true);
  });
  return { unseen: () => [...missing].find(([, unseen]) => unseen)?.[0] };
}

/** From now on the page stays where it is and changes nothing at the server. */
async function freeze(context: BrowserContext, page: Page): Promise<void> {
  await context.route('**/*', (route, request) => {
    const leaves = request.isNavigationRequest() && request.frame() === page.mainFrame();
    const harmless = ['GET', 'HEAD'].includes(request.method());
    return (leaves || !harmless ? route.abort('aborted') : route.continue()).catch(() => {});
  });
}

async function responseOf(document: Response, page: Page): Promise<PageResponse> {
  const redirects: PageResponse['redirects'] = [];
  for (let at = document.request().redirectedFrom(); at && redirects.length < 20; at = at.redirectedFrom())
    redirects.unshift({ url: at.url(), status: (await at.response())?.status() ?? 0 });
  const headers = publicHeaders(document.headers());
  const contentType = headers['content-type'] ?? '';
  return { status: document.status(), headers, redirects, finalUrl: page.url(), contentType, bytes: 0 };
}
