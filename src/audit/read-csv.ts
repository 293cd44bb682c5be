import { CsvError, parse } from 'csv-parse/sync';
import { about, causeOf, lineAt } from '../core/faults.ts';
import type { Bilingual } from '../core/language.ts';

/** A row of a table, and the line of the file that it begins on. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/**
 * Rows of a CSV file in UTF-8 as spreadsheets write it: separated by commas, semicolons or tabs, whichever the first line
 * has most of; a byte order mark is passed over, and so are rows with nothing in them.
 * @param refuse - told what is wrong with the file; throws
 */
export function readCsv(bytes: Uint8Array, refuse: (fault: Bilingual) => never): CsvRow[] {
  const text =
    textOf(bytes) ??
    refuse({
      vi: 'không phải văn bản UTF-8; hãy lưu lại dạng “CSV UTF-8”',
      en: 'not UTF-8 text; save it as “CSV UTF-8”',
    });
  const [head = ''] = text.split(/\r?\n/, 1);
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: head.split(sign).length }));
  const delimiter = counted.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ',';
  try {
    const parsed = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    // `lines` counts to the end of a record; a record over several lines begins earlier.
    return parsed
      .map(({ record, info }) => ({ cells: record, line: info.lines - record.join('').split('\n').length + 1 }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { vi, en } = causeOf(error);
    const why = {
      vi: `không đúng dạng CSV (${vi}); hãy xem lại các dấu ngoặc kép ở đó`,
      en: `${en}; look at the quotes there`,
    };
    return refuse(about(lineAt((error as unknown as { lines?: number }).lines ?? 1), why));
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
