import type { BrowserContext, CDPSession, Page, Response } from 'playwright-core';
import type { Change, PageResponse } from '../core/evidence.ts';
import type { Missed } from '../core/observation.ts';
import type { Unseen } from '../core/unseen.ts';
import { startDeadline } from './deadline.ts';
import { type IsolatedWorld, openIsolatedWorld } from './isolated-world.ts';
import { type Mouse, mouseOf } from './mouse.ts';
import { CollectError } from './network-errors.ts';
import { remoteFramesOf } from './remote-frames.ts';
import { publicHeaders } from './response.ts';
import { settle, untilQuiet, untilReady } from './settle.ts';
import { asDesktop, asTouchScreen, phoneUserAgent, type Screen, tapAt, typeWords } from './touch-screen.ts';
import { type Leaving, type Traffic, watchTraffic } from './traffic.ts';

/** A page that has loaded and settled. It cannot go elsewhere any more, and nothing but GET and HEAD leaves it. */
export interface LoadedPage {
  url: string;
  /** The answer to the main document; `bytes` is 0 because the browser keeps the body to itself. */
  response: PageResponse;
  world: IsolatedWorld;
  viewport: Screen;
  /** What visitors get and we did not: then it is not known what the page looks like, or what scripts add to it. */
  unseen: Unseen | undefined;
  mouse: Mouse;
  /** Requests so far that may change something at the server. */
  changes(): Change[];
  /** Whether an answer to the page is under way. */
  isLoading(): boolean;
  /** Where the page tried to go since this was last asked. */
  leavings(): Leaving[];
  /** Shows the page on a screen that is touched, as a phone does, while the work is done. */
  onTouchScreen<T>(size: Screen, work: () => Promise<T>): Promise<T>;
  /** Touches the screen; CSS pixels of the window. */
  tap(x: number, y: number): Promise<void>;
  /** Types into the field that has the focus, and presses Enter. */
  type(words: string): Promise<void>;
  /** Runs a script among the page's own, which can see it and what it does. */
  runAsPage(script: string): Promise<void>;
}

/** A tab in which one page after the other is looked at. */
export interface Tab {
  context: BrowserContext;
  page: Page;
  devtools: CDPSession;
  traffic: Traffic;
  /** Rejects when the page's process dies. */
  crash: Promise<never>;
  /** Dialogs opened in this visit. */
  dialogs: { count: number };
}

export const viewport: Screen = { width: 1366, height: 768 };
/** For a page that has come to rest to say so; one that cannot is in an endless script. */
const answerMs = 10_000;
/** A last bound on looking, which is made of steps that are each bounded by the timeout. */
const lookTimeouts = 4;
const lookMs = 45_000;
/** How long a page gets to load what it wants for a smaller screen, ms. */
const phoneQuiet = { forMs: 50, mostMs: 2_000 };
/** The browser's word for a page that was left for another or for a download before it was read to its end. */
const brokenOff = /Download is starting|net::ERR_ABORTED|interrupted by another navigation/;
/** More dialogs, or pages in place of the one asked for, than a visitor could bear. */
const many = 20;

/** What is done to a page when it has loaded and before it is held, such as sending a form that leads on. */
export type Advance = (tab: Tab, bounded: Bounded) => Promise<void>;
export type Bounded = <R>(ms: number, work: () => Promise<R>) => Promise<R>;

export interface Opening {
  /** Longest time for a page to be parsed, ms; the same again to settle. What looks at it bounds itself. */
  timeoutMs: number;
  failureOf?: ((url: string) => Missed | undefined) | undefined;
  advance?: Advance | undefined;
  /** A phone that the page is loaded on, with the browser's name to which the phone's word is added. */
  phone?: { screen: Screen; userAgent: string } | undefined;
}

/** Opens a tab of its own in a fresh profile. */
export async function openTab(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage();
  const dialogs = { count: 0 };
  context.on('page', (popup) => void popup.close().catch(() => {}));
  context.on('dialog', (dialog) => {
    dialogs.count += 1;
    // A page that asks whether to be left is left.
    (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()).catch(() => {});
  });
  const crash = new Promise<never>((_, reject) => {
    // Mostly for want of memory or stack: the page is more than the browser can hold.
    page.on('crash', () => reject(new CollectError('too-large', 'the page crashed its browser process')));
  });
  crash.catch(() => {});
  return {
    context,
    page,
    devtools: await context.newCDPSession(page),
    traffic: watchTraffic(context, page),
    crash,
    dialogs,
  };
}

/**
 * Goes to an address in the tab and looks at what is there. The tab is left as it is.
 * @throws {CollectError} and errors of the browser; when the page cannot be looked at
 */
