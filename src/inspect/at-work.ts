import { sql } from 'kysely';
import type { Store } from './store/database.ts';

/** What the row of a worker says when it has ended in order. */
export const wentHome = 'ended';

/** A worker without a sign of life for so long is gone; a convention, in seconds. */
const longestSilence = 60;

/** Whether a row of `worker` is of one that gave a sign of life lately and did not go home. */
export const givesSigns = sql<boolean>`seen_at > clock_timestamp() - ${longestSilence} * interval '1 second' and detail != ${wentHome}`;

const here = new WeakMap<Store['db'], Set<string>>();

/** Ids of the workers of this process at a store. In an embedded one, which one process has open, no others are at work. */
export function workersHere({ db }: Pick<Store, 'db'>): Set<string> {
  const found = here.get(db) ?? new Set();
  here.set(db, found);
  return found;
}
