import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { readReport } from '../audit/read-report.ts';
import { UsageError } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import { renderWorksheet } from '../report/worksheet.ts';
import { addOptions, resolveOptions } from './options.ts';
import { words } from './words.ts';

/** `congchuan worksheet <report.json>…`: one XLSX file with every question that the reports leave open. */
export function worksheetCommand(program: Command, language: Language): void {
  const text = words[language];
  const command = program
    .command('worksheet')
    .description(text.worksheet)
    .argument('<report.json...>', text.reportArgument)
    .option('-o, --output <file.xlsx>', text.worksheetOutput, 'phieu-kiem-tra.xlsx');
  addOptions(command, language, ['lang', 'quiet']).action(
    async (files: string[], { output, ...flags }: { output: string } & Record<string, unknown>) => {
      const { lang, quiet } = resolveOptions(flags, process.env, process.cwd());
      if (!/\.xlsx$/i.test(output)) throw new UsageError(`--output ${output}: must end in .xlsx`);
      // A worksheet that people have filled in must not vanish under a new one.
      if (existsSync(output)) throw new UsageError(`--output ${output}: there is one already; choose another name`);
      const reports = files.map(readReport);
      const ids = reports.map(({ portal }) => portal.id);
      const twice = ids.find((id, index) => ids.indexOf(id) !== index);
      if (twice !== undefined)
        throw new UsageError(`two of the reports are about ${twice}; give the latest of each portal`);
      write(output, await renderWorksheet(reports, lang));
      if (!quiet) process.stderr.write(`${text.worksheetWritten(output)}\n`);
    },
  );
}

function write(file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`--output ${file}: cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}
