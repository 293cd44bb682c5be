import { dirname } from 'node:path';
import type { Command } from 'commander';
import { judgeBundle } from '../audit/judge-bundle.ts';
import type { Language } from '../core/language.ts';
import { attestationsOf } from './attestations.ts';
import { addOptions, auditOptionNames, givenOptions, resolveOptions } from './options.ts';
import { baselineOf, deliver, holdGate } from './print.ts';
import { words } from './words.ts';

/** `congchuan [audit] <url>…`: collect, judge and report each portal in turn. */
export function auditCommand(program: Command, language: Language, exit: (code: number) => void): void {
  const command = program
    .command('audit')
    .description(words[language].audit)
    .argument('[url...]', words[language].urlArgument);
  addOptions(command, language, auditOptionNames).action(async (urls: string[], flags: Record<string, unknown>) => {
    const sources = [flags, process.env, process.cwd()] as const;
    const options = resolveOptions(...sources);
    const given = Object.keys(givenOptions(...sources));
    // Before anything is visited: an hour of collecting must not end at a misspelt file.
    const attestations = await attestationsOf(options);
    const baseline = baselineOf(options);
    // The browser driver and the HTTP client take half a second to load, which other commands need not wait for.
    const { eachPortal } = await import('./each-portal.ts');
    const code = await eachPortal({ urls, options, given, command: 'audit' }, async (evidence) => {
      const { report, readAsset } = await judgeBundle(evidence, undefined, attestations);
      await deliver(report, { folder: dirname(evidence), options, readAsset, evidence }, process);
      return holdGate(report, { ...options, baseline }, process.stderr);
    });
    exit(code);
  });
}