export async function lookAt<T>(
  tab: Tab,
  url: string,
  look: (page: LoadedPage) => Promise<T>,
  { timeoutMs, failureOf, advance, phone }: Opening,
): Promise<T> {
  const { page, traffic } = tab;
  traffic.begin();
  tab.dialogs.count = 0;
  if (phone) {
    await asTouchScreen(tab.devtools, phone.screen);
    await tab.devtools.send('Emulation.setUserAgentOverride', { userAgent: phoneUserAgent(phone.userAgent) });
  }
  const bounded: Bounded = async (ms, work) => {
    const deadline = startDeadline(ms, 'the page did not come to rest in time');
    try {
      return await Promise.race([deadline.race(work()), tab.crash]);
    } catch (error) {
      if (!(error instanceof CollectError) || error.code !== 'timeout') throw error;
      const why = restless(tab);
      throw why ? new CollectError('timeout', why) : error;
    } finally {
      deadline.stop();
    }
  };
  const rest = () =>
    bounded(timeoutMs, () => settle(page, tab.devtools, traffic)).catch((error) => {
      if (!(error instanceof CollectError) || error.code !== 'timeout') throw error;
    });
  try {
    await bounded(timeoutMs, async () => {
      await page.goto(url, { waitUntil: 'commit', timeout: 0 });
      await untilReady(tab.devtools, 'interactive', timeoutMs);
    });
  } catch (error) {
    const cause = failureOf?.(traffic.sought() ?? url);
    if (cause?.status === 'failed') throw new CollectError(cause.code, cause.message);
    // A page that at once starts a download is there all the same.
    if (page.url() === 'about:blank' || !brokenOff.test(String(error))) throw error;
  }
  await rest();
  if (advance) {
    await advance(tab, bounded);
    await rest();
  }
  const loaded = await bounded(Math.min(timeoutMs, answerMs), () => hold(tab, failureOf));
  return bounded(lookTimeouts * timeoutMs + lookMs, () => look(loaded));
}

/** What a page says whose server is silent; any other timeout is the page's own doing. */
export const silentServer = 'the server gave no answer in time';

/** What kept a page from coming to rest, where that can be told. */
function restless({ dialogs, traffic }: Tab): string | undefined {
  const turns = traffic.turns();
  if (!traffic.document()) return silentServer;
  if (dialogs.count >= many) return `the page opened ${dialogs.count} dialogs and never rested`;
  return turns >= many ? `the page went elsewhere ${turns} times and never rested` : undefined;
}

/** Keeps the page where it is. */
async function hold(tab: Tab, failureOf: Opening['failureOf']): Promise<LoadedPage> {
  const { page, devtools, traffic } = tab;
  await traffic.hold();
  const document = traffic.document();
  const refused = document && document.status() >= 400 ? failureOf?.(document.url()) : undefined;
  if (refused?.status === 'failed') throw new CollectError(refused.code, refused.message);
  if (!document) throw new CollectError('empty', 'no document was loaded');
  // What is under way would still arrive, and take the page from under our eyes.
  if (traffic.isLeaving()) await devtools.send('Page.stopLoading');
  const world = await openIsolatedWorld(devtools, remoteFramesOf(page));
  return {
    url: page.url(),
    response: await responseOf(document, page),
    world,
    viewport,
    unseen: traffic.unseen(),
    mouse: mouseOf(devtools),
    changes: traffic.changes,
    leavings: traffic.leavings,
    isLoading: () => traffic.open.size > 0,
    async runAsPage(script) {
      await devtools.send('Runtime.evaluate', { expression: script, silent: true });
    },
    async onTouchScreen(size, work) {
      await asTouchScreen(devtools, size);
      try {
        // Other pictures and fonts may be for small screens.
        await untilQuiet(traffic.open, phoneQuiet.forMs, phoneQuiet.mostMs);
        return await work();
      } finally {
        await asDesktop(devtools, viewport);
      }
    },
    tap: (x, y) => tapAt(devtools, x, y),
    type: (words) => typeWords(devtools, words),
  };
}

async function responseOf(document: Response, page: Page): Promise<PageResponse> {
  const redirects: PageResponse['redirects'] = [];
  for (let at = document.request().redirectedFrom(); at && redirects.length < 20; at = at.redirectedFrom())
    redirects.unshift({ url: at.url(), status: (await at.response())?.status() ?? 0 });
  const headers = publicHeaders(document.headers());
  const contentType = headers['content-type'] ?? '';
  return { status: document.status(), headers, redirects, finalUrl: page.url(), contentType, bytes: 0 };
}
