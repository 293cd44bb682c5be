import type { Writable } from 'node:stream';
import type { Options } from '../core/options.ts';
import type { Report } from '../core/report.ts';
import { renderTerminal } from '../report/terminal.ts';
import { words } from './words.ts';

interface Terminal extends Writable {
  isTTY?: boolean;
  columns?: number;
}

/** Whether the user wants the table in the terminal: unless other formats alone were asked for. */
const wantsTable = ({ format }: Pick<Options, 'format'>) => format.length === 0 || format.includes('terminal');

/** Prints the table of a report to the terminal. */
export function printReport(report: Report, options: Pick<Options, 'format' | 'lang'>, out: Terminal): void {
  if (!wantsTable(options)) return;
  out.write(
    renderTerminal(report, {
      lang: options.lang,
      colour: out.isTTY === true && !process.env.NO_COLOR,
      width: out.columns ?? 100,
    }),
  );
}

/** Says where the files lie, and the evidence when it is new. */
export function printWritten(
  files: readonly string[],
  { lang, quiet }: Pick<Options, 'lang' | 'quiet'>,
  out: Writable,
  evidence?: string,
): void {
  if (quiet) return;
  const list = (heading: string, paths: readonly string[]) =>
    paths.length === 0 ? '' : `${heading}\n${paths.map((path) => `  ${path}\n`).join('')}`;
  out.write(list(words[lang].written, files) + list(words[lang].evidence, evidence === undefined ? [] : [evidence]));
}
