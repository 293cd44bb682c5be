import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { noRoundYet, noSuchRound } from './no-round.ts';
import { type RoundStatus, roundStatus, roundsOf, setPaused } from './round-status.ts';
import { isServer, openStore, type Store } from './store/database.ts';
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

/** Where a round is found: a database, or its folder. */
export interface RoundPlace {
  database: string | undefined;
  folder: string;
  /** Id of the round; the newest of a database unless said otherwise. */
  round?: string | undefined;
}

/**
 * The status of a round, wherever it is worked on.
 * @throws {UsageError} when there is no round
 */
export async function askStatus(place: RoundPlace): Promise<RoundStatus> {
  const file = statusOf(place.folder);
  if (!place.database && (await isHeld(join(place.folder, 'store'))) && existsSync(file))
    return JSON.parse(readFileSync(file, 'utf8'), (key, value) =>
      key === 'since' || key === 'seenAt' ? new Date(value) : value,
    );
  return withRound(place, async (store, round) => {
    const status = await roundStatus(store, round);
    if (!status) throw noRound(place);
    return status;
  });
}

/**
 * Pauses a round or lets it go on; false when it is done already.
 * @throws {UsageError} when there is no round
 */
export async function wish(place: RoundPlace, wished: Wish): Promise<boolean> {
  if (!place.database && (await isHeld(join(place.folder, 'store')))) {
    writeFileSync(wishOf(place.folder), wished);
    return true;
  }
  return withRound(place, (store, round) => setPaused(store, round, wished === 'pause'));
}

async function withRound<T>(place: RoundPlace, work: (store: Store, round: string) => Promise<T>): Promise<T> {
  const where = place.database ?? join(place.folder, 'store');
  if (!isServer(where) && !existsSync(where)) throw noRound(place);
  const store = await openStore(where);
  try {
    return await work(store, (await chooseRound(store, place)).id);
  } finally {
    await store.close();
  }
}

/**
 * The round asked for, or the newest.
 * @throws {UsageError} when there is none
 */
export async function chooseRound(store: Store, place: RoundPlace): Promise<{ id: string; folder: string }> {
  const rounds = await roundsOf(store);
  const found = place.round === undefined ? rounds[0] : rounds.find(({ id }) => id === place.round);
  if (!found)
    throw noRound(
      place,
      rounds.map(({ id }) => id),
    );
  return found;
}

const noRound = ({ database, folder, round }: RoundPlace, known: readonly string[] = []) =>
  round ? noSuchRound(`--round ${round}`, known) : noRoundYet(database ? '--database' : folder);
