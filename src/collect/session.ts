import type { Browser } from 'playwright-core';
import { pagesPerBrowser, phone } from '../core/browser-conventions.ts';
import type { Missed } from '../core/observation.ts';
import { missedInBrowser } from './browser-errors.ts';
import { chromium } from './chromium.ts';
import type { Credentials } from './credentials.ts';
import { within } from './deadline.ts';
import { launchConfined } from './launch.ts';
import { CollectError } from './network-errors.ts';
import { type Advance, type LoadedPage, lookAt, type Opening, openTab, type Tab, viewport } from './open-page.ts';
import { type ResourceSink, watchResources } from './resources.ts';
import { sendAlong } from './send-along.ts';
import { clearTab, leavePage } from './tidy-tab.ts';

export type { LoadedPage };
export type Visited<T> = { status: 'visited'; value: T } | Missed;

/**
 * A browser of its own for one portal: nothing of one portal ever reaches another. Pages of the portal are looked at one
 * after the other in the same tabs; what a page stored (cookies, storage) is gone before the next one is opened.
 */
export interface BrowserSession {
  version: string;
  /** False where the browser could not confine its own page processes (always so for root). */
  sandbox: boolean;
  timeoutMs: number;
  /** Loads a page and looks at it. Never throws and never hangs, whatever the page does. */
  visit<T>(url: string, look: (page: LoadedPage) => Promise<T>, advance?: Advance): Promise<Visited<T>>;
  /** The same on a phone, in a tab of its own: servers and scripts may give phones another page. */
  visitOnPhone<T>(url: string, look: (page: LoadedPage) => Promise<T>): Promise<Visited<T>>;
  close(): Promise<void>;
}

export interface SessionOptions {
  executablePath: string;
  /** Proxy that all traffic goes through, loopback included. */
  proxyUrl: string;
  /** Why the proxy could not reach a URL's host; gives observations their true code. */
  failureOf?: (url: string) => Missed | undefined;
  userAgent: string;
  /** What the user gave for one origin: added to requests that go there, at every hop anew. */
  credentials?: Pick<Credentials, 'origin' | 'headersFor'> | undefined;
  /** Longest time for a page to be parsed, ms; the same again to settle. What looks at it bounds itself. */
  timeoutMs: number;
  /** Takes the files that pages load. */
  resources?: ResourceSink | undefined;
  /** Pages after which the browser is replaced; the convention unless said otherwise. */
  recycleAfter?: number | undefined;
}

const closeMs = 5_000;
const tidyMs = 5_000;
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

/** One run of the browser, and its tabs that wait for the next page. */
interface Generation {
  browser: Promise<Browser>;
  idle: Tab[];
  begun: number;
  active: number;
}

/**
 * Starts the browser.
 * @throws when it cannot be started
 */
export async function openSession(options: SessionOptions): Promise<BrowserSession> {
  const recycleAfter = options.recycleAfter ?? pagesPerBrowser;
  const launching = {
    executablePath: options.executablePath,
    args: flags,
    // Visitors' browsers keep windows that nobody asked for from opening.
    ignoreDefaultArgs: ['--disable-popup-blocking'],
    proxy: { server: options.proxyUrl, bypass: '<-loopback>' },
    // The caller decides what an interrupt does.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
  const { browser: first, sandbox } = await launchConfined(launching);
  const generation = (browser: Promise<Browser>): Generation => ({ browser, idle: [], begun: 0, active: 0 });
  const opened = new Set<Generation>();
  let current = generation(Promise.resolve(first));
  opened.add(current);

  const retire = async (old: Generation): Promise<void> => {
    opened.delete(old);
    const browser = await old.browser.catch(() => undefined);
    if (browser) await within(closeMs, browser.close(), undefined);
  };
  const enter = async (): Promise<Generation> => {
    const now = current;
    const browser = await now.browser.catch(() => undefined);
    if (current === now && (!browser?.isConnected() || now.begun >= recycleAfter)) {
      current = generation(chromium().launch({ ...launching, chromiumSandbox: sandbox }));
      opened.add(current);
      if (now.active === 0) void retire(now);
    }
    current.begun += 1;
    current.active += 1;
    return current;
  };
  const leave = async (owner: Generation): Promise<void> => {
    owner.active -= 1;
    if (owner.active === 0 && owner !== current) await retire(owner);
  };
  const freshTab = async (owner: Generation): Promise<Tab> => {
    const context = await (await owner.browser).newContext({
      ...{ viewport, userAgent: options.userAgent, ignoreHTTPSErrors: true, acceptDownloads: false },
      ...{ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'no-preference', serviceWorkers: 'block' },
    });
    const tab = await openTab(context);
    if (options.credentials) await sendAlong(tab.page, options.credentials);
    return tab;
  };
  const drop = async (owner: Generation, tab: Tab | undefined): Promise<void> => {
    if (!tab) return;
    const closed = await within(
      closeMs,
      tab.context.close().then(() => true),
      false,
    );
    // A browser that cannot close a page is of no more use.
    if (!closed) await within(closeMs, (await owner.browser).close(), undefined);
  };

  const visitOnce = async <T>(
    url: string,
    look: (page: LoadedPage) => Promise<T>,
    how: Pick<Opening, 'advance' | 'phone'>,
  ): Promise<Visited<T>> => {
    const owner = await enter();
    let tab = how.phone ? undefined : owner.idle.pop();
    try {
      tab ??= await freshTab(owner);
      const stop = options.resources && watchResources(tab.page, options.resources);
      const value = await lookAt(tab, url, look, { ...options, ...how }).finally(() => stop?.());
      const tidied =
        !how.phone &&
        (await within(
          tidyMs,
          leavePage(tab)
            .then(() => clearTab(tab as Tab))
            .then(() => true),
          false,
        ));
      if (tidied) owner.idle.push(tab);
      else await drop(owner, tab);
      return { status: 'visited', value };
    } catch (error) {
      await drop(owner, tab);
      return missedInBrowser(error);
    } finally {
      await leave(owner);
    }
  };

  const visit = async <T>(...[url, look, how]: Parameters<typeof visitOnce<T>>): Promise<Visited<T>> => {
    // The browser would open a file of this machine as readily as a page.
    if (!/^https?:\/\//i.test(url))
      return missedInBrowser(new CollectError('unsafe-address', `not a web address: ${url.slice(0, 200)}`));
    for (let attempt = 1; ; attempt++) {
      const visited = await visitOnce(url, look, how).catch(missedInBrowser);
      const died = visited.status === 'failed' && /browser has been closed|Target closed/.test(visited.message);
      if (!died || attempt === attempts) return visited;
    }
  };

  return {
    version: first.version(),
    sandbox,
    timeoutMs: options.timeoutMs,
    visit: (url, look, advance) => visit(url, look, { advance }),
    visitOnPhone: (url, look) => visit(url, look, { phone: { screen: phone, userAgent: options.userAgent } }),
    async close() {
      await Promise.all([...opened].map(retire));
    },
  };
}
