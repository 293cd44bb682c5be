/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { within } from './deadline.ts';

/** Conventions: how long a page gets beyond being parsed, ms. Each is a most; a quiet page needs little. */
const loadMs = 10_000;
const quietMs = 5_000;
const restMs = 8_000;
/** Pages that send the visitor on by script or refresh; more than this is a page that never rests. */
const maximumTurns = 3;
const resting = { screens: 15, pauseMs: 60, animationsMs: 2000, oneOffMs: 5000 };

/**
 * Waits until the page has loaded, its network is quiet, its fonts are there and its opening animations are over; scrolls
 * through it once so that what loads late is loaded. Follows the page where it goes by itself. Returns even when the page
 * never rests.
 */
export async function settle(page: Page): Promise<void> {
  const open = new Set<unknown>();
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  for (let turn = 0; turn < maximumTurns; turn++) {
    const before = page.url();
    // A picture or a counter that never comes keeps both from happening.
    const loaded = await page.waitForLoadState('load', { timeout: loadMs }).then(...bothWays);
    if (loaded) await page.waitForLoadState('networkidle', { timeout: quietMs }).then(...bothWays);
    open.clear();
    await within(restMs, page.evaluate(comeToRest, resting), undefined);
    await within(quietMs, untilEmpty(open, page), undefined);
    if (page.url() === before) return;
  }
}

const bothWays = [() => true, () => false] as const;

/** What scrolling asked for; requests that never end, such as streams, are waited for in vain. */
async function untilEmpty(open: ReadonlySet<unknown>, page: Page): Promise<void> {
  while (open.size > 0 && !page.isClosed()) await new Promise((resolve) => setTimeout(resolve, resting.pauseMs));
}

async function comeToRest({ screens, pauseMs, animationsMs, oneOffMs }: typeof resting): Promise<void> {
  const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  for (let screen = 1; screen <= screens && screen * innerHeight < document.documentElement.scrollHeight; screen++) {
    scrollTo({ top: screen * innerHeight, behavior: 'instant' });
    await sleep(pauseMs);
  }
  scrollTo({ top: 0, behavior: 'instant' });
  await document.fonts.ready;
  const ending = document
    .getAnimations()
    .filter((animation) => Number(animation.effect?.getComputedTiming().endTime ?? Infinity) <= oneOffMs);
  await Promise.race([Promise.allSettled(ending.map((animation) => animation.finished)), sleep(animationsMs)]);
}
