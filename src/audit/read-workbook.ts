import { BilingualError } from '../core/errors.ts';
import { clean } from '../derive/vietnamese.ts';
import type { WorkbookPackage } from './workbook-package.ts';
import { openPackage } from './workbook-package.ts';

/** A cell with something in it. */
export interface Cell {
  /** What it holds as text: NFC, one line. */
  text: string;
  /** Its number, where it is one; dates are numbers. */
  number?: number;
  /** What it holds was computed, not written. */
  formula?: true;
  /** It shows an error such as `#REF!`. */
  error?: true;
}

export interface Sheet {
  name: string;
  hidden: boolean;
  /** By number of the row (from 1) and of the column (from 0); empty cells are left out. */
  rows: Map<number, Map<number, Cell>>;
}

export interface Workbook {
  sheets: Sheet[];
  /** Days are counted from 1904, as old Macintosh files do. */
  from1904: boolean;
}

/**
 * Reads the cells of a workbook, whoever saved it: Excel, LibreOffice and others.
 * @throws {UsageError} when the file is not a workbook, or holds what could do harm
 */
export async function readWorkbook(file: string): Promise<Workbook> {
  const pack = await openPackage(file);
  const main = [...pack.relationships('').values()].find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined)
    throw pack.fault({
      vi: 'không phải bảng tính; hãy lưu lại dạng .xlsx',
      en: 'not a workbook; save it again as .xlsx',
    });
  const links = pack.relationships(main);
  const listed: { name: string; hidden: boolean; id: string }[] = [];
  let from1904 = false;
  pack.parse(pack.part(main), {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr') from1904 = isTrue(attributes.date1904);
      if (name === 'sheet')
        listed.push({
          name: clean(attributes.name ?? ''),
          hidden: attributes.state === 'hidden' || attributes.state === 'veryHidden',
          id: attributes['r:id'] ?? '',
        });
    },
  });
  const shared = [...links.values()].find(({ type }) => type === 'sharedStrings');
  const strings = shared ? sharedStrings(pack, shared.target) : [];
  const sheets = listed.flatMap(({ id, ...sheet }) => {
    const link = links.get(id);
    return link?.type === 'worksheet' ? [{ ...sheet, rows: rowsOf(pack, link.target, strings) }] : [];
  });
  return { sheets, from1904 };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
const isSpreadsheet = (namespace: string): boolean => /\/spreadsheetml\/(2006\/)?main$/.test(namespace);
/** No program lets a cell hold more characters. */
const longestText = 32_767;
/** `_x000D_` stands for a character that XML cannot hold. */
const decoded = (text: string): string =>
  clean(
    text
      .slice(0, longestText)
      .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );

function sharedStrings(pack: WorkbookPackage, part: string): string[] {
  const strings: string[] = [];
  let [item, inText, phonetic] = ['', false, false];
  pack.parse(pack.part(part), {
    open: ({ name }) => {
      if (name === 'si') item = '';
      if (name === 'rPh') phonetic = true;
      inText = name === 't' && !phonetic;
    },
    text: (text) => {
      if (inText) item += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') strings.push(decoded(item));
    },
  });
  return strings;
}

interface OpenCell {
  column: number;
  type: string;
  value: string;
  formula: boolean;
}

function rowsOf(pack: WorkbookPackage, part: string, strings: readonly string[]): Sheet['rows'] {
  const rows: Sheet['rows'] = new Map();
  let [number, column, collecting, phonetic] = [0, -1, false, false];
  let row = new Map<number, Cell>();
  let cell: OpenCell | undefined;
  const seen = new Set<number>();
  pack.parse(pack.part(part), {
    open: ({ name, namespace, attributes }) => {
      if (!isSpreadsheet(namespace)) return;
      if (name === 'row') {
        number = attributes.r === undefined ? number + 1 : Number(attributes.r);
        column = -1;
        if (!(Number.isInteger(number) && number > 0) || seen.has(number))
          throw new BilingualError({
            vi: `hàng ${attributes.r} xuất hiện hai lần`,
            en: `row ${attributes.r} stands twice`,
          });
        seen.add(number);
        row = new Map();
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r, number);
        cell = { column, type: attributes.t ?? 'n', value: '', formula: false };
      } else if (cell) {
        if (name === 'f') cell.formula = true;
        if (name === 'rPh') phonetic = true;
        collecting = name === 'v' || (name === 't' && !phonetic);
      }
    },
    text: (text) => {
      if (collecting && cell) cell.value += text;
    },
    close: (name, namespace) => {
      if (!isSpreadsheet(namespace)) return;
      collecting = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'c' && cell) {
        if (row.has(cell.column))
          throw new BilingualError({
            vi: `một ô của hàng ${number} xuất hiện hai lần`,
            en: `a cell of row ${number} stands twice`,
          });
        const read = cellOf(cell, strings);
        if (read) row.set(cell.column, read);
        cell = undefined;
      }
      if (name === 'row' && row.size > 0) rows.set(number, row);
    },
  });
  return rows;
}

function cellOf({ type, value, formula }: OpenCell, strings: readonly string[]): Cell | undefined {
  const text = textOf(type, value, strings);
  if (text === '' && !formula) return undefined;
  const number = type === 'n' && text !== '' ? Number(text) : undefined;
  return {
    text,
    ...(number === undefined || !Number.isFinite(number) ? {} : { number }),
    ...(formula ? { formula: true } : {}),
    ...(type === 'e' ? { error: true } : {}),
  };
}

function textOf(type: string, value: string, strings: readonly string[]): string {
  if (type !== 's') return decoded(value);
  const text = strings[Number(value)];
  if (text === undefined)
    throw new BilingualError({ vi: `không có chuỗi dùng chung số ${value}`, en: `there is no shared string ${value}` });
  return text;
}

/** Column of `AB12`, from 0. */
function columnOf(reference: string, row: number): number {
  const [, letters = '', digits] = /^([A-Z]{1,3})(\d+)$/.exec(reference) ?? [];
  if (Number(digits) !== row)
    throw new BilingualError({ vi: `ô ${reference} nằm ở hàng ${row}`, en: `cell ${reference} stands in row ${row}` });
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Letters of a column: 0 → `A`, 27 → `AB`. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return `${rest < 0 ? '' : columnName(rest)}${String.fromCharCode(65 + (column % 26))}`;
}
