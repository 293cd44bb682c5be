import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { hostileReport } from '../testing/hostile-report.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { partsOf } from '../testing/workbook.ts';
import { tablesOf } from './tables.ts';
import { renderXlsx } from './xlsx.ts';

describe('XLSX', () => {
  test('a sheet for each table, cell by cell, numbers as numbers', async () => {
    const report = sampleReport();
    const { sheets } = await readXlsx(await renderXlsx(report, { lang: 'vi' }));
    const tables = tablesOf(report, 'vi');
    expect(sheets.map(({ name }) => name)).toEqual(tables.map(({ name }) => name.vi));
    for (const [index, { columns, rows }] of tables.entries()) {
      expect(sheets[index]?.rows[0]).toEqual(columns.map(({ header }) => header));
      expect(sheets[index]?.rows).toHaveLength(rows.length + 1);
    }
    const claimed = tables[2]?.columns.findIndex(({ header }) => header === 'Công bố') ?? -1;
    expect(sheets[2]?.rows[1]?.[claimed]).toBe(2);
  });

  test('a hostile portal gets no formula and no link into it; the same report gives the same bytes', async () => {
    const bytes = await renderXlsx(hostileReport(), { lang: 'vi' });
    expect(bytes).toEqual(await renderXlsx(hostileReport(), { lang: 'vi' }));
    const sheets = [...(await partsOf(bytes))].filter(([name]) => name.startsWith('xl/worksheets/'));
    expect(sheets.length).toBeGreaterThanOrEqual(5);
    for (const [, xml] of sheets) expect(String(xml)).not.toMatch(/<f[ >]|<hyperlink/);
  });

  test('every sheet has a frozen header and a filter', async () => {
    const parts = [...(await partsOf(await renderXlsx(sampleReport(), { lang: 'en' })))];
    for (const [, xml] of parts.filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)))
      expect(String(xml)).toMatch(/state="frozen"[\s\S]*<autoFilter/);
  });
});
