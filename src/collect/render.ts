import type { AxeResult } from '../core/axe-result.ts';
import { exploring, phone } from '../core/browser-conventions.ts';
import type { WcagVersion } from '../core/collecting-options.ts';
import type { PageRecord, PageResponse, Render } from '../core/evidence.ts';
import type { Mobile } from '../core/mobile-record.ts';
import type { Motion } from '../core/motion.ts';
import { collected, type Missed, type Observation, skipped } from '../core/observation.ts';
import type { PageDocument } from '../core/rule.ts';
import type { ToolKind } from '../core/tools.ts';
import { missedStyle } from '../core/unseen.ts';
import type { Link } from '../derive/links.ts';
import type { AssetStore } from './assets.ts';
import { runAxe } from './axe.ts';
import { missedInBrowser } from './browser-errors.ts';
import { classify } from './classify.ts';
import { watchColours } from './colour-changes.ts';
import { startDeadline, within } from './deadline.ts';
import { explore, type Tried } from './explore.ts';
import { heightInPage, type LowerScreen, lowerScreens } from './lower-screens.ts';
import { lookMobile, looksTroubled } from './mobile.ts';
import { longestWatchMs, watchMotion, watchMs } from './motion.ts';
import { CollectError } from './network-errors.ts';
import type { Advance, LoadedPage } from './open-page.ts';
import { serialiseDom } from './serialise.ts';
import type { BrowserSession } from './session.ts';
import { tryTools } from './tools.ts';

export interface RenderOptions {
  now(): Date;
  store: Pick<AssetStore, 'put'>;
  /** How long to watch for motion, ms; the convention unless said otherwise. */
  watchForMs?: number | undefined;
  /** Version of WCAG that axe checks. */
  wcag?: WcagVersion | undefined;
  /** `links`: only what the crawl asks for, the DOM and the ways on; else pictures, motion and axe as well. */
  only?: 'links' | undefined;
  /** False: what moves is not watched, as on a further page of a template. */
  watch?: boolean | undefined;
  /** What is tried of what the page offers to see and hear it better. */
  tools?: readonly ToolKind[] | undefined;
  /** What is known of controls from earlier pages of the portal. */
  tried?: Tried | undefined;
  advance?: Advance | undefined;
  /** Waits for the turn to load a page once more, on the phone; false when that was done often enough. Else always. */
  again?: (() => Promise<boolean>) | undefined;
}

/** What a browser saw of one page, and the ways on that are not in its DOM as it stands. */
export type Rendered = Pick<PageRecord, 'render' | 'axe' | 'axePhone' | 'motion' | 'mobile' | 'tools'> & {
  ways?: Link[];
  response?: Observation<PageResponse>;
};

const screenshotMs = 5_000;

/**
 * Opens a page in the browser once and takes its DOM, pictures, its motion, what axe says, where its controls lead and what
 * it is like on touch screens; where that is not in order it is loaded once more on a phone, as phones may get another page.
 * When the page cannot be seen all observations say why; the later ones alone can fail on a page that was seen.
 */
