import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const options = { recentDays: 30, staleDays: 90 };
const head =
  '<header><p>Sở Y tế tỉnh Mẫu</p><nav><a href="/">Trang chủ</a><a href="/a">Giới thiệu</a><a href="/b">Tin tức</a></nav></header>';
const foot = '<footer><p>© 2026 Sở Y tế. Cập nhật ngày 01/03/2026. Địa chỉ: số 1 phố Mẫu</p></footer>';
const titles = [
  'Khánh thành cầu mới qua sông Mẫu',
  'Mở đợt tiêm chủng cho trẻ em toàn tỉnh',
  'Họp bàn phát triển kinh tế quý đầu năm',
];
const item = (at: number, date: string) => `<li><a href="/tin/${at}">${titles[at]}</a> <span>${date}</span></li>`;
const at = (main: string, articles: string[] = []) => {
  const home = pageOf(head + main + foot);
  const pages = articles.map((text, index) =>
    pageOf(`${head}<h1>${titles[index]}</h1><p>${text}</p>${foot}`, `https://tinhmau.gov.vn/tin/${index}`),
  );
  return { options, evidence: { home, pages: [home, ...pages], today: '2026-03-02' } };
};
const list = (...dates: string[]) => `<ul>${dates.map((date, index) => item(index, date)).join('')}</ul>`;

ruleTester(rule, {
  passed: [
    {
      name: 'a day beside each',
      ...at(list('28/02/2026', '20/02/2026', '01/12/2025')),
      messages: ['recent'],
      found: `${titles[0]} (28/02/2026)`,
    },
    { name: 'hours ago', ...at(list('3 giờ trước', '2 ngày trước', '')) },
    { name: 'in words', ...at(list('Thứ Hai, ngày 16 tháng 2 năm 2026', '', '')) },
    { name: 'within the link', ...at(`<p><a href="/tin/0">${titles[0]} (28/2)</a></p>`) },
    {
      name: 'in the machine’s form',
      ...at(`<article><a href="/tin/0">${titles[0]}</a><time datetime="2026-02-27T08:00">27 th2</time></article>`),
    },
    {
      name: 'on the article alone',
      ...at(list('', '', ''), [`Đăng ngày 27/02/2026 08:15. ${'Cầu dài bốn trăm mét nối hai bờ sông. '.repeat(5)}`]),
    },
  ],
  failed: [
    { name: 'all old', ...at(list('01/10/2025', '02/09/2025', '03/08/2024')), messages: ['stale'] },
    {
      name: 'old, beside the clock of today',
      ...at(`<p>Thứ Hai, 02/03/2026</p>${list('01/10/2025', '02/09/2025', '03/08/2024')}`),
    },
    {
      name: 'old, with an event ahead',
      ...at(list('01/10/2025', 'Diễn ra 15/04/2026; đăng 02/09/2025', '03/08/2024')),
    },
    {
      name: 'old news and a new document',
      ...at(
        `${list('01/10/2025', '02/09/2025', '03/08/2024')}<p><a href="/vb/1">Quyết định số 12/QĐ-UBND về việc giao kế hoạch</a> 28/02/2026</p>`,
      ),
    },
  ],
  cantTell: [
    { name: 'in between', ...at(list('15/01/2026', '10/01/2026', '05/01/2026')), messages: ['older'] },
    { name: 'old ones, and one without a day', ...at(list('01/10/2025', '02/09/2025', '')), messages: ['older'] },
    {
      name: 'old news, and a section whose page lists today',
      ...at(list('01/10/2025', '02/09/2025', ''), [
        '',
        '',
        `Ngày 02/03/2026. Ngày 01/03/2026. Ngày 28/02/2026. ${'Lịch họp của lãnh đạo. '.repeat(9)}`,
      ]),
      messages: ['older'],
    },
    { name: 'no days', ...at(list('', '', '')), messages: ['undated'] },
    { name: 'no headlines', ...at('<p>Kính chào quý vị</p>'), messages: ['no-headlines'] },
  ],
});
