import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const news = (words: string) => `<p>${`${words} trong tỉnh hôm nay. `.repeat(40)}</p>`;
const links = '<a href="/">Trang chủ</a> <a href="/a">Giới thiệu</a> <a href="/b">Tin tức</a> <a href="/c">Liên hệ</a>';
const head = `<header><p>Ủy ban nhân dân tỉnh Mẫu</p><nav>${links}</nav></header>`;
const owner = '<p>Cơ quan chủ quản: UBND tỉnh Mẫu</p><p>Địa chỉ: số 1 phố Mẫu</p><p>Điện thoại: 0200 3855 100</p>';
const foot = `<footer>${owner}</footer>`;

/** A home page among others of its site. */
function among(home: string, frame: (main: string) => string, count = 4) {
  const paths = Array.from({ length: count }, (_, at) => `https://tinhmau.gov.vn/trang-${at}`);
  const pages = [pageOf(home), ...paths.map((url, at) => pageOf(frame(news(`Bài ${'abcdef'[at]}`)), url))];
  const all = pages.map((page) => ({ ...page }));
  for (const page of all) Object.assign(page, { siblings: all });
  return { evidence: { home: all[0] ?? pageOf(home), pages: all } };
}
const soup = (main: string) =>
  `<div><div>Tỉnh Mẫu</div><div>${links}</div></div><div>${main}</div><div><div>${owner}</div></div>`;

ruleTester(rule, {
  passed: [
    { name: 'by elements', html: head + news('Tin') + foot, messages: ['present', 'present', 'main'] },
    {
      name: 'by names',
      html: `<div id="header">${links}<p>Tỉnh Mẫu</p></div>${news('Tin')}<div class="footer">${owner}</div>`,
    },
    { name: 'nothing named: what repeats on all pages', ...among(soup(news('Tin')), soup) },
    {
      name: 'nothing named, with a column beside the text that repeats too',
      ...among(
        ...(() => {
          const at = (box: string, text: string) => `<div data-cc-box="${box}">${text}</div>`;
          const page = (main: string) =>
            `${at('0,0,1000,80', 'Tỉnh Mẫu')}<div>${links.replaceAll('<a', '<a data-cc-box="0,90,100,30"')}</div>${at('300,140,700,500', main)}${at('0,140,280,200', 'Thông báo chung')}${at('0,700,1000,90', 'Cơ quan chủ quản: UBND tỉnh Mẫu. Địa chỉ: số 1')}`;
          return [page(news('Tin')), page] as const;
        })(),
      ),
    },
  ],
  failed: [
    {
      name: 'no footer where the other pages have one',
      ...among(head + news('Tin'), (main) => head + main + foot),
      messages: ['present', 'missing'],
    },
    { name: 'no head where the other pages have one', ...among(news('Tin') + foot, (main) => head + main + foot) },
  ],
  cantTell: [
    { name: 'no page to compare with', html: news('Tin'), messages: ['unknown', 'unknown'] },
    {
      name: 'a footer that tells nothing',
      html: `${head}${news('Tin')}<footer>Về đầu trang</footer>`,
      messages: ['present', 'supposed', 'main'],
    },
    {
      name: 'nothing between head and footer',
      html: `${head}<p>Chào</p>${foot}`,
      messages: ['present', 'present', 'main-bare'],
    },
    { name: 'two pages alike are too few', ...among(soup(news('Tin')), soup, 1) },
  ],
});
