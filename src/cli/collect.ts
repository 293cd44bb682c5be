import type { Command } from 'commander';
import type { Language } from '../core/language.ts';
import { exitCodes } from './exit-codes.ts';
import { addOptions, auditOptionNames, givenOptions, resolveOptions } from './options.ts';
import { words } from './words.ts';

/** `congchuan collect <url>…`: evidence only, to be judged later or elsewhere; prints its paths. */
export function collectCommand(program: Command, language: Language, exit: (code: number) => void): void {
  const command = program
    .command('collect')
    .description(words[language].collect)
    .argument('[url...]', words[language].urlArgument);
  addOptions(command, language, auditOptionNames).action(async (urls: string[], flags: Record<string, unknown>) => {
    const sources = [flags, process.env, process.cwd()] as const;
    const options = resolveOptions(...sources);
    const given = Object.keys(givenOptions(...sources));
    // The browser driver and the HTTP client take half a second to load, which other commands need not wait for.
    const { eachPortal } = await import('./each-portal.ts');
    const code = await eachPortal({ urls, options, given, command: 'collect' }, (evidence) => {
      console.log(evidence);
      return exitCodes.held;
    });
    exit(code);
  });
}
