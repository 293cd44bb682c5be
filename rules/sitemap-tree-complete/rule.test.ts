import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const entries: [string, string][] = [
  ['/gioi-thieu', 'Giới thiệu'],
  ['/tin-tuc', 'Tin tức'],
  ['/dich-vu-cong', 'Dịch vụ công'],
  ['/van-ban', 'Văn bản'],
];
const links = (items: readonly [string, string][]) =>
  items.map(([href, text]) => `<li><a href="${href}">${text}</a></li>`).join('');
const frame = (body: string, menu = entries) =>
  `<header><p>Ủy ban nhân dân tỉnh Mẫu</p></header><nav><ul><li><a href="/">Trang chủ</a></li>${links(menu)}<li><a href="/so-do">Sơ đồ cổng</a></li></ul></nav>
  <main>${body}</main><footer>© Tỉnh Mẫu</footer>`;
const news = `<p>${'Tin trong ngày của tỉnh. '.repeat(40)}</p>`;
const at = (path: string, html: string, complete = true) => ({
  ...pageOf(html, `https://tinhmau.gov.vn${path}`),
  complete,
});
const site = (map: string, { menu = entries, complete = true } = {}) => {
  const home = pageOf(frame(news, menu));
  const sections = entries.map(([path]) => at(path, frame(news, menu)));
  return { home, pages: [home, ...sections, at('/so-do', frame(`<h1>Sơ đồ</h1><ul>${map}</ul>`, menu), complete)] };
};
const all: [string, string][] = [['/', 'Trang chủ'], ...entries, ['/so-do', 'Sơ đồ cổng']];
const without = (name: string) => all.filter(([, text]) => text !== name);

ruleTester(rule, {
  passed: [
    { name: 'every entry', evidence: site(links(all)), messages: ['complete'] },
    {
      name: 'a longer name at another address',
      evidence: site(links([...without('Tin tức'), ['/c/12', 'Tin tức, sự kiện']])),
    },
    {
      name: 'another name at the same address',
      evidence: site(links([...without('Văn bản'), ['/van-ban/', 'Pháp luật']])),
    },
    { name: 'capital letters without marks', evidence: site(links([...without('Giới thiệu'), ['/x', 'GIOI THIEU']])) },
    { name: 'the map itself need not be in the map', evidence: site(links(without('Sơ đồ cổng'))) },
    {
      name: 'the other language is no section',
      evidence: site(links(all), { menu: [...entries, ['/en', 'English']] }),
    },
  ],
  failed: [
    {
      name: 'one section is left out',
      evidence: site(links(without('Văn bản'))),
      messages: ['incomplete'],
      found: 'Văn bản',
    },
    { name: 'a like name is another section', evidence: site(links([...without('Văn bản'), ['/x', 'Văn hóa']])) },
    { name: 'named without a link', evidence: site(`${links(without('Dịch vụ công'))}<li>Dịch vụ công</li>`) },
  ],
  cantTell: [
    {
      name: 'a link to another host may be no section',
      evidence: site(links(all), { menu: [...entries, ['https://mail.tinhmau.gov.vn/', 'Thư công vụ']] }),
      messages: ['unsure'],
    },
    { name: 'scripts may add to the map', evidence: site(links(without('Văn bản')), { complete: false }) },
    {
      name: 'no menu to compare with',
      evidence: (() => {
        const home = pageOf('<a href="/so-do">Sơ đồ cổng</a>');
        return { home, pages: [home, at('/so-do', `<ul>${links(all)}</ul>`)] };
      })(),
      messages: ['menu-unknown'],
    },
  ],
  inapplicable: [
    { name: 'a page that is no map', evidence: site('<li>Nội dung đang được xây dựng</li>') },
    { name: 'no map was read', evidence: { home: pageOf(frame(news)), pages: [pageOf(frame(news))] } },
  ],
});
