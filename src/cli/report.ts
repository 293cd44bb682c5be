import type { Command } from 'commander';
import { readReport } from '../audit/read-report.ts';
import { reportFolder, writeReports } from '../audit/write-reports.ts';
import type { Language } from '../core/language.ts';
import { addOptions, refuseSharedFiles, resolveOptions } from './options.ts';
import { printReport, printWritten } from './print.ts';
import { words } from './words.ts';

/** `congchuan report <report.json>…`: renders again, in another language or format; judges nothing. */
export function reportCommand(program: Command, language: Language, exit: (code: number) => void): void {
  const command = program
    .command('report')
    .description(words[language].report)
    .argument('<report.json...>', words[language].reportArgument);
  addOptions(command, language, ['output', 'format', 'lang', 'quiet']).action(
    (files: string[], flags: Record<string, unknown>) => {
      const options = resolveOptions(flags, process.env, process.cwd());
      refuseSharedFiles(files, options);
      for (const file of files) {
        const report = readReport(file);
        printReport(report, options, process.stdout);
        printWritten(
          writeReports(report, { folder: reportFolder(options.output, report), options }),
          options,
          process.stderr,
        );
      }
      exit(0);
    },
  );
}
