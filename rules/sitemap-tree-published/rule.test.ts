import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const entries: [string, string][] = [
  ['/gioi-thieu', 'Giới thiệu'],
  ['/tin-tuc', 'Tin tức'],
  ['/dich-vu-cong', 'Dịch vụ công'],
  ['/van-ban', 'Văn bản'],
  ['/lien-he', 'Liên hệ'],
];
const link = ([href, text]: [string, string]) => `<a href="${href}">${text}</a>`;
const list = (items: [string, string][]) => `<ul>${items.map((item) => `<li>${link(item)}</li>`).join('')}</ul>`;
const frame = (body: string, map = '<a href="/so-do">Sơ đồ cổng</a>') =>
  `<header><p>Ủy ban nhân dân tỉnh Mẫu</p></header><nav><ul><li><a href="/">Trang chủ</a></li>${entries.map((item) => `<li>${link(item)}</li>`).join('')}<li>${map}</li></ul></nav>
  <main>${body}</main><footer>© Tỉnh Mẫu</footer>`;
const news = `<p>${'Tin trong ngày của tỉnh. '.repeat(40)}</p>`;
const site = (map: string, complete = true) => {
  const home = pageOf(frame(news));
  return { home, pages: [home, { ...pageOf(frame(map), 'https://tinhmau.gov.vn/so-do'), complete }] };
};
const nested = `<h1>Sơ đồ cổng</h1><ul>${entries.map((item) => `<li>${link(item)}<ul><li>${link([`${item[0]}/a`, 'Mục con'])}</li></ul></li>`).join('')}</ul>`;
const only = (html: string) => ({ home: pageOf(html), pages: [pageOf(html)] });
/** The home page and some news pages. */
const read = (html: string, news: number) => {
  const home = pageOf(html);
  const more = Array.from({ length: news }, (_, index) => pageOf(html, `https://tinhmau.gov.vn/tin/${index}`));
  return { home, pages: [home, ...more] };
};

ruleTester(rule, {
  passed: [
    { name: 'nested lists', evidence: site(nested), messages: ['present'] },
    {
      name: 'a map that another page links, though the menu does not',
      evidence: (() => {
        const home = pageOf(frame(news, '<a href="/rss">RSS</a>'));
        const about = pageOf(frame(`${news}<a href="/so-do">Sơ đồ cổng</a>`, ''), 'https://tinhmau.gov.vn/gioi-thieu');
        return { home, pages: [home, about, pageOf(frame(nested, ''), 'https://tinhmau.gov.vn/so-do')] };
      })(),
      messages: ['present'],
    },
    {
      name: 'headings with lists',
      evidence: site(`<h2>Chính quyền</h2>${list(entries.slice(0, 3))}<h2>Công dân</h2>${list(entries.slice(3))}`),
    },
    {
      name: 'the same addresses under other names',
      evidence: site(nested.replace('Giới thiệu', 'Về tỉnh Mẫu').replace('Tin tức', 'Thời sự')),
    },
  ],
  failed: [
    { name: 'no link', evidence: read(frame(news, '<a href="/rss">RSS</a>'), 9), messages: ['no-link'] },
    {
      name: 'no link, and everything was read',
      evidence: (() => {
        const home = pageOf(frame(news, '<a href="/tep.pdf">Tệp</a>'));
        const pages = entries.map(([href]) => pageOf(frame(news, ''), `https://tinhmau.gov.vn${href}`));
        return { home, pages: [home, ...pages] };
      })(),
      messages: ['no-link'],
    },
    { name: 'the page is about something else', evidence: site('<p>Đang cập nhật</p>'), messages: ['not-a-map'] },
    {
      name: 'a picture of the structure',
      evidence: site('<img src="so-do.png" alt="Sơ đồ">'),
      messages: ['not-a-map'],
    },
  ],
  cantTell: [
    { name: 'hardly anything was read', evidence: read(frame(news, ''), 3), messages: ['few-read'] },
    {
      name: 'link is a script',
      evidence: only(frame(news, '<a href="javascript:m()">Sơ đồ website</a>')),
      messages: ['not-read'],
    },
    { name: 'no menu, no link', evidence: only('<p>Xin chào</p>'), messages: ['link-unsure'] },
    {
      name: 'no menu to compare with',
      evidence: (() => {
        const home = pageOf('<p>Xin chào</p><a href="/so-do">Sơ đồ trang</a>');
        return { home, pages: [home, pageOf(nested, 'https://tinhmau.gov.vn/so-do')] };
      })(),
      messages: ['menu-unknown'],
    },
    {
      name: 'links without a tree',
      evidence: site(entries.map((item) => `<div>${link(item)}</div>`).join('')),
      messages: ['flat'],
    },
    {
      name: 'some entries are missing',
      evidence: site(`<ul><li>Cổng${list(entries.slice(0, 3))}</li></ul>`),
      messages: ['partial'],
    },
    {
      name: 'the map may be built by a script we did not run',
      evidence: site('<p>Đang tải</p>', false),
      messages: ['partial'],
    },
  ],
});
