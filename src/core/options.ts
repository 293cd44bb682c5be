import { z } from 'zod';
import type { OptionRow } from './option-row.ts';
import { optionTable } from './option-table.ts';
import { says } from './schema-faults.ts';

export type { OptionRow } from './option-row.ts';
export { optionTable, type ReportFormat, reportFormats } from './option-table.ts';

type Table = typeof optionTable;
export type OptionName = keyof Table;
export type Options = { [K in OptionName]: z.output<Table[K]['schema']> };
type RecordedName = { [K in OptionName]: Table[K] extends { recorded: true } ? K : never }[OptionName];
export type RecordedOptions = Pick<Options, RecordedName>;

/** Name of an option on the command line, without dashes: `maxPages` → `max-pages`. */
export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The default of an option, as people read it; undefined for switches and for options without one. */
export function defaultOf({ schema }: OptionRow): string | undefined {
  const { data } = schema.safeParse(undefined);
  if (data === undefined || typeof data === 'boolean') return undefined;
  return (Array.isArray(data) ? data.join(', ') : String(data)) || undefined;
}

const shape = (rows: [string, OptionRow][]) => Object.fromEntries(rows.map(([name, row]) => [name, row.schema]));
const rows = Object.entries(optionTable) as [OptionName, OptionRow][];

const isPermitted = ({ rate, authorized }: Record<string, unknown>) => rate !== 0 || authorized !== undefined;

/** All options with their defaults; unknown names are refused. Without a rate given, a permitted audit has no limit. */
export const optionsSchema = z.preprocess(
  (given) =>
    typeof given === 'object' && given !== null && 'authorized' in given && given.authorized && !('rate' in given)
      ? { ...given, rate: 0 }
      : given,
  z.strictObject(shape(rows)).refine(isPermitted, {
    path: ['rate'],
    message: says({
      vi: 'chỉ bỏ giới hạn khi được phép; hãy thêm --authorized "lý do"',
      en: 'no limit at all needs --authorized "reason"',
    }),
  }),
) as unknown as z.ZodType<Options>;

/** The options that are part of the evidence. */
export const recordedOptionsSchema = z.strictObject(
  shape(rows.filter(([, row]) => row.recorded)),
) as unknown as z.ZodType<RecordedOptions>;

/** The recorded part of a set of options. */
export function recordedOptions(options: Options): RecordedOptions {
  return Object.fromEntries(
    rows.filter(([, row]) => row.recorded).map(([name]) => [name, options[name]]),
  ) as RecordedOptions;
}
