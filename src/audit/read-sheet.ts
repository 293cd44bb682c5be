import type { SetAside, SourcedAttestation } from '../core/attestation.ts';
import { wrong } from '../core/faults.ts';
import type { Language } from '../core/language.ts';
import type { WorksheetKey } from '../core/worksheet.ts';
import { worksheetColumns, worksheetKeys } from '../core/worksheet.ts';
import { fold } from '../derive/vietnamese.ts';
import type { Fields } from './read-answer.ts';
import { RowFaults, readAnswer } from './read-answer.ts';
import type { Cell, Sheet } from './read-workbook.ts';
import { columnName } from './read-workbook.ts';

type Columns = ReadonlyMap<WorksheetKey, number>;

export interface Answers {
  given: SourcedAttestation[];
  setAside: SetAside[];
}

const neededKeys = worksheetKeys.filter((key) => worksheetColumns[key].by !== 'us');
const filledKeys = worksheetKeys.filter((key) => worksheetColumns[key].by === 'person');

/**
 * The answers of one sheet. Its columns are found by the headers of row 1, in either language and any order; undefined
 * for a sheet that is no question sheet.
 * @param place - file and sheet, for people
 * @param today - `YYYY-MM-DD`
 * @throws {UsageError} when columns that are needed are missing or stand twice
 */
export function readSheet(
  { rows, hidden }: Pick<Sheet, 'rows' | 'hidden'>,
  { place, ...how }: { place: string; today: string; from1904: boolean },
): Answers | undefined {
  const columns = findColumns(rows.get(1) ?? new Map(), place);
  if (!columns) return undefined;
  if (hidden)
    throw wrong(place, {
      vi: 'trang tính bị ẩn, không ai thấy các câu trả lời ở đó; hãy cho hiện lại hoặc xóa đi',
      en: 'the sheet is hidden, nobody sees its answers; show it or delete it',
    });
  const answers: Answers = { given: [], setAside: [] };
  for (const [number, cells] of [...rows].sort(([a], [b]) => a - b)) {
    if (number === 1) continue;
    const source = `${place} row ${number}`;
    const fields = fieldsOf(cells, columns);
    try {
      refuseComputed(fields, columns, number);
      if (filledKeys.some((key) => fields[key])) answers.given.push({ ...readAnswer(fields, how), source });
    } catch (error) {
      if (!(error instanceof RowFaults)) throw error;
      const { requirement, target } = fields;
      answers.setAside.push({
        ...{ source, requirement: requirement?.text ?? null, target: target?.text ?? null },
        ...{ reason: 'malformed', detail: error.text },
      });
    }
  }
  return answers;
}

function fieldsOf(cells: ReadonlyMap<number, Cell>, columns: Columns): Fields {
  const fields: Fields = {};
  for (const [key, column] of columns) {
    const cell = cells.get(column);
    if (cell) fields[key] = cell;
  }
  return fields;
}

/** What a formula gave when the file was saved is not what a person wrote, and may be anything. */
function refuseComputed(fields: Fields, columns: Columns, row: number): void {
  const computed = [...columns].filter(([key]) => fields[key]?.formula || fields[key]?.error);
  if (computed.length === 0) return;
  const names = computed.map(([, column]) => `${columnName(column)}${row}`).join(', ');
  throw new RowFaults({
    vi: `ô ${names} chứa công thức hoặc lỗi: ghi thẳng giá trị`,
    en: `${names} holds a formula or an error: type the value`,
  });
}

function findColumns(cells: ReadonlyMap<number, Cell>, place: string): Columns | undefined {
  const columns = new Map<WorksheetKey, number>();
  for (const [column, { text }] of cells) {
    const key = worksheetKeys.find((one) =>
      Object.values(worksheetColumns[one].header).some((word) => fold(word) === fold(text)),
    );
    if (key === undefined) continue;
    if (columns.has(key) && neededKeys.includes(key))
      throw wrong(place, {
        vi: `cột “${text}” xuất hiện hai lần; hãy giữ lại cột có câu trả lời`,
        en: `the column “${text}” stands twice; keep the one with the answers`,
      });
    columns.set(key, column);
  }
  // The guide has no such headers; a question sheet from which columns were cut still has some.
  if (columns.size < 3) return undefined;
  const missing = neededKeys.filter((key) => !columns.has(key));
  if (missing.length > 0) {
    const names = (lang: Language) => missing.map((key) => `“${worksheetColumns[key].header[lang]}”`).join(', ');
    throw wrong(place, {
      vi: `hàng 1 thiếu các cột ${names('vi')}; hãy chép lại từ phiếu mới viết bằng congchuan worksheet`,
      en: `row 1 lacks the columns ${names('en')}; copy them from a fresh congchuan worksheet`,
    });
  }
  return columns;
}
