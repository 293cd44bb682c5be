import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { readCsv } from '../../audit/read-csv.ts';
import { readWorkbook } from '../../audit/read-workbook.ts';
import { parseYaml } from '../../audit/read-yaml.ts';
import { UsageError } from '../../core/errors.ts';
import { clean, fold } from '../../derive/vietnamese.ts';
import { columnWords, type ListColumn, listColumns } from './words.ts';

/** A row of a list: where it stands, for people, and what it says in each column that we know. */
export interface ListRow {
  /** `row 5`, `line 5` or `entry 3 (line 12)`. */
  place: string;
  cells: Partial<Record<ListColumn, string>>;
  /** What is wrong with the row as a row. */
  faults: string[];
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
  const refuse = (fault: string): never => {
    throw new UsageError(`${path}: ${fault}`);
  };
  const kind = extname(path).toLowerCase();
  const found =
    kind === '.xlsx'
      ? await fromWorkbook(path, refuse)
      : ['.json', '.yaml', '.yml'].includes(kind)
        ? fromYaml(path, new TextDecoder().decode(bytesOf(path, refuse)), refuse)
        : fromCsv(bytesOf(path, refuse), refuse);
  if (found.rows.length === 0) refuse('no portals; the first line names the columns, id,name,url,kind,…');
  if (found.rows.length > mostRows) refuse(`more than ${mostRows} portals`);
  return found;
}

type Refuse = (fault: string) => never;

function bytesOf(path: string, refuse: Refuse): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    return refuse('no such file, or it cannot be read');
  }
  return bytes.length > mostBytes ? refuse(`larger than ${mostBytes} bytes`) : bytes;
}

const columnOf = (header: string): ListColumn | undefined => {
  // `servicePortal`, `service_portal` and `Service portal` are one.
  const words = fold(header.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[_-]/g, ' '));
  return listColumns.find((column) => columnWords[column].test(words));
};

function fromCsv(bytes: Uint8Array, refuse: Refuse): ListRows {
  const [head, ...rest] = readCsv(bytes, refuse);
  if (!head) return { rows: [], ignored: [] };
  const { columns, ignored } = columnsOf(new Map(head.cells.entries()), refuse);
  const rows = rest.map(({ line, cells }) => ({
    place: `line ${line}`,
    cells: Object.fromEntries([...columns].map(([at, column]) => [column, clean(cells[at] ?? '')])),
    faults:
      cells.length > head.cells.length ? [`${cells.length} columns where the first line has ${head.cells.length}`] : [],
  }));
  return { rows, ignored };
}

async function fromWorkbook(path: string, refuse: Refuse): Promise<ListRows> {
  const { sheets } = await readWorkbook(path);
  const sheet = sheets.find(({ hidden, rows }) => !hidden && rows.size > 0);
  if (!sheet) return refuse('no sheet with anything in it');
  const [head, ...rest] = [...sheet.rows].sort(([a], [b]) => a - b);
  const texts = [...(head?.[1] ?? [])].map(([at, { text }]) => [at, text] as const);
  const { columns, ignored } = columnsOf(new Map(texts), refuse);
  const rows = rest.map(([number, cells]) => {
    const used = [...columns].map(([at, column]) => [column, cells.get(at)] as const);
    const computed = used.filter(([, cell]) => cell?.error).map(([column]) => `the ${column} shows an error`);
    return {
      place: `row ${number}`,
      cells: Object.fromEntries(used.map(([column, cell]) => [column, cell?.text ?? ''])),
      faults: computed,
    };
  });
  return { rows: rows.filter(({ cells }) => Object.values(cells).some(Boolean)), ignored };
}

function columnsOf(headers: ReadonlyMap<number, string>, refuse: Refuse) {
  const columns = new Map<number, ListColumn>();
  const ignored: string[] = [];
  for (const [at, header] of headers) {
    const column = columnOf(header);
    if (column && [...columns.values()].includes(column)) refuse(`the column ${column} stands twice`);
    if (column) columns.set(at, column);
    else if (clean(header)) ignored.push(clean(header));
  }
  if (![...columns.values()].includes('url'))
    refuse('the column url is missing; the first line names the columns id,name,url,kind,…');
  return { columns, ignored };
}

/** A list of maps, or one under `portals`; JSON is YAML. */
function fromYaml(path: string, text: string, refuse: Refuse): ListRows {
  const { value, lineOf } = parseYaml(path, text);
  const under = isMap(value) && 'portals' in value;
  const entries = under ? value.portals : value;
  if (!Array.isArray(entries)) return refuse('must be a list of portals, or a map with such a list under portals');
  const ignored = new Set<string>();
  const rows = entries.map((entry: unknown, index): ListRow => {
    const line = lineOf([...(under ? ['portals'] : []), index]);
    const row: ListRow = { place: `entry ${index + 1} (line ${line})`, cells: {}, faults: [] };
    if (!isMap(entry)) return { ...row, faults: ['must be a map with id, name, url, kind …'] };
    for (const [key, said] of Object.entries(entry)) {
      const column = columnOf(key);
      const cell = Array.isArray(said) ? said.map(String).join(', ') : said;
      if (!column) ignored.add(key);
      else if (column in row.cells) row.faults.push(`the ${column} stands twice`);
      else if (isMap(cell)) row.faults.push(`the ${column} must be text`);
      else row.cells[column] = clean(String(cell ?? ''));
    }
    return row;
  });
  return { rows, ignored: [...ignored] };
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
