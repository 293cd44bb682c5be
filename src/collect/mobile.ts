/// <reference lib="dom" />
import { setTimeout as sleep } from 'node:timers/promises';
import { phone, tablet, touch } from '../core/browser-conventions.ts';
import type { Mobile, TouchScreen } from '../core/mobile-record.ts';
import type { PageDocument } from '../core/rule.ts';
import { keptOn } from '../derive/kept-text.ts';
import { topEntriesOf } from '../derive/sitemap-tree.ts';
import { labelPatternOf } from '../derive/wording.ts';
import { agreements, closeMarkup, closers, menuToggleMarkup, menuToggles } from '../derive/wordings/touch.ts';
import type { LoadedPage } from './open-page.ts';
import { installTouch, type Spot, type TouchPage } from './touch-controls.ts';
import { type MenuEntry, shownEntries } from './touch-menu.ts';
import { measureScreen, untilLaidOut, visibleWords } from './touch-page.ts';
import { untouchable } from './untouchable.ts';

const words = {
  toggleLabel: labelPatternOf(menuToggles.sure).source,
  toggleMarkup: menuToggleMarkup,
  closeLabel: labelPatternOf(closers.sure).source,
  closeMarkup,
  agreeLabel: labelPatternOf(agreements.sure).source,
  untouchable: `(?:^|[^a-z])(?:${untouchable.text})(?:[^a-z]|$)`,
};
const limits = { letter: touch.letter, elements: 20_000, examples: 5 };
const mostWords = 500_000;
/** Entries of a menu looked for. */
const mostEntries = 40;
/** Windows close and menus open within so many milliseconds; they are looked at in between. */
const afterTap = [80, 120, 200, 300];

/**
 * Looks at a loaded page on the screens of phone and tablet, closes what lies over it and opens its menu by touch.
 * @param desktop - the page as it was on the desktop
 * @param fresh - whether it was loaded on the phone, and not only shown on its screen
 */
export async function lookMobile(page: LoadedPage, desktop: PageDocument, fresh: boolean): Promise<Mobile> {
  const { world } = page;
  const finalUrl = await world.run(() => location.href, undefined);
  const viewport = await world.run(
    () => document.querySelector('meta[name="viewport" i]')?.getAttribute('content') ?? null,
    undefined,
  );
  const onPhone = await page.onTouchScreen(phone, async () => {
    const screen = await screenOf(page, phone);
    const text = await world.run(visibleWords, mostWords);
    await world.run(installTouch, { words, covers: touch.covers });
    const overlay = await tryOverlay(page);
    const entries = topEntriesOf(desktop)
      .slice(0, mostEntries)
      .map(({ name, target }): MenuEntry => ({ name, url: target?.href ?? '' }));
    const isCovered = overlay !== undefined && overlay.way !== 'closed';
    const menu = entries.length >= 3 && !isCovered ? await tryMenu(page, entries) : undefined;
    return { screen, text, overlay, menu };
  });
  const wider = await page.onTouchScreen(tablet, () => screenOf(page, tablet));
  const { share, lost } = keptOn(desktop, onPhone.text);
  return {
    ...{ finalUrl, fresh, ...(viewport !== null && { viewport: viewport.slice(0, 300) }) },
    screens: [onPhone.screen, wider],
    ...(share !== undefined && { kept: share }),
    lost,
    ...(onPhone.overlay && { overlay: onPhone.overlay }),
    ...(onPhone.menu && { menu: onPhone.menu }),
  };
}

/** Whether something is not in order that a page made for phones, or loaded on one, may still get right. */
export function looksTroubled({ screens, kept = 1, overlay, menu }: Mobile): boolean {
  return (
    screens.some(({ width, layoutWidth, contentWidth, text }) => {
      const most = width * (1 + touch.width);
      return layoutWidth > most || contentWidth > most || text.small > text.letters * touch.small.passes;
    }) ||
    kept < touch.kept.passes ||
    (overlay !== undefined && overlay.way !== 'closed') ||
    (menu !== undefined && menu.after < menu.entries * touch.menu)
  );
}

async function screenOf({ world }: LoadedPage, size: { width: number; height: number }): Promise<TouchScreen> {
  await world.run(untilLaidOut, undefined);
  const { text, ...measured } = await world.run(measureScreen, limits);
  return { ...size, ...measured, text: { ...text, least: touch.letter } };
}

type Asked = Pick<LoadedPage, 'world' | 'tap'>;

const ask = <K extends keyof TouchPage>({ world }: Asked, method: K) =>
  world.run(askInPage, method) as Promise<ReturnType<TouchPage[K]>>;

function askInPage(method: keyof TouchPage): unknown {
  return (globalThis as unknown as { ccTouch: TouchPage }).ccTouch[method]();
}

/** What lies over the page, and whether a tap takes it away. */
async function tryOverlay(page: Asked): Promise<Mobile['overlay']> {
  const found = await ask(page, 'overlay');
  if (!found) return undefined;
  const { spots, agrees } = await ask(page, 'closers');
  const gone = async () => (await ask(page, 'overlay')) === null;
  for (const spot of spots)
    if (await tapUntil(page, spot, gone)) return { ...found, way: 'closed', control: spot.text };
  // A tap beside the window closes many of them.
  const edge = { x: 4, y: Math.round(phone.height * 0.95) };
  if (spots.length === 0 && (await tapUntil(page, edge, gone))) return { ...found, way: 'closed', control: '' };
  const control = spots[0]?.text || agrees;
  return { ...found, way: control ? 'offered' : 'none', ...(control && { control }) };
}

/** How much of the menu shows, and what its toggle adds. */
async function tryMenu(page: Asked, entries: MenuEntry[]): Promise<Mobile['menu']> {
  const enough = entries.length * touch.menu;
  let shown = await page.world.run(shownEntries, entries);
  const atOnce = shown.length;
  const tapped: Spot[] = [];
  while (shown.length < enough && tapped.length < touch.taps) {
    const toggles = await ask(page, 'toggles');
    const next = toggles.find(({ x, y }) => !tapped.some((done) => Math.hypot(done.x - x, done.y - y) < 8));
    if (!next) break;
    tapped.push(next);
    await tapUntil(page, next, async () => {
      const now = await page.world.run(shownEntries, entries);
      if (now.length > shown.length) shown = now;
      return shown.length >= enough;
    });
  }
  return {
    ...{ entries: entries.length, shown: atOnce, after: shown.length },
    missing: entries.flatMap(({ name }, index) => (shown.includes(index) ? [] : [name])),
    tapped: tapped.map(({ text, selector, sure }) => ({ text, selector, sure })),
  };
}

/** Taps and waits for what is to come of it. */
async function tapUntil(page: Asked, { x, y }: Pick<Spot, 'x' | 'y'>, done: () => Promise<boolean>): Promise<boolean> {
  await page.tap(x, y);
  for (const pause of afterTap) {
    await sleep(pause);
    if (await done()) return true;
  }
  return false;
}
