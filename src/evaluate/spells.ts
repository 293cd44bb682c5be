import type { Look, LookState, SeenAnnouncement, Spell } from '../core/availability.ts';
import { dayOf } from '../derive/dates.ts';
import { endOf } from '../derive/suspensions.ts';
import { workingDaysAfter } from '../derive/working-days.ts';

/** Each suspension that looks saw announced, with the first of them, by its begin. */
export function announcementsIn(looks: readonly Look[]): SeenAnnouncement[] {
  const first = new Map<string, SeenAnnouncement>();
  for (const { url, at, announced } of looks)
    for (const one of announced ?? []) {
      const key = `${one.from} ${one.until}`;
      const seen = at.toISOString();
      if ((first.get(key)?.seen ?? '~') <= seen) continue;
      const { least } = workingDaysAfter(dayOf(seen), dayOf(one.from));
      first.set(key, { ...one, url, seen, workingDays: least });
    }
  return [...first.values()].sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** A spell goes on over looks that could not tell: what was not seen ends nothing. */
export function spells(looks: readonly Look[], state: LookState, announced: readonly SeenAnnouncement[]): Spell[] {
  const found: Spell[] = [];
  let open: Spell | undefined;
  let before: string | null = null;
  for (const look of looks) {
    if (look.state === 'unknown') continue;
    const at = look.at.toISOString();
    if (look.state === state) {
      if (!open) {
        open = { from: at, before, until: null, code: look.code, looks: 0, announced: 0 };
        found.push(open);
      }
      open.looks += 1;
      if (isWithin(at, open.from, announced)) open.announced += 1;
    } else {
      if (open) open.until = at;
      open = undefined;
      before = at;
    }
  }
  return found;
}

/** Whether a moment of a spell lies in a suspension that was seen announced before the spell began. */
const isWithin = (at: string, began: string, announced: readonly SeenAnnouncement[]): boolean =>
  announced.some((one) => one.seen < began && one.from <= at && Date.parse(at) <= endOf(one));
