import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { hostileReport } from '../testing/hostile-report.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { overClaimsFirst } from './claims.ts';
import { renderCsv } from './csv.ts';
import { tablesOf } from './tables.ts';

const read = (text: string) => parse(text, { bom: true }) as string[][];

describe('CSV', () => {
  test('a file for each table, read back cell by cell', () => {
    const report = sampleReport();
    const files = renderCsv(report, { lang: 'vi' });
    expect([...files.keys()]).toEqual([
      'requirements.csv',
      'findings.csv',
      'services.csv',
      'pages.csv',
      'not-reached.csv',
    ]);
    const rows = read(files.get('services.csv') ?? '');
    expect(rows).toHaveLength(report.services.length + 1);
    const [first] = overClaimsFirst(report.services);
    expect(rows[1]?.slice(0, 3)).toEqual([first?.code, first?.name, first?.url]);
    for (const text of files.values()) expect(text.startsWith('\uFEFF')).toBe(true);
  });

  test('no cell of a hostile portal begins as a formula, and none breaks out of its row', () => {
    const report = hostileReport();
    const files = renderCsv(report, { lang: 'vi' });
    const cells = [...files.values()].flatMap(read);
    for (const cell of cells.flat()) expect(cell).not.toMatch(/^\s*[=+\-@|%]/);
    for (const { id, rows, columns } of tablesOf(report, 'vi')) {
      const made = read(files.get(`${id}.csv`) ?? '');
      expect(made).toHaveLength(rows.length + 1);
      for (const row of made) expect(row).toHaveLength(columns.length);
    }
  });

  test('numbers stay numbers', () => {
    const [header, first] = read(renderCsv(sampleReport(), { lang: 'en' }).get('requirements.csv') ?? '');
    expect(Number(first?.[header?.indexOf('Passed') ?? -1])).toBeGreaterThanOrEqual(0);
  });
});
