import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const home = pageOf(
  '<header><p>Ủy ban nhân dân tỉnh Mẫu</p></header><footer><p>© 2026 Bản quyền thuộc Ủy ban nhân dân tỉnh Mẫu</p></footer>',
);
const given = (issued: string, posted: string, issuer = 'UBND tỉnh Mẫu', today = '2026-03-12') => ({
  options: { list: 'documents', days: 2, issuer: 'own' },
  evidence: {
    portal: { id: 'p', url: home.url, kind: 'province' as const, hosts: [] },
    today,
    home,
    pages: [
      home,
      pageOf(
        `<table><tr><th>Số hiệu</th><th>Trích yếu</th><th>Cơ quan ban hành</th><th>Ngày ban hành</th><th>Ngày đăng</th></tr><tr><td>1/QĐ</td><td>Một</td><td>${issuer}</td><td>${issued}</td><td>${posted}</td></tr></table>`,
        'https://tinhmau.gov.vn/van-ban',
      ),
    ],
  },
});

ruleTester(rule, {
  passed: [
    { name: 'next day', ...given('02/03/2026', '03/03/2026'), messages: ['kept'] },
    { name: 'over a weekend', ...given('06/03/2026', '10/03/2026 08:30'), messages: ['kept'] },
    { name: 'over Tết', ...given('13/02/2026', 'ngày 24 tháng 02 năm 2026') },
    { name: 'days written with dots', ...given('2.3.2026', '3.3.2026') },
    { name: 'few days of a year without a calendar', ...given('04/01/2027', '05/01/2027', undefined, '2027-01-08') },
  ],
  failed: [{ name: 'three working days', ...given('02/03/2026', '05/03/2026'), messages: ['late'] }],
  cantTell: [
    { name: 'no date of posting', ...given('02/03/2026', ''), messages: ['no-dates'] },
    { name: 'long ago', ...given('02/03/2020', '02/05/2020'), messages: ['no-dates'] },
    { name: 'brought over from an older system', ...given('02/06/2025', '10/03/2026'), messages: ['brought-over'] },
    { name: 'issuer not told', ...given('02/03/2026', '10/03/2026', ''), messages: ['issuer-unknown'] },
    {
      name: 'a week of a year without a calendar',
      ...given('04/01/2027', '11/01/2027', undefined, '2027-01-12'),
      messages: ['calendar-unknown'],
    },
  ],
  inapplicable: [{ name: 'issued by others', ...given('02/03/2026', '10/03/2026', 'Bộ Tư pháp') }],
});
