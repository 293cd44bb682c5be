import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { reportFolder, writeReports } from '../audit/write-reports.ts';
import { UsageError } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import type { Report } from '../core/report.ts';
import { reportSchema } from '../core/report.ts';
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

function readReport(file: string): Report {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file}: not a readable report.json (${(error as Error).message})`);
  }
  const result = reportSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new UsageError(
    `${file}: not a report of this version (${issue?.path.join('.')}: ${issue?.message}); judge its evidence again with congchuan evaluate`,
  );
}
