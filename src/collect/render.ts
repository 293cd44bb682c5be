import type { AxeResult, Motion, PageRecord, Render } from '../core/evidence.ts';
import { collected, failed, type Missed, type Observation } from '../core/observation.ts';
import type { AssetStore } from './assets.ts';
import { runAxe } from './axe.ts';
import { missedInBrowser } from './browser-errors.ts';
import { classify } from './classify.ts';
import { startDeadline, within } from './deadline.ts';
import { watchMotion, watchMs } from './motion.ts';
import { CollectError } from './network-errors.ts';
import { serialiseDom } from './serialise.ts';
import type { BrowserSession, LoadedPage } from './session.ts';

export interface RenderOptions {
  now(): Date;
  store: Pick<AssetStore, 'put'>;
  /** How long to watch for motion, ms; the convention unless said otherwise. */
  watchForMs?: number | undefined;
}

const screenshotMs = 5_000;

/**
 * Opens a page in the browser once and takes its DOM, a picture, its motion and what axe says. When the page cannot be
 * seen all three observations say why; axe or motion alone can fail on a page that was seen.
 */
export async function renderPage(
  session: BrowserSession,
  url: string,
  { now, store, watchForMs = watchMs }: RenderOptions,
): Promise<Pick<PageRecord, 'render' | 'axe' | 'motion'>> {
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

  const look = async (page: LoadedPage) => {
    const render = await timed(takeRender(page, store));
    if (render.status !== 'collected') return allOf(render);
    // Colours and movement of a page without its styles are not those that visitors see.
    if (page.unseenStyle !== undefined) {
      const unseen = failed('refused', `the style sheet ${page.unseenStyle.slice(0, 300)} could not be loaded`);
      return { render, motion: unseen, axe: unseen };
    }
    // Motion first: axe keeps the page too busy to move.
    const motion: Observation<Motion> = await timed(watchMotion(page.world, watchForMs), watchForMs);
    const axe: Observation<AxeResult> = await timed(runAxe(page.world));
    return { render, axe, motion };
  };
  const visited = await session.visit(url, look);
  return visited.status === 'visited' ? visited.value : allOf(visited);
}

const allOf = (missed: Missed) => ({ render: missed, axe: missed, motion: missed });

async function takeRender(
  { url, response, world, viewport }: LoadedPage,
  store: RenderOptions['store'],
): Promise<Render> {
  const html = await serialiseDom(world);
  const fault = classify(response, html);
  if (fault) throw new CollectError(fault, `HTTP ${response.status}`);
  const picture = await within(screenshotMs, world.screenshot(), undefined);
  return {
    document: store.put(new TextEncoder().encode(html), 'text/html; charset=utf-8'),
    finalUrl: url,
    viewport,
    ...(picture && { screenshot: store.put(picture, 'image/webp') }),
  };
}