export async function renderPage(
  session: BrowserSession,
  url: string,
  {
    now,
    store,
    watchForMs = watchMs,
    wcag,
    only,
    watch = true,
    tools = [],
    tried,
    advance,
    again = async () => true,
  }: RenderOptions,
): Promise<Rendered> {
  const stamp = <T>(value: T): Observation<T> => collected(value, now().toISOString());
  const timed = async <T>(work: Promise<T>, extraMs = 0): Promise<Observation<T>> => {
    const deadline = startDeadline(session.timeoutMs + extraMs, 'the page did not answer in time');
    try {
      return stamp(await deadline.race(work));
    } catch (error) {
      return missedInBrowser(error);
    } finally {
      deadline.stop();
    }
  };

  /** The page as the desktop saw it, where it was not in order on the screen of a phone. */
  let troubled: PageDocument | undefined;
  const look = async (page: LoadedPage): Promise<Rendered> => {
    const dom = await timed(takeDom(page, store));
    if (dom.status !== 'collected') return allOf(dom);
    const { html, ...taken } = dom.value;
    const desktop = only === 'links' ? undefined : await picture(page);
    const height = desktop && (await page.world.run(heightInPage, undefined));
    const seen = only === 'links' ? later : await judgeLooks(page);
    const lower = height === undefined ? [] : await within(screenshotMs, lowerScreens(page, height), []);
    const small =
      only === 'links' ? undefined : await page.onTouchScreen(phone, () => lookOnPhone(page)).catch(() => undefined);
    // Last, because these leave the page another than it was.
    const offered = tools.length > 0 && { tools: missedStyle(page.unseen) ?? (await timed(tryTools(page, tools))) };
    const found = await timed(explore(page, tried), exploring.totalMs);
    const { ways = [], explored } = found.status === 'collected' ? found.value : {};
    const touched = only === 'links' ? {} : { mobile: await lookTouched(page, html) };
    const changes = page.changes();
    const render = {
      ...taken,
      ...(desktop && { screenshot: store.put(desktop, 'image/webp', `urn:view:${page.url}`) }),
      ...(lower.length > 0 && { lowerScreenshots: lower.map((one) => ({ y: one.y, picture: stored(one) })) }),
      ...(small?.seen && { phoneScreenshot: store.put(small.seen, 'image/webp', `urn:view-phone:${page.url}`) }),
      ...(changes.length > 0 && { changes }),
      ...(explored && { explored }),
    };
    const response = stamp(page.response);
    return {
      render: { ...dom, value: render },
      ...seen,
      ...(small && { axePhone: small.axe }),
      ...offered,
      ...touched,
      response,
      ...(ways.length > 0 && { ways }),
    };
  };
  const stored = ({ y, bytes }: LowerScreen) => store.put(bytes, 'image/jpeg', `urn:view:${url}#y=${y}`);
  const lookTouched = async (page: LoadedPage, html: string): Promise<Observation<Mobile>> => {
    const unseen = missedStyle(page.unseen);
    if (unseen) return unseen;
    const desktop: PageDocument = { url: page.url, html, source: 'render', complete: true };
    const mobile = await timed(lookMobile(page, desktop, false));
    const value = mobile.status === 'collected' ? mobile.value : undefined;
    if (value && (looksTroubled(value) || value.finalUrl !== page.url)) troubled = desktop;
    return mobile;
  };
  const judge = (page: LoadedPage): Promise<Observation<AxeResult>> => {
    const unseen = missedStyle(page.unseen);
    return unseen ? Promise.resolve(unseen) : timed(runAxe(page.world, wcag));
  };
  const judgeLooks = async (page: LoadedPage) => {
    await watchColours(page.world);
    // Motion first: axe keeps the page too busy to move.
    const motion: Observation<Motion> =
      missedStyle(page.unseen) ??
      (watch ? await timed(watchMotion(page, watchForMs), longestWatchMs(watchForMs)) : skipped('budget'));
    return { motion, axe: await judge(page) };
  };
  const lookOnPhone = async (page: LoadedPage) => ({ seen: await picture(page), axe: await judge(page) });
  const visited = await session.visit(url, look, advance);
  if (visited.status !== 'visited') return allOf(visited);
  const desktop = troubled;
  if (!desktop) return visited.value;
  if (!(await again())) return { ...visited.value, mobile: skipped('budget') };
  const phoned = await session.visitOnPhone(
    url,
    async (page) => missedStyle(page.unseen) ?? timed(lookMobile(page, desktop, true)),
  );
  return { ...visited.value, mobile: phoned.status === 'visited' ? phoned.value : phoned };
}

const allOf = (missed: Missed) => ({ render: missed, axe: missed, motion: missed, mobile: missed });
const later = { axe: skipped('budget'), motion: skipped('budget') };

async function takeDom(
  { url, response, world, viewport, unseen }: LoadedPage,
  store: RenderOptions['store'],
): Promise<Render & { html: string }> {
  const html = await serialiseDom(world, unseen?.style === undefined);
  const fault = classify(response, html);
  if (fault) throw new CollectError(fault, `HTTP ${response.status}`);
  return {
    document: store.put(new TextEncoder().encode(html), 'text/html; charset=utf-8', `urn:dom:${url}`),
    finalUrl: url,
    viewport,
    ...(unseen && { unseen }),
    html,
  };
}

const picture = ({ world }: LoadedPage) => within(screenshotMs, world.screenshot(), undefined);
