import type { Report, RequirementResult } from '../core/report.ts';
import { neutral } from './neutral.ts';
import { qualified } from './qualified.ts';
import type { RenderOptions } from './renderer.ts';

const commands = { must: 'error', should: 'warning', may: 'notice' } as const;

/**
 * Annotations as GitHub Actions reads them from the log: one line for each failed requirement, the first finding with
 * the number of the others. Nothing that a portal wrote can begin a command of its own.
 */
export function renderGithub(report: Report, { lang }: RenderOptions): string {
  return report.requirements
    .filter(({ outcome, waived, scope }) => outcome === 'failed' && !waived && scope !== 'agency')
    .map((row) => line(row, lang))
    .join('');
}

function line(row: RequirementResult, lang: 'vi' | 'en'): string {
  const [first, ...others] = row.findings.filter(({ outcome }) => outcome === 'failed');
  const parts = [
    first?.text[lang] ?? row.summary[lang],
    ...(first?.mend ? [first.mend[lang]] : []),
    ...(first?.places[0] ? [first.places[0].url] : []),
    ...(others.length > 0 ? [`(+${others.length})`] : []),
  ].map((part) => neutral(part, 400));
  const title = `${qualified(row)} ${neutral(row.summary[lang], 150)}`;
  return `::${commands[row.force]} title=${property(title)}::${message(parts.join(' '))}\n`;
}

// As the runner decodes them: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
const message = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
