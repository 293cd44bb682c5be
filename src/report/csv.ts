import { stringify } from 'csv-stringify/sync';
import type { Report } from '../core/report.ts';
import type { RenderOptions } from './renderer.ts';
import { type Cell, tablesOf } from './tables.ts';

/** So that Excel reads the file as UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * What a spreadsheet would take for a formula is kept a text by an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection); also after white space, quotes and full-width forms.
 */
const neutralised = (cell: Cell): Cell =>
  typeof cell === 'string' && /^[\s"']*[=+\-@|%＝＋－＠]/.test(cell) ? `'${cell}` : cell;

/** One CSV file for each table (RFC 4180, UTF-8 with byte order mark), by file name. */
export function renderCsv(report: Report, { lang }: RenderOptions): ReadonlyMap<string, string> {
  return new Map(
    tablesOf(report, lang).map(({ id, columns, rows }) => [
      `${id}.csv`,
      byteOrderMark +
        stringify([columns.map(({ header }) => header), ...rows.map((row) => row.map(neutralised))], {
          record_delimiter: 'windows',
        }),
    ]),
  );
}
