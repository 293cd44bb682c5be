import { dirname } from 'node:path';
import type { Command } from 'commander';
import { exitFor } from '../audit/gate.ts';
import { judgeBundle } from '../audit/judge-bundle.ts';
import { writeReports } from '../audit/write-reports.ts';
import type { Language } from '../core/language.ts';
import { attestationsOf } from './attestations.ts';
import { addOptions, givenOptions, resolveOptions } from './options.ts';
import { printReport, printWritten } from './print.ts';
import { words } from './words.ts';

/** `congchuan [audit] <url>…`: collect, judge and report each portal in turn. */
export function auditCommand(program: Command, language: Language, exit: (code: number) => void): void {
  const command = program
    .command('audit')
    .description(words[language].audit)
    .argument('[url...]', words[language].urlArgument);
  addOptions(command, language).action(async (urls: string[], flags: Record<string, unknown>) => {
    const sources = [flags, process.env, process.cwd()] as const;
    const options = resolveOptions(...sources);
    const given = Object.keys(givenOptions(...sources));
    // Before anything is visited: an hour of collecting must not end at a misspelt file.
    const attestations = attestationsOf(options);
    // The browser driver and the HTTP client take half a second to load, which other commands need not wait for.
    const { eachPortal } = await import('./each-portal.ts');
    const code = await eachPortal({ urls, options, given, command: 'audit' }, async (evidence) => {
      const { report, readAsset } = await judgeBundle(evidence, undefined, attestations);
      printReport(report, options, process.stdout);
      const files = writeReports(report, { folder: dirname(evidence), options, readAsset });
      printWritten(files, options, process.stderr, evidence);
      return exitFor(report, options.failOn);
    });
    exit(code);
  });
}
