import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const home = pageOf(
  '<nav><a href="/">Trang chủ</a><a href="/lich">Lịch công tác tuần</a><a href="/lien-he">Liên hệ</a></nav>',
);
const given = (text: string, today = '2026-03-11') => ({
  evidence: { today, home, pages: [home, pageOf(`<h1>Lịch công tác tuần</h1>${text}`, 'https://tinhmau.gov.vn/lich')] },
});

ruleTester(rule, {
  passed: [
    { name: 'a day of this week', ...given('<p>Thứ Hai, 09/03/2026: Họp giao ban</p>'), messages: ['current'] },
    { name: 'the range of the week', ...given('<p>Tuần 11 (từ ngày 09/3/2026 đến ngày 15/3/2026)</p>') },
    { name: 'on a Sunday', ...given('<p>Thứ Sáu 13-03-2026</p>', '2026-03-15') },
  ],
  failed: [{ name: 'a month old', ...given('<p>Thứ Hai, 02/02/2026: Họp giao ban</p>'), messages: ['outdated'] }],
  cantTell: [
    { name: 'last week', ...given('<p>Thứ Hai, 02/03/2026</p>'), messages: ['other-week'] },
    { name: 'next week already', ...given('<p>Thứ Hai, 16/03/2026</p>'), messages: ['other-week'] },
    {
      name: 'in the week of Tết nobody works',
      ...given('<p>Thứ Hai, 26/01/2026</p>', '2026-02-18'),
      messages: ['other-week'],
    },
    { name: 'a picture', ...given('<img src="/lich.jpg">'), messages: ['no-dates'] },
    { name: 'not read', evidence: { today: '2026-03-11', home, pages: [home] }, messages: ['no-calendar'] },
  ],
});
