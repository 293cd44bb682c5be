/// <reference lib="dom" />
import type { LoadedPage } from './open-page.ts';

/**
 * Conventions: pictures of a page below its first screen, in CSS pixels from one to the next. They overlap, for what keeps
 * to the top of the window would cover where one ends and the other begins.
 */
const [mostScreens, step] = [3, 620];

export interface LowerScreen {
  /** Where on the page it begins, CSS pixels. */
  y: number;
  bytes: Uint8Array;
}

/** Runs in the page: how high it is. */
export const heightInPage = (): number => Math.round(document.documentElement.getBoundingClientRect().height);

/** Runs in the page: goes there at once, whatever its style says; where it is then. */
function scrollInPage(top: number): number {
  scrollTo({ top, left: 0, behavior: 'instant' });
  return Math.round(scrollY);
}

/**
 * What a visitor sees who goes down the page; it is back at its top then. Nothing where it is no longer as high as it was
 * when elements were measured: they would be looked for in the wrong place.
 */
export async function lowerScreens({ world, viewport }: LoadedPage, measured: number): Promise<LowerScreen[]> {
  const screens: LowerScreen[] = [];
  const isSame = async () => (await world.run(heightInPage, undefined)) === measured;
  if (measured <= viewport.height || !(await isSame())) return screens;
  for (let last = 0; screens.length < mostScreens && last + viewport.height < measured; ) {
    const y = await world.run(scrollInPage, last + step);
    if (y <= last) break;
    const bytes = await world.quickScreenshot();
    // Going down may have made the page load more.
    if (!(await isSame())) break;
    screens.push({ y, bytes });
    last = y;
  }
  await world.run(scrollInPage, 0);
  return screens;
}
