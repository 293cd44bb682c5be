import { readFileSync } from 'node:fs';
import { UsageError } from '../core/errors.ts';
import type { ReferenceService } from '../core/portal.ts';
import { clean, fold } from '../derive/vietnamese.ts';
import { type CsvRow, readCsv } from './read-csv.ts';

/** Conventions: most bytes and rows of a list. */
const mostBytes = 10_000_000;
const mostRows = 50_000;
/** Faults told at once. */
const mostFaults = 20;

const columns = ['code', 'name', 'level', 'agency'] as const;
type Column = (typeof columns)[number];

/** What the columns may be called, folded. */
const headers: Readonly<Record<Column, RegExp>> = {
  code: /^(?:code|ma|ma so|ma (?:so )?(?:thu tuc|tthc|dich vu)(?: hanh chinh)?)$/,
  name: /^(?:name|ten|ten (?:thu tuc|tthc|dich vu)(?: hanh chinh| cong)?(?: truc tuyen)?)$/,
  level: /^(?:level|muc|muc do(?: dich vu(?: cong)?| dvc)?)$/,
  agency: /^(?:agency|co quan|don vi|co quan (?:thuc hien|giai quyet))$/,
};

/**
 * Reads the list of services given with `--services`: CSV in UTF-8 with the columns code, name, level and agency in any
 * order (only `name` is needed), separated by commas, semicolons or tabs; a byte order mark is passed over.
 * @throws {UsageError} with line numbers, when it cannot be read, a column is unknown or missing, or a row is wrong
 */
export function readServiceList(path: string): ReferenceService[] {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new UsageError(`--services ${path}: no such file, or it cannot be read`);
  }
  return parseServiceList(bytes, path);
}

/** The same for the bytes of a file; `path` is for people. */
export function parseServiceList(bytes: Uint8Array, path: string): ReferenceService[] {
  const refuse = (...faults: string[]): never => {
    const more = faults.length > mostFaults ? [`… (${faults.length - mostFaults} more)`] : [];
    throw new UsageError([`--services ${path}:`, ...faults.slice(0, mostFaults), ...more].join('\n  '));
  };
  if (bytes.length > mostBytes) refuse(`larger than ${mostBytes} bytes`);
  const [first, ...rest] = readCsv(bytes, refuse);
  if (!first || rest.length === 0) return refuse('no rows; the first line names the columns code,name,level,agency');
  if (rest.length > mostRows) refuse(`more than ${mostRows} rows`);
  const places = placesOf(first, refuse);
  const faults: string[] = [];
  const codes = new Map<string, number>();
  const list = rest.flatMap(({ line, cells }): ReferenceService[] => {
    const fault = (text: string): void => void faults.push(`line ${line}: ${text}`);
    if (cells.length !== first.cells.length) {
      fault(`${cells.length} columns where the first line has ${first.cells.length}`);
      return [];
    }
    const cell = (column: Column): string => clean(cells[places.get(column) ?? -1] ?? '');
    const [code, name, level, agency] = columns.map(cell) as [string, string, string, string];
    if (name === '') fault('the name is empty');
    const said = /^(?:(?:mức(?: độ)?|level)\s*)?([1-4])$/iu.exec(level)?.[1];
    if (level !== '' && !said) fault(`the level is ${JSON.stringify(level)}; it must be 1, 2, 3 or 4, or empty`);
    const twin = code === '' ? undefined : codes.get(code);
    if (twin !== undefined) fault(`the code ${code} stands in line ${twin} already`);
    codes.set(code, line);
    return [{ name, ...(code && { code }), ...(said && { level: Number(said) }), ...(agency && { agency }), line }];
  });
  return faults.length > 0 ? refuse(...faults) : list;
}

function placesOf({ cells, line }: CsvRow, refuse: (...faults: string[]) => never): ReadonlyMap<Column, number> {
  const places = new Map<Column, number>();
  const faults = cells.flatMap((text, at) => {
    const column = columns.find((name) => headers[name].test(fold(text)));
    if (!column)
      return [`line ${line}: unknown column ${JSON.stringify(clean(text))}; the columns are ${columns.join(', ')}`];
    if (places.has(column)) return [`line ${line}: the column ${column} stands twice`];
    places.set(column, at);
    return [];
  });
  if (!places.has('name')) faults.push(`line ${line}: the column name is missing`);
  return faults.length > 0 ? refuse(...faults) : places;
}
