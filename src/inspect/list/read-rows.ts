import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { readCsv } from '../../audit/read-csv.ts';
import { readWorkbook } from '../../audit/read-workbook.ts';
import { parseYaml } from '../../audit/read-yaml.ts';
import { columnsDiffer, joined, lineAt, tooLarge, unreadable, wrong } from '../../core/faults.ts';
import type { Bilingual } from '../../core/language.ts';
import { clean, fold } from '../../derive/vietnamese.ts';
import { columnWords, type ListColumn, listColumns, unusedColumns } from './words.ts';

/** A row of a list: where it stands, for people, and what it says in each column that we know. */
export interface ListRow {
  /** `row 5`, `line 5` or `entry 3 (line 12)`. */
  place: Bilingual;
  cells: Partial<Record<ListColumn, string>>;
  /** What the file calls the columns. */
  heads: Partial<Record<ListColumn, string>>;
  /** What is wrong with the row as a row. */
  faults: Bilingual[];
}

export interface ListRows {
  rows: ListRow[];
  /** Columns that mean nothing to us, as the file calls them. */
  ignored: string[];
}

/** Conventions: most bytes and rows of a list. */
const mostBytes = 20_000_000;
const mostRows = 50_000;

/**
 * Rows of a list in CSV, XLSX, JSON or YAML, told apart by the ending of the name.
 * @throws {UsageError} when the file cannot be read, or its columns are missing or stand twice
 */
export async function readRows(path: string): Promise<ListRows> {
  const refuse: Refuse = (why) => {
    throw wrong(path, why);
  };
  const kind = extname(path).toLowerCase();
  const found =
    kind === '.xlsx'
      ? await fromWorkbook(path, refuse)
      : ['.json', '.yaml', '.yml'].includes(kind)
        ? fromYaml(path, new TextDecoder().decode(bytesOf(path, refuse)), refuse)
        : fromCsv(bytesOf(path, refuse), refuse);
  if (found.rows.length === 0) refuse({ vi: `không có cổng nào; ${headMend.vi}`, en: `no portals; ${headMend.en}` });
  if (found.rows.length > mostRows)
    refuse({
      vi: `quá ${mostRows} cổng; hãy tách thành nhiều đợt`,
      en: `more than ${mostRows} portals; make several rounds`,
    });
  return found;
}

const headMend: Bilingual = {
  vi: 'hãy ghi tên cột ở dòng đầu: Mã, Tên, Địa chỉ, Loại, … hoặc id,name,url,kind,…',
  en: 'the first line names the columns id,name,url,kind,…',
};

type Refuse = (why: Bilingual) => never;

function bytesOf(path: string, refuse: Refuse): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return refuse(unreadable(error));
  }
  return bytes.length > mostBytes ? refuse(tooLarge(mostBytes)) : bytes;
}

const columnOf = (header: string): ListColumn | undefined => {
  // `servicePortal`, `service_portal` and `Service portal` are one.
  const words = fold(header.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[_-]/g, ' '));
  return listColumns.find((column) => columnWords[column].test(words));
};

function fromCsv(bytes: Uint8Array, refuse: Refuse): ListRows {
  const [head, ...rest] = readCsv(bytes, refuse);
  if (!head) return { rows: [], ignored: [] };
  const { columns, heads, ignored } = columnsOf(new Map(head.cells.entries()), refuse);
  const rows = rest.map(({ line, cells }) => ({
    place: lineAt(line),
    cells: Object.fromEntries([...columns].map(([at, column]) => [column, clean(cells[at] ?? '')])),
    heads,
    faults: cells.length > head.cells.length ? [columnsDiffer(cells.length, head.cells.length)] : [],
  }));
  return { rows, ignored };
}

