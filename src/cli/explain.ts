import type { Command } from 'commander';
import { readReport } from '../audit/read-report.ts';
import { wrong } from '../core/faults.ts';
import type { Language } from '../core/language.ts';
import { explainRequirement, requirementsNamed } from '../report/explain.ts';
import { addOptions } from './options.ts';
import { words } from './words.ts';

/** `congchuan explain <report.json> <requirement>`: one line of a report, with the arithmetic of its share in the scores. */
export function explainCommand(program: Command, language: Language): void {
  const command = program
    .command('explain')
    .description(words[language].explain)
    .argument('<report.json>', words[language].reportArgument)
    .argument('<requirement>', '16.3.c/phone, tt32-2018:16.3.c/phone');
  addOptions(command, language, ['lang']).action((file: string, name: string) => {
    const report = readReport(file);
    const [row, ...others] = requirementsNamed(report, name);
    if (!row)
      throw wrong(file, {
        vi: `không có yêu cầu ${name}; hãy chọn một yêu cầu có trong báo cáo`,
        en: `has no requirement ${name}; choose one that stands in the report`,
      });
    if (others.length > 0) {
      const ids = [row, ...others].map(({ instrument, id }) => `${instrument}:${id}`);
      throw wrong(name, {
        vi: `có trong nhiều văn bản; hãy nói rõ: ${ids.join(', ')}`,
        en: `stands in several texts; say which: ${ids.join(', ')}`,
      });
    }
    process.stdout.write(explainRequirement(report, row, language));
  });
}
