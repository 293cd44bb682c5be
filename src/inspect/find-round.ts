import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { noRoundYet, noSuchRound, severalRounds } from './no-round.ts';
import type { Store } from './store/database.ts';

export interface RoundRecord {
  id: string;
  name: string;
  state: string;
  createdAt: string;
  /** As the machine that made the round calls it. */
  folder: string;
  window: string | null;
  /** As they are stored; see kept-options.ts. */
  options: Record<string, unknown>;
}

/** Which round of a store is meant. */
export interface RoundWanted {
  id?: string | undefined;
  /** Its folder, as this machine calls it. */
  folder?: string | undefined;
  /** The folder it has unless said otherwise: tells it from others, and excludes none. */
  guess?: string | undefined;
  /** What people named, for errors: `--round dot-2026`, `--database postgres://…`. */
  named?: string | undefined;
  /** What the id of a round is written behind to choose it: `--round `, `--previous postgres://…#`. */
  choose?: string | undefined;
}

/**
 * The round of a store that is meant: by its id, by its folder, or because there is no other. It is never guessed by age.
 * @throws {UsageError} when there is none, or more than one and none of them was named
 */
export async function findRound({ db }: Pick<Store, 'db'>, wanted: RoundWanted = {}): Promise<RoundRecord> {
  const rounds = await db.selectFrom('round').selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc').execute();
  const found = chosen(rounds, wanted);
  return {
    ...{ id: found.id, name: found.name, state: found.state, createdAt: found.created_at.toISOString() },
    ...{ folder: found.folder, window: found.crawl_window, options: found.options },
  };
}

function chosen<T extends { id: string; folder: string }>(rounds: readonly T[], wanted: RoundWanted): T {
  const { id, folder, guess, named = '--round', choose = '--round ' } = wanted;
  const ids = rounds.map((round) => round.id);
  const found =
    id === undefined
      ? rounds.find((round) => isSame(round.folder, folder) || isSame(round.folder, guess))
      : rounds.find((round) => round.id === id);
  if (found) return found;
  const [only] = rounds;
  if (!only) throw noRoundYet(named);
  // A folder that is not on this machine may be the one that was named: it was moved, or is mounted elsewhere.
  if (id !== undefined || (folder !== undefined && rounds.some((round) => existsSync(round.folder))))
    throw noSuchRound(named, ids);
  if (rounds.length > 1) throw severalRounds(named, ids, choose);
  return only;
}

const isSame = (one: string, other: string | undefined): boolean => other !== undefined && real(one) === real(other);

const real = (folder: string): string => (existsSync(folder) ? realpathSync(folder) : resolve(folder));
