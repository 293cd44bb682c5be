import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { sampleReport } from '../testing/sample-report.ts';
import { renderHtml } from './html.ts';
import { tablesOf } from './tables.ts';
import { renderTerminal } from './terminal.ts';

test('a row that stands for others says for how many, and all are counted', () => {
  const report = sampleReport();
  report.notReached = [
    { url: 'https://tinhmau.gov.vn/tin/a-b-c', code: 'budget', message: 'more than 500 pages', limit: 'pages' },
    {
      ...{ url: 'https://tinhmau.gov.vn/tin/b-c-d', code: 'budget', message: 'more than 500 pages', limit: 'pages' },
      like: { template: '/tin/{slug}', more: 40 },
    },
  ];
  const note = 'more than 500 pages (và 40 địa chỉ khác dạng /tin/{slug})';
  const $ = load(renderHtml(report, { lang: 'vi' }));
  expect($('#not-reached tbody td:last-child').last().text()).toBe(note);
  expect($('#not-reached-budget > summary').text()).toContain('(42)');
  expect(tablesOf(report, 'vi').at(-1)?.rows.at(-1)).toContain(note);
  expect(String(renderTerminal(report, { lang: 'vi' }))).toContain('Địa chỉ không xem được: 42');
});