async function fromWorkbook(path: string, refuse: Refuse): Promise<ListRows> {
  const { sheets } = await readWorkbook(path);
  const sheet = sheets.find(({ hidden, rows }) => !hidden && rows.size > 0);
  if (!sheet)
    return refuse({
      vi: 'không có trang tính nào có dữ liệu; hãy điền danh sách cổng',
      en: 'no sheet with anything in it; fill in the portals',
    });
  const [head, ...rest] = [...sheet.rows].sort(([a], [b]) => a - b);
  const texts = [...(head?.[1] ?? [])].map(([at, { text }]) => [at, text] as const);
  const { columns, heads, ignored } = columnsOf(new Map(texts), refuse);
  const rows = rest.map(([number, cells]) => {
    const used = [...columns].map(([at, column]) => [column, cells.get(at)] as const);
    const computed = used
      .filter(([, cell]) => cell?.error)
      .map(([column]) => ({
        vi: `ô ở cột ${heads[column]} báo lỗi; hãy ghi thẳng giá trị`,
        en: `the ${heads[column]} shows an error; type the value`,
      }));
    return {
      place: { vi: `hàng ${number}`, en: `row ${number}` },
      cells: Object.fromEntries(used.map(([column, cell]) => [column, cell?.text ?? ''])),
      heads,
      faults: computed,
    };
  });
  return { rows: rows.filter(({ cells }) => Object.values(cells).some(Boolean)), ignored };
}

function columnsOf(headers: ReadonlyMap<number, string>, refuse: Refuse) {
  const columns = new Map<number, ListColumn>();
  const heads: ListRow['heads'] = {};
  const ignored: string[] = [];
  for (const [at, header] of headers) {
    const [column, said] = [columnOf(header), clean(header)];
    const before = column && heads[column];
    if (before !== undefined) refuse(twice(before, said));
    if (column) {
      columns.set(at, column);
      heads[column] = said;
    } else if (said) ignored.push(said);
  }
  if (heads.url === undefined) {
    const rest = ignored.length > 0 ? unusedColumns(ignored) : undefined;
    const missing = { vi: 'thiếu cột địa chỉ (url)', en: 'the column url is missing' };
    refuse(joined([missing, ...(rest ? [rest] : []), headMend], '; '));
  }
  return { columns, heads, ignored };
}

const twice = (one: string, other: string): Bilingual => ({
  vi: `cột ${one} và cột ${other} cùng nghĩa; hãy bỏ một cột`,
  en: `the columns ${one} and ${other} mean the same; leave one of them out`,
});

/** A list of maps, or one under `portals`; JSON is YAML. */
function fromYaml(path: string, text: string, refuse: Refuse): ListRows {
  const { value, lineOf } = parseYaml(path, text);
  const under = isMap(value) && 'portals' in value;
  const entries = under ? value.portals : value;
  if (!Array.isArray(entries))
    return refuse({
      vi: 'không phải danh sách; hãy viết thành danh sách cổng, hoặc đặt danh sách đó dưới portals',
      en: 'must be a list of portals, or a map with such a list under portals',
    });
  const ignored = new Set<string>();
  const rows = entries.map((entry: unknown, index): ListRow => {
    const line = lineOf([...(under ? ['portals'] : []), index]);
    const place = { vi: `mục ${index + 1} (dòng ${line})`, en: `entry ${index + 1} (line ${line})` };
    const row: ListRow = { place, cells: {}, heads: {}, faults: [] };
    const tell = (vi: string, en: string) => void row.faults.push({ vi, en });
    if (!isMap(entry))
      tell('không có các mục con; hãy ghi id, name, url, kind …', 'must be a map with id, name, url, kind …');
    for (const [key, said] of isMap(entry) ? Object.entries(entry) : []) {
      const column = columnOf(key);
      const cell = Array.isArray(said) ? said.map(String).join(', ') : said;
      if (!column) {
        ignored.add(key);
        continue;
      }
      const before = row.heads[column];
      row.heads[column] ??= key;
      if (before !== undefined) row.faults.push(twice(before, key));
      else if (isMap(cell)) tell(`${key} không phải là chữ; hãy ghi thành chữ`, `the ${key} must be text`);
      else row.cells[column] = clean(String(cell ?? ''));
    }
    return row;
  });
  return { rows, ignored: [...ignored] };
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
