/// <reference lib="dom" />
import { setTimeout as sleep } from 'node:timers/promises';
import type { Missed } from '../core/observation.ts';
import { failed } from '../core/observation.ts';
import type { FilterChoice } from '../derive/filter-choices.ts';
import { fold } from '../derive/vietnamese.ts';
import type { LoadedPage } from './open-page.ts';
import { untouchable } from './untouchable.ts';

/** What a choice did to the links in sight, or where it wanted to go by GET. */
export type Chosen = { before: string[]; after: string[] } | { before: string[]; leads: string } | Missed;

/** Lists narrow within a second; what they fetch for it gets longer. Milliseconds between looks. */
const waits = [80, 120, 200, 250, 350, 400];
/** Looks for a filter that may wait for its button, and looks at the most, while an answer is under way. */
const [glance, longest] = [3, 12];
const mostLinks = 2000;
const forbidden = new RegExp(`(?:^|[^a-z])(?:${untouchable.text})(?:[^a-z]|$)`);

/**
 * Chooses one value after the other on a loaded page, as a visitor does, and tells which links are in sight then. The page
 * goes nowhere, and nothing but GET leaves it; a choice that wants anything else is `needs-post`.
 */
export async function chooseFilters(page: LoadedPage, choices: readonly FilterChoice[]): Promise<Chosen[]> {
  const before = await linksInSight(page);
  const results: Chosen[] = [];
  for (const { pointer, value, button, choice } of choices) {
    const unsafe = forbidden.test(fold(choice));
    results.push(unsafe ? failed('needs-browser', 'not pressed') : await one(page, { pointer, value, button, before }));
  }
  return results;
}

type Act = Pick<FilterChoice, 'pointer'> & { value: string | undefined; button: string | undefined; before: string[] };

async function one(page: LoadedPage, { pointer, value, button, before }: Act): Promise<Chosen> {
  const sent = stoppedBy(page).count;
  page.leavings();
  const start = await linksInSight(page);
  const done = value === undefined ? await press(page, pointer) : await choose(page, pointer, value);
  if (!done) return failed('needs-browser', 'the control was not in sight');
  // A filter with a button mostly waits for it.
  let told = await watch(page, start, { fewest: button ? glance : waits.length, sent });
  if (!told && button) {
    if (!(await press(page, button))) return failed('needs-browser', 'the button was not in sight');
    told = await watch(page, start, { fewest: waits.length, sent });
  }
  const stopped = stoppedBy(page);
  if (stopped.count > sent) return failed('needs-post', stopped.last);
  if (told && 'leads' in told) return { before, leads: told.leads };
  if (page.isLoading()) return failed('timeout', 'the list did not come to rest in time');
  return { before, after: told?.links ?? start };
}

/** Looks until something has come of it; undefined when nothing has. */
async function watch(page: LoadedPage, start: readonly string[], { fewest, sent }: { fewest: number; sent: number }) {
  for (let turn = 0; turn < longest; turn++) {
    if (turn >= fewest && !page.isLoading()) return undefined;
    await sleep(waits[turn] ?? 400);
    if (stoppedBy(page).count > sent) return undefined;
    const leaving = page.leavings().find(({ method }) => method === 'GET');
    if (leaving) return { leads: leaving.url };
    const links = await linksInSight(page);
    if (links.join() === start.join() || page.isLoading()) continue;
    // What is drawn bit by bit.
    await sleep(150);
    return { links: await linksInSight(page) };
  }
  return undefined;
}

/** How much the page wanted to send that is no GET, again and again or not. */
function stoppedBy(page: LoadedPage): { count: number; last: string } {
  const stopped = page.changes().filter((change) => change.stopped);
  const { method, url } = stopped.at(-1) ?? { method: '', url: '' };
  return { count: stopped.reduce((sum, { count }) => sum + count, 0), last: `${method} ${url}` };
}

const linksInSight = (page: LoadedPage): Promise<string[]> =>
  page.world.run((most) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
      (link) => !link.closest('nav, header, footer') && link.checkVisibility({ visibilityProperty: true }),
    );
    return [...new Set(links.map((link) => link.href))].slice(0, most);
  }, mostLinks);

const choose = (page: LoadedPage, pointer: string, value: string): Promise<boolean> =>
  page.world.run(
    (wanted) => {
      const list = document.querySelector(wanted.pointer);
      if (!(list instanceof HTMLSelectElement) || list.disabled) return false;
      list.value = wanted.value;
      if (list.value !== wanted.value) return false;
      for (const name of ['input', 'change']) list.dispatchEvent(new Event(name, { bubbles: true }));
      return true;
    },
    { pointer, value },
  );

async function press(page: LoadedPage, pointer: string): Promise<boolean> {
  const place = await page.world.run((wanted) => {
    const element = document.querySelector(wanted);
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left = 0, top = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = document.elementFromPoint(x, y);
    return element && hit && (element.contains(hit) || hit.contains(element)) ? { x, y } : null;
  }, pointer);
  if (!place) return false;
  await page.mouse.moveTo(place.x, place.y);
  await page.mouse.click(place.x, place.y);
  return true;
}
