import { kebab } from '../core/options.ts';
import { withoutPassword } from '../inspect/store/address.ts';
import { shellWord } from './shell-word.ts';

/**
 * The command line that goes on with what a command began; a password in the address of a database is not shown.
 * @param flags - as the parser gave them, by name
 */
export function commandAgain(words: readonly string[], flags: Readonly<Record<string, unknown>>): string {
  const options = Object.entries(flags).flatMap(([name, value]) => {
    const option = name === 'output' ? '-o' : `--${kebab(name)}`;
    if (value === true) return [option];
    return [value].flat().flatMap((one) => [option, withoutPassword(String(one))]);
  });
  return ['congchuan', ...words, ...options].map(shellWord).join(' ');
}
