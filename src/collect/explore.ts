/// <reference lib="dom" />
import { setTimeout as sleep } from 'node:timers/promises';
import { exploring } from '../core/browser-conventions.ts';
import type { Change, Explored } from '../core/evidence.ts';
import type { Link } from '../derive/links.ts';
import { normaliseUrl, routeOf } from '../derive/urls.ts';
import { type Control, type Explorer, installExplorer, type ShownLink } from './explorer.ts';
import type { LoadedPage } from './open-page.ts';
import { untouchable } from './untouchable.ts';

/** What working the controls of a page showed. */
export interface Exploration {
  /** Ways that are not there before something is worked, with their cost in clicks and the control. */
  ways: Link[];
  explored: Explored;
}

/** What working a control gave on an earlier page: a menu that is on every page is worked once. */
interface Outcome {
  links: { shown: ShownLink; cost: number }[];
  /** Addresses it went to by itself. */
  went: string[];
  refused: Omit<Explored['refused'][number], 'control'>[];
}
export type Tried = Map<string, Outcome>;

/** Menus open within a third of a second, or visitors give up on them; what a click fetches gets a little longer. */
const waits = { hover: [60, 120, 170], glance: [80], click: [80, 70, 150, 200, 300] };
/** A click after which the page neither changed nor asked for anything for so many of the waits had no effect. */
const idleWaits = 2;
const settings = { untouchable, links: 5000, elements: 20_000 };
const longestText = 200;

/**
 * Works the controls of a loaded page as a visitor would, to find the links that are not there before: first with the
 * pointer alone, which costs no click, then with a click. Nothing that rates, sends, deletes, pays or signs out is
 * touched; where a control leads is noted and not followed.
 * @param tried - what is known from earlier pages of the portal; added to
 */
export async function explore(page: LoadedPage, tried: Tried = new Map()): Promise<Exploration> {
  const { world } = page;
  const ask = await startExplorer(page);
  const began = performance.now();
  const ways = new Map<string, Link>();
  const explored: Explored = { found: 0, tried: 0, ended: 'all', refused: [] };
  const hidden = new Set(await ask('hiddenUrls'));
  const start = await world.run(() => location.href, undefined);

  const add = (url: string, text: string, cost: number, control: string) => {
    const address = stateUrl(url, page.url);
    const known = address === undefined ? undefined : ways.get(address);
    if (address === undefined || address === page.url || (known && known.cost <= cost)) return;
    ways.set(address, { url: address, text: text.slice(0, longestText), cost, ...(control && { control }) });
  };
  const keep = (outcome: Outcome, label: string, own: string, base: number) => {
    for (const { shown, cost } of outcome.links) add(shown.url, shown.text, base + cost + 1, label);
    // Then the control is the link.
    for (const url of outcome.went) add(url, own, base + 1, label === own ? '' : label.slice(0, -own.length - 3));
    for (const change of outcome.refused) explored.refused.push({ control: label, ...change });
  };

  /** Works one control and what opens with it. */
  const work = async (control: Control, above: string, base: number, depth: number): Promise<void> => {
    const label = above ? `${above} → ${control.text}` : control.text;
    const known = tried.get(control.key);
    if (known && depth === 1 && known.links.every(({ shown }) => hidden.has(shown.url)))
      return keep(known, label, control.text, base);
    // What the pointer opened before is closed again, or it would lie in the way.
    if (depth === 1) await page.mouse.moveTo(0, 0);
    const place = await ask('aim', control.key);
    if (!place) return;
    await ask('fresh');
    page.leavings();
    const outcome: Outcome = { links: [], went: [], refused: [] };
    const inside = async (cost: number, shown: ShownLink[]) => {
      outcome.links.push(...shown.map((link) => ({ shown: link, cost })));
      if (shown.length === 0 || depth >= exploring.depth) return;
      const nested = await ask('controls');
      explored.found += nested.length;
      for (const inner of nested) if (!isOver()) await work(inner, label, base + cost, depth + 1);
    };
    explored.tried += 1;
    await page.mouse.moveTo(place.x, place.y);
    const hovered = await watch(control.opener ? waits.hover : waits.glance);
    await inside(0, hovered);
    const spot = hovered.length === 0 && control.clickable ? await ask('aim', control.key) : null;
    if (spot) {
      const before = page.changes();
      await ask('changed');
      await page.mouse.click(spot.x, spot.y);
      const clicked = await watch(waits.click, true);
      for (const { url, method } of page.leavings()) if (method === 'GET') outcome.went.push(url);
      outcome.refused.push(...stoppedSince(before, page.changes()));
      const at = await world.run(() => location.href, undefined);
      if (at !== start) {
        outcome.went.push(at);
        if (!(await goBack())) explored.ended = 'left';
      }
      await inside(1, clicked);
    }
    if (depth === 1) tried.set(control.key, outcome);
    keep(outcome, label, control.text, base);
  };
  const watch = async (pauses: readonly number[], isClick = false): Promise<ShownLink[]> => {
    for (const [turn, pause] of pauses.entries()) {
      await sleep(pause);
      const shown = await ask('fresh');
      if (isClick && turn + 1 >= idleWaits && !(await isBusy())) return shown;
      if (shown.length === 0) continue;
      // What opens bit by bit.
      await sleep(100);
      return [...shown, ...(await ask('fresh'))];
    }
    return [];
  };
  const isBusy = async () => page.isLoading() || (await ask('changed'));
  const goBack = async (): Promise<boolean> => {
    await world.run(() => history.back(), undefined);
    for (let turn = 0; turn < 10; turn++) {
      await sleep(50);
      if ((await world.run(() => location.href, undefined)) === start) return true;
    }
    return false;
  };
  const isOver = (): boolean => {
    if (explored.ended !== 'all') return true;
    if (explored.tried >= exploring.controls) explored.ended = 'number';
    else if (performance.now() - began > exploring.totalMs) explored.ended = 'time';
    return explored.ended !== 'all';
  };

  const controls = await ask('controls');
  explored.found = controls.length;
  for (const control of controls) {
    if (isOver()) break;
    await work(control, '', 0, 1);
  }
  return { ways: [...ways.values()], explored };
}

/** Puts the explorer into the page, in place of an earlier one; what is returned asks it. */
export async function startExplorer({ world }: Pick<LoadedPage, 'world'>) {
  await world.run(installExplorer, settings);
  return <K extends keyof Explorer>(method: K, key?: string) =>
    world.run(askInPage, { method, key }) as Promise<ReturnType<Explorer[K]>>;
}

/** Runs in the page. */
function askInPage({ method, key }: { method: keyof Explorer; key?: string | undefined }): unknown {
  const { ccExplorer } = globalThis as unknown as { ccExplorer: Explorer };
  const asked: (key: string) => unknown = ccExplorer[method];
  return asked(key ?? '');
}

/** Requests stopped since, but for those that the page makes again and again by itself. */
export function stoppedSince(before: readonly Change[], after: readonly Change[]): Omit<Change, 'count' | 'stopped'>[] {
  const known = new Set(before.map(({ method, url }) => `${method} ${url}`));
  return after.filter(({ method, url }) => !known.has(`${method} ${url}`)).map(({ method, url }) => ({ method, url }));
}

/** The address of a page, or of a state of one that scripts name after `#`. */
function stateUrl(url: string, base: string): string | undefined {
  const page = normaliseUrl(url, base);
  return page && `${page}${routeOf(url, base) ?? ''}`;
}
