import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { noSuchRound } from './no-round.ts';
import { type OpenRound, openRound, type RoundPlace } from './round-folder.ts';
import { type RoundStatus, roundStatus, setPaused } from './round-status.ts';
import { isServer } from './store/address.ts';
import type { Store } from './store/database.ts';
import { isHeld } from './store/only-opener.ts';

/**
 * An embedded store is open in one process at a time. While that one works on the round, others read its status from a
 * file beside the store and leave their wishes there.
 */
const statusOf = (folder: string): string => join(folder, 'status.json');
const wishOf = (folder: string): string => join(folder, 'wish');

export type Wish = 'pause' | 'resume';

/** Writes the status every so often, and does what was wished, until stopped. */
export async function keepDoor(
  store: Store,
  { round, folder, everyMs, stopped }: { round: string; folder: string; everyMs: number; stopped: AbortSignal },
): Promise<void> {
  try {
    while (!stopped.aborted) {
      const wish = takeWish(folder);
      if (wish) await setPaused(store, round, wish === 'pause');
      const file = statusOf(folder);
      writeFileSync(`${file}.new`, JSON.stringify(await roundStatus(store, round)));
      renameSync(`${file}.new`, file);
      await sleep(everyMs, undefined, { signal: stopped }).catch(() => {});
    }
  } finally {
    rmSync(statusOf(folder), { force: true });
  }
}

function takeWish(folder: string): Wish | undefined {
  const file = wishOf(folder);
  if (!existsSync(file)) return undefined;
  const wish = readFileSync(file, 'utf8').trim();
  rmSync(file, { force: true });
  return wish === 'pause' || wish === 'resume' ? wish : undefined;
}

/**
 * The status of a round, wherever it is worked on.
 * @throws {UsageError} when there is no round, or it cannot be told which is meant
 */
export async function askStatus(place: RoundPlace): Promise<RoundStatus> {
  const file = statusOf(place.where);
  if ((await isWorkedOn(place)) && existsSync(file))
    return JSON.parse(readFileSync(file, 'utf8'), (key, value) =>
      key === 'since' || key === 'seenAt' ? new Date(value) : value,
    );
  return withRound(place, async ({ store, round }) => {
    const status = await roundStatus(store, round.id);
    if (!status) throw noSuchRound(`--round ${round.id}`);
    return status;
  });
}

/**
 * Pauses a round or lets it go on; false when it is done already.
 * @throws {UsageError} when there is no round, or it cannot be told which is meant
 */
export async function wish(place: RoundPlace, wished: Wish): Promise<boolean> {
  if (await isWorkedOn(place)) {
    writeFileSync(wishOf(place.where), wished);
    return true;
  }
  return withRound(place, ({ store, round }) => setPaused(store, round.id, wished === 'pause'));
}

const isWorkedOn = async ({ where }: RoundPlace): Promise<boolean> => !isServer(where) && isHeld(join(where, 'store'));

async function withRound<T>(place: RoundPlace, work: (open: OpenRound) => Promise<T>): Promise<T> {
  const open = await openRound(place);
  try {
    return await work(open);
  } finally {
    await open.store.close();
  }
}
