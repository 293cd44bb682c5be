import type { Command } from 'commander';
import type { Language } from '../core/language.ts';
import { eachPortal } from './each-portal.ts';
import { exitCodes } from './exit-codes.ts';
import { addOptions, resolveOptions } from './options.ts';
import { words } from './words.ts';

/** `congchuan collect <url>…`: evidence only, to be judged later or elsewhere; prints its folders. */
export function collectCommand(program: Command, language: Language, exit: (code: number) => void): void {
  const command = program
    .command('collect')
    .description(words[language].collect)
    .argument('<url...>', words[language].urlArgument);
  addOptions(command, language).action(async (urls: string[], flags: Record<string, unknown>) => {
    const options = resolveOptions(flags, process.env, process.cwd());
    const code = await eachPortal(urls, options, (evidence) => {
      console.log(evidence);
      return exitCodes.held;
    });
    exit(code);
  });
}
