import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenRound } from '../inspect/round-folder.ts';
import { shellWord } from './shell-word.ts';

/** How a round is named on the command line: by its folder, its database, or its id in one of these. */
export interface RoundNamed {
  round?: string | undefined;
  output?: string | undefined;
  database?: string | undefined;
}

/** The place of a round as it is named to others on a command line: without the password to its database. */
export function placeNamed(round: string): string {
  if (!URL.canParse(round)) return shellWord(round);
  const url = new URL(round);
  url.password = '';
  return shellWord(url.href);
}

/**
 * Opens the round that `--round` (a folder, postgres://… or an id), `-o` and `--database` name.
 * @throws {UsageError} when there is none
 */
export async function roundAt({ round, output = '.', database }: RoundNamed): Promise<OpenRound> {
  // The store takes a while to load, which other commands need not wait for.
  const { openRound } = await import('../inspect/round-folder.ts');
  const isPlace =
    round !== undefined &&
    (/^postgres(ql)?:\/\//.test(round) || /[/\\]|^\.+$/.test(round) || existsSync(join(round, 'store')));
  return isPlace ? openRound(round) : openRound(database ?? output, round);
}
