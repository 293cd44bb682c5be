/// <reference lib="dom" />
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadedPage } from './open-page.ts';

/** Scripts answer a key within half a second; they are looked at in between, ms. */
const waits = [60, 120, 160, 200];

/**
 * Types words into a field of a loaded page and presses Enter, as a visitor does. The page goes nowhere: where it wanted to
 * go by GET is told, and where it went by changing its own address; undefined when it did neither.
 */
export async function typeSearch(page: LoadedPage, selector: string, words: string): Promise<string | undefined> {
  const start = await page.world.run(() => location.href, undefined);
  const isThere = await page.world.run((wanted) => {
    const field = document.querySelector<HTMLInputElement>(wanted);
    field?.focus();
    return field !== null && document.activeElement === field;
  }, selector);
  if (!isThere) return undefined;
  page.leavings();
  await page.type(words);
  for (const pause of waits) {
    await sleep(pause);
    const leaving = page.leavings().find(({ method }) => method === 'GET');
    if (leaving) return leaving.url;
    const at = await page.world.run(() => location.href, undefined);
    if (at !== start) return at;
  }
  return undefined;
}
