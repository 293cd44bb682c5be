import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const home = pageOf(
  '<nav><a href="/">Trang chủ</a><a href="/tin-tuc">Tin tức</a><a href="/lien-he">Liên hệ</a></nav><p>Hôm nay: 11/03/2026</p>',
);
const given = (...dates: string[]) => ({
  options: { category: 'news' },
  evidence: {
    today: '2026-03-11',
    home,
    pages: [
      home,
      pageOf(
        `<h1>Tin tức</h1><ul>${dates.map((date, n) => `<li>Bài ${n} (${date})</li>`).join('')}</ul>`,
        'https://tinhmau.gov.vn/tin-tuc',
      ),
    ],
  },
});

ruleTester(rule, {
  passed: [
    { name: 'yesterday', ...given('10/03/2026', '01/02/2026'), messages: ['fresh'], found: '2026-03-10' },
    { name: 'in words', ...given('ngày 5 tháng 3 năm 2026') },
    { name: 'hours ago', ...given('3 giờ trước') },
  ],
  failed: [{ name: 'nothing for a year', ...given('10/01/2025', '09/01/2025', '02/01/2025'), messages: ['abandoned'] }],
  cantTell: [
    { name: 'two months old', ...given('10/01/2026'), messages: ['stale'] },
    { name: 'old, with hardly any dates', ...given('10/01/2025'), messages: ['stale'] },
    { name: 'only days to come', ...given('10/04/2026'), messages: ['no-dates'] },
    { name: 'no dates', ...given('mới'), messages: ['no-dates'] },
  ],
});
