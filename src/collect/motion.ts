/// <reference lib="dom" />
import type { Motion } from '../core/motion.ts';
import { animatedPictures } from './animated-pictures.ts';
import type { IsolatedWorld } from './isolated-world.ts';
import { watchInPage } from './motion-in-page.ts';
import { type MotionSettings, motionSettings } from './motion-settings.ts';
import { type Moving, movingOf } from './motion-tracks.ts';
import type { LoadedPage } from './open-page.ts';
import { unreadableMotion } from './unreadable-motion.ts';

/** How long a page is watched at least, and at most where there is reason to, in milliseconds. */
export const watchMs: number = motionSettings.watchMs;
export const longestWatchMs = (forMs: number): number => (forMs / watchMs) * motionSettings.longerMs;

/**
 * Watches the texts and pictures of the settled page without touching it, in its frames and open shadow roots too, and
 * decodes the pictures that play by themselves.
 * @param forMs - how long at least
 */
export async function watchMotion({ world }: Pick<LoadedPage, 'world'>, forMs: number): Promise<Motion> {
  const settings = { ...motionSettings, watchMs: forMs, longerMs: longestWatchMs(forMs) };
  const frames = await framesOf(world, settings.frames);
  const [moving, ...inFrames] = await Promise.all([
    watch(world, settings, false),
    // A frame that goes elsewhere meanwhile is not watched.
    ...frames.map((frame) => watch(frame, settings, true).catch(() => nothing)),
  ]);
  const framed = inFrames.flatMap(({ moving, url }) => moving.map((one) => ({ ...one, frame: url.slice(0, 300) })));
  const animated = await animatedPictures(world, frames);
  const relief = await world.run(reliefInPage, undefined);
  return {
    watchedMs: moving.forMs,
    moving: [...moving.moving, ...framed],
    ...(animated.length > 0 && { animated }),
    ...((relief.pause !== undefined || relief.prefersReduced) && { relief }),
  };
}

const nothing: { moving: Moving[]; forMs: number; url: string } = { moving: [], forMs: 0, url: '' };

async function watch(world: IsolatedWorld, settings: MotionSettings, isFrame: boolean): Promise<typeof nothing> {
  const [watched, unread] = await Promise.all([
    world.run(watchInPage, { ...settings, isFrame }),
    unreadableMotion(world, settings.watchMs),
  ]);
  const isLonger = (watched.times.at(-1) ?? 0) >= settings.longerMs;
  const url = isFrame ? await world.run(() => location.href, undefined) : '';
  const moving = [...movingOf(watched), ...unread];
  return { moving, forMs: isLonger ? settings.longerMs : settings.watchMs, url };
}

/** The worlds of the frames that visitors see, those inside them after them. */
async function framesOf(world: IsolatedWorld, most: number, depth = 3): Promise<IsolatedWorld[]> {
  if (most <= 0 || depth === 0) return [];
  const shown = await world.run(framesShown, most).catch(() => []);
  const own = await Promise.all(shown.map((index) => world.frame(frameAt, index)));
  const found = own.filter((frame) => frame !== undefined);
  for (const frame of [...found]) found.push(...(await framesOf(frame, most - found.length, depth - 1)));
  return found;
}

/** Runs in the page: the numbers of its frames, those in open shadow roots among them, that visitors see. */
function framesShown(most: number): number[] {
  const isSeen = (frame: Element) => {
    const { width, height } = frame.getBoundingClientRect();
    return width >= 50 && height >= 20 && frame.checkVisibility({ visibilityProperty: true });
  };
  const seen: number[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  let index = 0;
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot && roots.length < 200) roots.push(element.shadowRoot);
      if (!element.matches('iframe, frame')) continue;
      if (isSeen(element) && seen.length < most) seen.push(index);
      index += 1;
    }
  return seen;
}

/** Runs in the page: the frame of that number. */
function frameAt(wanted: number): Element | null {
  const roots: (Document | ShadowRoot)[] = [document];
  let index = 0;
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot && roots.length < 200) roots.push(element.shadowRoot);
      if (element.matches('iframe, frame') && index++ === wanted) return element;
    }
  return null;
}

/** Runs in the page: what might stop motion. */
function reliefInPage(): NonNullable<Motion['relief']> {
  const stops =
    /^(?:tam )?dung(?: lai| chay| chuyen dong| trinh chieu)?$|^(?:pause|stop)(?: (?:slide ?show|animation|carousel|motion))?s?$/;
  const fold = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/đ/gi, 'd')
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .trim();
  const named = [...document.querySelectorAll<HTMLElement>('button, a, [role=button], input[type=button]')]
    .slice(0, 2000)
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => element.getAttribute('aria-label') ?? (element.textContent?.trim() || element.title))
    .find((name) => stops.test(fold(name)));
  let left = 5000;
  const asks = (rules: CSSRuleList): boolean => {
    for (const rule of rules) {
      left -= 1;
      if (left < 0) return false;
      if (rule instanceof CSSMediaRule && rule.conditionText.includes('prefers-reduced-motion')) return true;
      if (rule instanceof CSSGroupingRule && asks(rule.cssRules)) return true;
    }
    return false;
  };
  const prefersReduced = [...document.styleSheets].some((sheet) => {
    try {
      return asks(sheet.cssRules);
    } catch {
      // Of another host: not for us to read.
      return false;
    }
  });
  return { prefersReduced, ...(named && { pause: named.replace(/\s+/g, ' ').slice(0, 80) }) };
}
