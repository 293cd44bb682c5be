/// <reference lib="dom" />
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { within } from './deadline.ts';
import { openIsolatedWorld } from './isolated-world.ts';

/** Conventions: how long a page gets beyond being parsed, ms. Each is a most; a quiet page needs little. */
const loadMs = 10_000;
const quiet = { forMs: 250, mostMs: 5_000 };
const pollMs = 25;
const restMs = 8_000;
/** Pages that send the visitor on by script or refresh; more than this is a page that never rests. */
const maximumTurns = 3;
const resting = { screens: 15, pauseMs: 60, animationsMs: 2000, oneOffMs: 5000 };

/**
 * Waits until the page has loaded, its network is quiet, its fonts are there and its opening animations are over; scrolls
 * through it once so that what loads late is loaded. Follows the page where it goes by itself. Returns even when the page
 * never rests.
 */
export async function settle(page: Page, devtools: CDPSession, { open }: { open: Set<unknown> }): Promise<void> {
  for (let turn = 0; turn < maximumTurns; turn++) {
    const before = page.url();
    // A picture or a counter that never comes keeps both from happening.
    const loaded = await untilReady(devtools, 'complete', loadMs);
    if (loaded) await untilQuiet(open, quiet.forMs, quiet.mostMs);
    open.clear();
    // Not by Playwright's own means: these count as a visitor's doing, who may be shown windows.
    const rest = async () => (await openIsolatedWorld(devtools)).run(comeToRest, resting);
    await within(restMs, rest(), undefined);
    await untilQuiet(open, 0, quiet.mostMs);
    if (page.url() === before) return;
  }
}

/** Waits until the document is parsed, or complete; false when that takes longer. */
export async function untilReady(devtools: CDPSession, state: 'interactive' | 'complete', mostMs: number) {
  const until = performance.now() + mostMs;
  while (performance.now() < until) {
    const asked = devtools.send('Runtime.evaluate', { expression: 'document.readyState', returnByValue: true });
    const { result } = (await within(until - performance.now(), asked, undefined)) ?? {};
    if (result?.value === 'complete' || result?.value === state) return true;
    await sleep(pollMs);
  }
  return false;
}

/** Nothing is under way for so long; requests that never end, such as streams, are waited for in vain. */
export async function untilQuiet(open: ReadonlySet<unknown>, forMs: number, mostMs: number): Promise<void> {
  const until = performance.now() + mostMs;
  let since = performance.now();
  for (let now = since; now < until && (open.size > 0 || now - since < forMs); now = performance.now()) {
    if (open.size > 0) since = now;
    await sleep(pollMs);
  }
}

async function comeToRest({ screens, pauseMs, animationsMs, oneOffMs }: typeof resting): Promise<void> {
  const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  for (let screen = 1; screen <= screens && screen * innerHeight < document.documentElement.scrollHeight; screen++) {
    scrollTo({ top: screen * innerHeight, behavior: 'instant' });
    // What watches for coming into view is told with the next picture; a page that draws none waits no longer for it.
    await Promise.race([new Promise(requestAnimationFrame), sleep(pauseMs)]);
  }
  scrollTo({ top: 0, behavior: 'instant' });
  await document.fonts.ready;
  const ending = document
    .getAnimations()
    .filter((animation) => Number(animation.effect?.getComputedTiming().endTime ?? Infinity) <= oneOffMs);
  await Promise.race([Promise.allSettled(ending.map((animation) => animation.finished)), sleep(animationsMs)]);
}
