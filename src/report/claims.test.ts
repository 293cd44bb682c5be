import { load } from 'cheerio';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { sampleReport } from '../testing/sample-report.ts';
import { claimTable, overClaimsFirst } from './claims.ts';
import { renderHtml } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import { renderTerminal } from './terminal.ts';
import { words } from './words.ts';
import { renderXlsx } from './xlsx.ts';

const report = sampleReport();
const names = overClaimsFirst(report.services).map(({ name }) => name);

test('over-claims come first, services of one verdict stay in their order', () => {
  const places = overClaimsFirst(report.services).map((service) => report.services.indexOf(service));
  expect(places).toEqual([7, 8, 4, 5, 6, 0, 1, 2, 3, 9]);
});

test('totals by claimed and by verified level, over-claims marked', () => {
  const [, ...rows] = claimTable(report.services, words.en);
  expect(rows).toEqual([
    ['Claimed level 1', '0', '2', '0', '0', '0', '2'],
    ['Claimed level 2', '1 (✗ 1)', '0', '1', '0', '0', '2 (✗ 1)'],
    ['Claimed level 3', '0', '0', '1', '2', '0', '3'],
    ['Claimed level 4', '0', '1 (✗ 1)', '1', '0', '0', '2 (✗ 1)'],
    ['no level claimed', '0', '1', '0', '0', '0', '1'],
  ]);
  expect(claimTable([], words.en)).toEqual([]);
});

test('terminal and Markdown show the totals, then the over-claims', () => {
  for (const text of [renderTerminal(report, { lang: 'en', width: 120 }), renderMarkdown(report, { lang: 'en' })]) {
    const places = ['Claimed level 4', 'Over-claimed services', names[0] ?? '', names[1] ?? ''].map((part) =>
      text.lastIndexOf(part),
    );
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
  }
});

test('HTML and the workbook list the services with over-claims first', async () => {
  const $ = load(renderHtml(report, { lang: 'vi' }));
  const listed = $('#services table tbody th a')
    .get()
    .map((node) => $(node).text());
  expect(listed).toEqual(names);
  const { sheets } = await readXlsx(await renderXlsx(report, { lang: 'vi' }));
  const [, ...rows] = sheets.find(({ name }) => name === 'Dịch vụ')?.rows ?? [];
  expect(rows.map((row) => row[1])).toEqual(names);
});
