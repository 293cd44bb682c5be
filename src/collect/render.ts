import { exploring, phone } from '../core/browser-conventions.ts';
import type { AxeResult, Motion, PageRecord, PageResponse, Render } from '../core/evidence.ts';
import { collected, failed, type Missed, type Observation, skipped } from '../core/observation.ts';
import type { Link } from '../derive/links.ts';
import type { AssetStore } from './assets.ts';
import { runAxe } from './axe.ts';
import { missedInBrowser } from './browser-errors.ts';
import { classify } from './classify.ts';
import { startDeadline, within } from './deadline.ts';
import { explore, type Tried } from './explore.ts';
import { watchMotion, watchMs } from './motion.ts';
import { CollectError } from './network-errors.ts';
import type { Advance, LoadedPage } from './open-page.ts';
import { serialiseDom } from './serialise.ts';
import type { BrowserSession } from './session.ts';

export interface RenderOptions {
  now(): Date;
  store: Pick<AssetStore, 'put'>;
  /** How long to watch for motion, ms; the convention unless said otherwise. */
  watchForMs?: number | undefined;
  /** `links`: only what the crawl asks for, the DOM and the ways on; else pictures, motion and axe as well. */
  only?: 'links' | undefined;
  /** What is known of controls from earlier pages of the portal. */
  tried?: Tried | undefined;
  advance?: Advance | undefined;
}

/** What a browser saw of one page, and the ways on that are not in its DOM as it stands. */
export type Rendered = Pick<PageRecord, 'render' | 'axe' | 'motion'> & {
  ways?: Link[];
  response?: Observation<PageResponse>;
};

const screenshotMs = 5_000;

/**
 * Opens a page in the browser once and takes its DOM, pictures, its motion, what axe says and where its controls lead.
 * When the page cannot be seen all observations say why; the later ones alone can fail on a page that was seen.
 */
export async function renderPage(
  session: BrowserSession,
  url: string,
  { now, store, watchForMs = watchMs, only, tried, advance }: RenderOptions,
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

  const look = async (page: LoadedPage): Promise<Rendered> => {
    const dom = await timed(takeDom(page, store));
    if (dom.status !== 'collected') return allOf(dom);
    const desktop = only === 'links' ? undefined : await picture(page);
    const seen = only === 'links' ? later : await judgeLooks(page);
    const mobile = only === 'links' ? undefined : await page.onPhone(phone, () => picture(page)).catch(() => undefined);
    // Last, because it leaves the page another than it was.
    const found = await timed(explore(page, tried), exploring.totalMs);
    const { ways = [], explored } = found.status === 'collected' ? found.value : {};
    const changes = page.changes();
    const render = {
      ...dom.value,
      ...(desktop && { screenshot: store.put(desktop, 'image/webp', `urn:view:${page.url}`) }),
      ...(mobile && { phoneScreenshot: store.put(mobile, 'image/webp', `urn:view-phone:${page.url}`) }),
      ...(changes.length > 0 && { changes }),
      ...(explored && { explored }),
    };
    const response = stamp(page.response);
    return { render: { ...dom, value: render }, ...seen, response, ...(ways.length > 0 && { ways }) };
  };
  const judgeLooks = async (page: LoadedPage) => {
    // Colours and movement of a page without its styles are not those that visitors see.
    if (page.unseenStyle !== undefined) {
      const unseen = failed('refused', `the style sheet ${page.unseenStyle.slice(0, 300)} could not be loaded`);
      return { motion: unseen, axe: unseen };
    }
    // Motion first: axe keeps the page too busy to move.
    const motion: Observation<Motion> = await timed(watchMotion(page.world, watchForMs), watchForMs);
    const axe: Observation<AxeResult> = await timed(runAxe(page.world));
    return { motion, axe };
  };
  const visited = await session.visit(url, look, advance);
  return visited.status === 'visited' ? visited.value : allOf(visited);
}

const allOf = (missed: Missed) => ({ render: missed, axe: missed, motion: missed });
const later = { axe: skipped('budget'), motion: skipped('budget') };

async function takeDom({ url, response, world, viewport }: LoadedPage, store: RenderOptions['store']): Promise<Render> {
  const html = await serialiseDom(world);
  const fault = classify(response, html);
  if (fault) throw new CollectError(fault, `HTTP ${response.status}`);
  return {
    document: store.put(new TextEncoder().encode(html), 'text/html; charset=utf-8', `urn:dom:${url}`),
    finalUrl: url,
    viewport,
  };
}

const picture = ({ world }: LoadedPage) => within(screenshotMs, world.screenshot(), undefined);
