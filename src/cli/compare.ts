import { join } from 'node:path';
import type { Command } from 'commander';
import { compareAudits } from '../audit/compare.ts';
import { askedFormat, writeReportFile } from '../audit/write-reports.ts';
import { wrong } from '../core/faults.ts';
import type { Language } from '../core/language.ts';
import { comparisonHtml } from '../report/comparison/html.ts';
import { comparisonJson } from '../report/comparison/json.ts';
import { comparisonMarkdown } from '../report/comparison/markdown.ts';
import { comparisonTerminal } from '../report/comparison/terminal.ts';
import { addOptions, resolveOptions } from './options.ts';
import { words } from './words.ts';

const renderers = {
  json: { file: 'comparison.json', render: comparisonJson },
  html: { file: 'comparison.html', render: comparisonHtml },
  markdown: { file: 'comparison.md', render: comparisonMarkdown },
} as const;
const names = ['terminal', ...Object.keys(renderers)];

/** `congchuan compare <old> <new>`: what changed between two audits, and why. */
export function compareCommand(program: Command, language: Language): void {
  const command = program
    .command('compare')
    .description(words[language].compare)
    .argument('<old>', words[language].compareArgument)
    .argument('<new>', words[language].compareArgument);
  addOptions(command, language, ['output', 'format', 'lang', 'quiet']).action(
    async (before: string, after: string, flags: Record<string, unknown>) => {
      const options = resolveOptions(flags, process.env, process.cwd());
      const asked = options.format.map(askedFormat);
      const other = asked.find(({ name }) => !names.includes(name));
      if (other)
        throw wrong(`--format ${other.name}`, {
          vi: `kết quả so sánh không có định dạng này; hãy chọn trong ${names.join(', ')}`,
          en: `a comparison comes as ${names.join(', ')}`,
        });
      const comparison = await compareAudits(before, after);
      const { isTTY, columns } = process.stdout;
      if (asked.length === 0 || asked.some(({ name }) => name === 'terminal'))
        process.stdout.write(
          comparisonTerminal(comparison, {
            lang: options.lang,
            width: columns ?? 80,
            colour: isTTY === true && !process.env.NO_COLOR,
          }),
        );
      for (const { name, path } of asked) {
        if (name === 'terminal') continue;
        const { file, render } = renderers[name as keyof typeof renderers];
        const text = render(comparison, options.lang);
        if (path === '-') process.stdout.write(text);
        else writeReportFile(path ?? join(options.output, file), text);
      }
    },
  );
}
