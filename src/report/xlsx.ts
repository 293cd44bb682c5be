import type { WriteSheet } from 'hucre/xlsx';
import { colToLetter, writeXlsx } from 'hucre/xlsx';
import type { Language } from '../core/language.ts';
import type { Report } from '../core/report.ts';
import type { RenderOptions } from './renderer.ts';
import { type SheetTable, tablesOf } from './tables.ts';
import { words } from './words.ts';
import { cellText, colours, framed, heightOf, printed } from './worksheet-style.ts';
import { worksheetWords } from './worksheet-words.ts';

/** Convention: rows of one sheet, under the million and a few that the format holds. */
const mostRows = 1_000_000;

/** The report as a workbook: one sheet for each table, typed cells, frozen header, filters. Same report, same bytes. */
export async function renderXlsx(report: Report, { lang }: RenderOptions): Promise<Uint8Array> {
  const made = new Date(report.collectedAt);
  return writeXlsx({
    properties: {
      title: words[lang].heading.report,
      creator: `${report.tool.name} ${report.tool.version}`,
      created: made,
      modified: made,
    },
    defaultFont: { name: 'Times New Roman', size: 11 },
    sheets: tablesOf(report, lang).map((table) => sheetOf(table, lang)),
  });
}

/** A table as a sheet: typed cells, frozen and filtered head, rows as high as they need. What was read stays text. */
export function sheetOf({ name, columns, rows }: Omit<SheetTable, 'id'>, lang: Language): WriteSheet {
  const widths = columns.map(({ width }) => width);
  const header = columns.map((column) => column.header);
  const body = rows
    .slice(0, mostRows)
    .map((row) => row.map((cell) => (typeof cell === 'number' ? cell : cellText(cell ?? undefined))));
  const lines = [header, ...body].map((row) => row.map((cell) => (cell === null ? null : String(cell))));
  return {
    name: name[lang],
    columns: widths.map((width) => ({ width, style: framed() })),
    rows: [header, ...body],
    cells: new Map(header.map((_, index) => [`0,${index}`, { style: headerStyle }])),
    rowDefs: new Map(lines.map((row, index) => [index, { height: heightOf(row, widths) }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${colToLetter(columns.length - 1)}${body.length + 1}` },
    ...printed('landscape', worksheetWords.page[lang]),
    a11y: { headerRow: 0 },
  };
}

const headerStyle = {
  ...framed(colours.head),
  font: { name: 'Times New Roman', size: 11, bold: true, color: { rgb: 'FFFFFF' } },
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
} as const;
