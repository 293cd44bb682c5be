import type { Writable } from 'node:stream';
import { createSupportsHyperlinks } from 'supports-hyperlinks';
import { type GateOptions, type GateVerdict, gateOf, needsBaseline } from '../audit/gate.ts';
import { readReport } from '../audit/read-report.ts';
import { askedFormat, writeReports } from '../audit/write-reports.ts';
import type { ReadAsset } from '../core/evidence.ts';
import { wrong } from '../core/faults.ts';
import type { Options } from '../core/options.ts';
import type { Report } from '../core/report.ts';
import { renderTerminal } from '../report/terminal.ts';
import { words } from './words.ts';

interface Terminal extends Writable {
  isTTY?: boolean;
  columns?: number;
}

/** Whether the user wants the table in the terminal: unless other formats alone were asked for. */
const wantsTable = (format: readonly string[]) => format.length === 0 || format.includes('terminal');

interface Delivery {
  folder: string;
  options: Pick<Options, 'format' | 'lang' | 'quiet' | 'agency' | 'browser'>;
  readAsset?: ReadAsset;
  /** Path of evidence that is new. */
  evidence?: string;
}

/**
 * Hands a report over: the table to the terminal, or the one format asked for at `-` and nothing else on standard
 * output; the other formats to their files, which are listed on standard error.
 * @throws {UsageError} when a file cannot be written, or two formats want standard output
 */
export async function deliver(
  report: Report,
  { folder, options, readAsset, evidence }: Delivery,
  { stdout, stderr }: { stdout: Terminal; stderr: Writable },
): Promise<void> {
  if (wantsTable(options.format) && !wantsStandardOutput(options.format)) printTable(report, options, stdout);
  const files = await writeReports(report, {
    ...{ folder, options, standardOutput: (content) => stdout.write(content) },
    ...(readAsset ? { readAsset } : {}),
  });
  printWritten(files, options, stderr, evidence);
}

/**
 * Says on standard error why a gate was not met; gives the exit code.
 * @throws {UsageError} see `gateOf`
 */
export function holdGate(
  report: Report,
  options: Pick<Options, 'lang'> & GateOptions,
  stderr: Writable,
): GateVerdict['code'] {
  const { code, reasons } = gateOf(report, options);
  const heading = code === 3 ? words[options.lang].notAssessed : words[options.lang].gateNotMet;
  for (const reason of reasons) stderr.write(`${heading}: ${reason[options.lang]}\n`);
  return code;
}

/** The earlier report that a gate compares with, read before anything is collected. */
export const baselineOf = ({ baseline, failOn }: Pick<Options, 'baseline' | 'failOn'>): Report | undefined => {
  if (baseline === undefined && failOn.includes('new')) throw needsBaseline();
  return baseline === undefined ? undefined : readReport(baseline);
};

/** @throws {UsageError} when more than one format is to go to standard output */
function wantsStandardOutput(format: readonly string[]): boolean {
  const [, second] = format.filter((one) => askedFormat(one).path === '-');
  if (second)
    throw wrong(`--format ${second}`, {
      vi: 'chỉ một định dạng được ghi ra đầu ra chuẩn; hãy ghi các định dạng khác vào tệp',
      en: 'only one format can go to standard output; write the others to files',
    });
  return format.some((one) => askedFormat(one).path === '-');
}

function printTable(report: Report, { lang }: Pick<Options, 'lang'>, out: Terminal): void {
  const colour = out.isTTY === true && !process.env.NO_COLOR;
  const links = out.isTTY === true && createSupportsHyperlinks(out);
  out.write(renderTerminal(report, { lang, colour, links, width: out.columns ?? 80 }));
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
