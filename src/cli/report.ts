import type { Command } from 'commander';
import { readReport } from '../audit/read-report.ts';
import { reportFolder } from '../audit/write-reports.ts';
import type { Language } from '../core/language.ts';
import { addOptions, gateOptionNames, refuseSharedFiles, resolveOptions } from './options.ts';
import { baselineOf, deliver, holdGate } from './print.ts';
import { words } from './words.ts';

/** `congchuan report <report.json>…`: renders again, in another language or format; judges nothing. */
export function reportCommand(program: Command, language: Language, exit: (code: number) => void): void {
  const command = program
    .command('report')
    .description(words[language].report)
    .argument('<report.json...>', words[language].reportArgument);
  addOptions(command, language, [
    ...(['output', 'format', 'agency', 'browser', 'lang', 'quiet'] as const),
    ...gateOptionNames,
  ]).action(async (files: string[], flags: Record<string, unknown>) => {
    const options = resolveOptions(flags, process.env, process.cwd());
    refuseSharedFiles(files, options);
    const baseline = baselineOf(options);
    let code = 0;
    for (const file of files) {
      const report = readReport(file);
      await deliver(report, { folder: reportFolder(options.output, report), options }, process);
      code = Math.max(code, holdGate(report, { ...options, baseline }, process.stderr));
    }
    exit(code);
  });
}
