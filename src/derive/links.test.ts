import { expect, test } from 'vitest';
import { pageOf } from '../testing/rule-tester.ts';
import { linksOf, mostLinks } from './links.ts';

const site = 'https://tinhmau.gov.vn';
const links = (html: string, path = '/muc/trang') => linksOf(pageOf(html, `${site}${path}`));

test('anchors and image maps cost a click', () => {
  expect(
    links(`<a href="con">  Trang
      con </a><a href="/anh"><img src="x.png" alt="Bản đồ"></a>
      <map><area href="/vung" alt="Vùng 1"></map><a rel="nofollow" href="/nf">Không theo</a>`),
  ).toEqual([
    { url: `${site}/muc/con`, text: 'Trang con', cost: 1 },
    { url: `${site}/anh`, text: 'Bản đồ', cost: 1 },
    { url: `${site}/vung`, text: 'Vùng 1', cost: 1 },
    { url: `${site}/nf`, text: 'Không theo', cost: 1 },
  ]);
});

test('frames and meta refresh cost none', () => {
  expect(
    links(`<meta http-equiv="Refresh" content="0; URL='/moi'"><iframe src="/khung" title="Khung"></iframe>
      <frameset><frame src="/trai"></frameset>`).map(({ url, cost }) => [url, cost]),
  ).toEqual(
    expect.arrayContaining([
      [`${site}/moi`, 0],
      [`${site}/khung`, 0],
    ]),
  );
  expect(links('<frameset><frame src="/trai" title="Trái"></frameset>')).toEqual([
    { url: `${site}/trai`, text: 'Trái', cost: 0 },
  ]);
});

test.each(['5', '30; ', '0;url=', ''])('a page that only reloads itself (%j) links nothing', (content) => {
  expect(links(`<meta http-equiv="refresh" content="${content}">`)).toEqual([]);
});

test('base href moves relative addresses', () => {
  expect(links('<base href="/goc/"><a href="a">A</a><a href="/b">B</a>').map(({ url }) => url)).toEqual([
    `${site}/goc/a`,
    `${site}/b`,
  ]);
  expect(links('<base href="javascript:alert(1)"><a href="a">A</a>').map(({ url }) => url)).toEqual([]);
});

test('one link for each address: the cheapest, with the first text that says something', () => {
  expect(
    links('<a href="/x#1"><img src="i.png"></a><a href="/x?utm_source=a">Tin tức</a><a href="/x">Xem thêm</a>'),
  ).toEqual([{ url: `${site}/x`, text: 'Tin tức', cost: 1 }]);
  expect(links('<a href="/x">Tin</a><iframe src="/x"></iframe>')).toEqual([{ url: `${site}/x`, text: 'Tin', cost: 0 }]);
});

test('links of a menu that opens on hover are links, marked', () => {
  expect(links('<ul data-cc-hidden><li><a href="/an">Ẩn</a></ul><a href="/hien">Hiện</a><a href="/an">Ẩn</a>')).toEqual(
    [
      { url: `${site}/an`, text: 'Ẩn', cost: 1 },
      { url: `${site}/hien`, text: 'Hiện', cost: 1 },
    ],
  );
  expect(links('<ul data-cc-hidden><li><a href="/an">Ẩn</a></ul>')).toMatchObject([{ hidden: true, text: 'Ẩn' }]);
});

test('what is no address is no link', () => {
  expect(
    links('<a href="javascript:void(0)">x</a><a href="mailto:a@b.vn">x</a><a>x</a><iframe src="about:blank">'),
  ).toEqual([]);
});

test('a page of endless links is cut, and its texts are', () => {
  const many = Array.from({ length: mostLinks + 10 }, (_, n) => `<a href="/${n}">${'chữ '.repeat(100)}</a>`).join('');
  expect(links(many)).toHaveLength(mostLinks);
  expect(links(many)[0]?.text.length).toBeLessThanOrEqual(200);
});
