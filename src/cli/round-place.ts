import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Options } from '../core/options.ts';
import type { OpenRound, RoundPlace } from '../inspect/round-folder.ts';
import { isServer, withoutPassword } from '../inspect/store/address.ts';
import { shellWord } from './shell-word.ts';

/** How a round is named on the command line. */
export interface RoundNamed {
  /** A folder, postgres://…, postgres://…#ID, or an id. */
  round?: string | undefined;
  /** The option that `round` was given with. */
  option?: '--round' | '--previous';
  /** What `-o` and `--database` say, for an id alone and where no round was named. */
  options?: Partial<Pick<Options, 'output' | 'database'>>;
  /** The options that somebody set: an `output` among them is the folder of the round. */
  given?: object;
}

/** Where the round is that `--round`, `-o` and `--database` name, and which of those there. */
export function placeOf({ round, option = '--round', options = {}, given = {} }: RoundNamed): RoundPlace {
  const { database, output = '.' } = options;
  if (round !== undefined && isPlace(round)) {
    const [, where = round, id] = isServer(round) ? (/^([^#]*)#(.+)$/s.exec(round) ?? []) : [];
    const choose = `${option} ${isServer(where) ? `${withoutPassword(where)}#` : ''}`;
    const named = `${option} ${withoutPassword(round)}`;
    return { where, id, guess: where, choose, named, source: named };
  }
  // A folder with its embedded store may have been copied or moved: the round in it is called by its old place.
  const folder = database !== undefined && 'output' in given ? output : undefined;
  const place =
    database === undefined || folder !== undefined ? `--output ${output}` : `--database ${withoutPassword(database)}`;
  const named = round === undefined ? place : `${option} ${round}`;
  return { where: database ?? output, id: round, folder, guess: output, named };
}

const isPlace = (round: string): boolean =>
  isServer(round) || /[/\\]|^\.+$/.test(round) || existsSync(join(round, 'store'));

/** The round to compare with; an id alone is one of the same database. */
export const previousOf = (round: string, { database }: Partial<Pick<Options, 'database'>> = {}): RoundNamed => ({
  ...{ round, option: '--previous' },
  ...(database !== undefined && { options: { database } }),
});

/** The place of a round as it is named to others on a command line: without the password to its database. */
export const placeNamed = (round: string): string => shellWord(withoutPassword(round));

/**
 * Opens the round that is named.
 * @throws {UsageError} when there is none, or it cannot be told which is meant
 */
export async function roundAt(named: RoundNamed): Promise<OpenRound> {
  // The store takes a while to load, which other commands need not wait for.
  const { openRound } = await import('../inspect/round-folder.ts');
  return openRound(placeOf(named));
}
