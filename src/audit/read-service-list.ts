import { readFileSync } from 'node:fs';
import { about, columnsDiffer, joined, lineAt, tooLarge, unreadable, wrong } from '../core/faults.ts';
import type { Bilingual } from '../core/language.ts';
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
  } catch (error) {
    throw wrong(`--services ${path}`, unreadable(error));
  }
  return parseServiceList(bytes, `--services ${path}`);
}

/** The same for the bytes of a file; `place` is what people call it. */
export function parseServiceList(bytes: Uint8Array, place: string | Bilingual): ReferenceService[] {
  const refuse = (...faults: Bilingual[]): never => {
    const [all, left] = [faults.length, faults.length - mostFaults];
    const head = { vi: `có ${all} lỗi; hãy sửa các dòng này`, en: `${all} faults; correct these lines` };
    const more = left > 0 ? [{ vi: `… (còn ${left} lỗi nữa)`, en: `… (${left} more)` }] : [];
    throw wrong(place, joined([...(all > 1 ? [head] : []), ...faults.slice(0, mostFaults), ...more], '\n  '));
  };
  if (bytes.length > mostBytes) refuse(tooLarge(mostBytes));
  const [first, ...rest] = readCsv(bytes, refuse);
  if (!first || rest.length === 0)
    return refuse({
      vi: 'không có dòng nào; hãy ghi tên cột code,name,level,agency ở dòng đầu, mỗi dịch vụ một dòng sau đó',
      en: 'no rows; name the columns code,name,level,agency in the first line and give each service a line below',
    });
  if (rest.length > mostRows)
    refuse({ vi: `quá ${mostRows} dòng; hãy tách bớt`, en: `more than ${mostRows} rows; leave some out` });
  const places = placesOf(first, refuse);
  const faults: Bilingual[] = [];
  const codes = new Map<string, number>();
  const list = rest.flatMap(({ line, cells }): ReferenceService[] => {
    const fault = (vi: string, en: string) => void faults.push(about(lineAt(line), { vi, en }));
    if (cells.length !== first.cells.length) {
      faults.push(about(lineAt(line), columnsDiffer(cells.length, first.cells.length)));
      return [];
    }
    const cell = (column: Column): string => clean(cells[places.get(column) ?? -1] ?? '');
    const [code, name, level, agency] = columns.map(cell) as [string, string, string, string];
    if (name === '') fault('thiếu tên; hãy điền cột name', 'the name is empty; fill it in');
    const said = /^(?:(?:mức(?: độ)?|level)\s*)?([1-4])$/iu.exec(level)?.[1];
    if (level !== '' && !said)
      fault(
        `mức độ là ${JSON.stringify(level)}; hãy ghi 1, 2, 3 hoặc 4, hoặc để trống`,
        `the level is ${JSON.stringify(level)}; it must be 1, 2, 3 or 4, or empty`,
      );
    const twin = code === '' ? undefined : codes.get(code);
    if (twin !== undefined)
      fault(
        `mã ${code} đã có ở dòng ${twin}; hãy bỏ một trong hai`,
        `the code ${code} stands in line ${twin} already; leave one of them out`,
      );
    codes.set(code, line);
    return [{ name, ...(code && { code }), ...(said && { level: Number(said) }), ...(agency && { agency }), line }];
  });
  return faults.length > 0 ? refuse(...faults) : list;
}

function placesOf({ cells, line }: CsvRow, refuse: (...faults: Bilingual[]) => never): ReadonlyMap<Column, number> {
  const places = new Map<Column, number>();
  const fault = (vi: string, en: string): Bilingual[] => [about(lineAt(line), { vi, en })];
  const faults = cells.flatMap((text, at) => {
    const column = columns.find((name) => headers[name].test(fold(text)));
    const named = JSON.stringify(clean(text));
    if (!column)
      return fault(
        `không nhận ra cột ${named}; hãy dùng các cột ${columns.join(', ')}`,
        `unknown column ${named}; the columns are ${columns.join(', ')}`,
      );
    if (places.has(column))
      return fault(
        `cột ${column} xuất hiện hai lần; hãy bỏ một cột`,
        `the column ${column} stands twice; leave one of them out`,
      );
    places.set(column, at);
    return [];
  });
  if (!places.has('name'))
    faults.push(...fault('thiếu cột name; hãy thêm cột này', 'the column name is missing; add it'));
  return faults.length > 0 ? refuse(...faults) : places;
}
