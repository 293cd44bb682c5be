import { describe, expect, test } from 'vitest';
import { pageOf } from '../testing/rule-tester.ts';
import { linesOf } from './dom.ts';
import { linksOf, mostLinks, routesOf } from './links.ts';

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
  // No base at all, as browsers have it.
  expect(links('<base href="javascript:alert(1)"><a href="a">A</a>').map(({ url }) => url)).toEqual([`${site}/muc/a`]);
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

test('addresses written out in a script are links, those put together are not', () => {
  expect(
    links(`<div onclick="location.href='/a'">Một</div><button onclick='window.open("/b", "_blank")'>Hai</button>
      <a href="javascript:location.replace('/c')">Ba</a><a href="#" onclick="window.location = '/d'; return false">Bốn</a>
      <a href="/e" onclick="window.open('/khac')">Năm</a><p onclick="location='/f?id=' + id">Sáu</p>
      <a href="javascript:__doPostBack('pager','2')">2</a>`).map(({ url, text, cost }) => [url, text, cost]),
  ).toEqual([
    [`${site}/a`, 'Một', 1],
    [`${site}/b`, 'Hai', 1],
    [`${site}/c`, 'Ba', 1],
    [`${site}/d`, 'Bốn', 1],
    [`${site}/e`, 'Năm', 1],
  ]);
});

test('a frame that holds its page in an attribute is part of the page', () => {
  expect(links('<iframe srcdoc="&lt;a href=&quot;con&quot;&gt;Con&lt;/a&gt;"></iframe>')).toEqual([
    { url: `${site}/muc/con`, text: 'Con', cost: 1 },
  ]);
});

describe('filters', () => {
  const list = '<select name="lv" title="Lĩnh vực"><option value="">Tất cả<option value="2">Hộ tịch</select>';
  const form = (inside: string, own = 'action="/ds?cu=1"') => links(`<form ${own}>${inside}</form>`);

  test('one value and the button, each a click; what is set already goes with it', () => {
    expect(
      form(`<input type="hidden" name="t" value="5">${list}<input type="checkbox" name="k" checked><input type="checkbox"
        name="o"><input name="q" placeholder="Từ khoá"><button name="loc" value="1">Lọc</button><button name="xoa">Xoá`),
    ).toEqual([
      { url: `${site}/ds?t=5&lv=&k=on&q=&loc=1`, text: 'Lọc', cost: 1 },
      { url: `${site}/ds?t=5&lv=2&k=on&q=&loc=1`, text: 'Lọc', cost: 2, control: 'Lĩnh vực: Hộ tịch' },
    ]);
  });

  test('a list that sends the form by itself takes one click', () => {
    expect(
      form('<select name="lv" onchange="this.form.submit()"><option value="1">A<option value="2" selected>B'),
    ).toEqual([{ url: `${site}/ds?lv=1`, text: 'A', cost: 1, control: 'lv' }]);
  });

  test('radio buttons are a list', () => {
    expect(
      form(
        '<label><input type="radio" name="m" value="3">Mức 3</label><input type="radio" name="m" value="4" checked><button>Xem',
      ),
    ).toEqual([
      { url: `${site}/ds?m=4`, text: 'Xem', cost: 1 },
      { url: `${site}/ds?m=3`, text: 'Xem', cost: 2, control: 'Mức 3' },
    ]);
  });

  test.each([
    ['a form sent by POST', `<button>Lọc</button>${list}`, 'method="post" action="/ds"'],
    ['a search box', '<input name="q"><button>Tìm</button>', 'action="/tim"'],
    ['a login', `<input type="password" name="p">${list}<button>Vào</button>`, 'action="/vao"'],
    ['a list that nothing sends', list, 'action="/ds"'],
    ['a form of a script', `${list}<button>Lọc</button>`, 'action="javascript:loc()"'],
  ])('%s is no way', (_, inside, own) => {
    expect(form(inside, own)).toEqual([]);
  });

  test('the page that a filter leads to has no further ways by that filter', () => {
    const html = `<form action="/ds">${list}<button>Lọc</button></form>`;
    expect(links(html, '/ds?lv=2')).toEqual([]);
    expect(links(html, '/ds?trang=2')).toHaveLength(2);
    expect(links(html, '/khac?lv=2')).toHaveLength(2);
  });

  test('values without end are cut', () => {
    const many = Array.from({ length: 5000 }, (_, n) => `<option value="${n}">${n}`).join('');
    expect(form(`<select name="x">${many}</select><select name="y">${many}</select><button>Lọc`).length).toBeLessThan(
      300,
    );
  });
});

test('a list of addresses leads on by choosing', () => {
  expect(
    links(`<select title="Liên kết website" onchange="window.open(this.value)"><option value="0">-- Chọn --
      <option value="https://chinhphu.vn">Chính phủ<option value="/noi-bo">Nội bộ</select>
      <select><option value="https://soxd.tinhmau.gov.vn/">Sở Xây dựng<option value="/khong">Không</select>`),
  ).toEqual([
    { url: 'https://chinhphu.vn/', text: 'Chính phủ', cost: 1, control: 'Liên kết website' },
    { url: `${site}/noi-bo`, text: 'Nội bộ', cost: 1, control: 'Liên kết website' },
    { url: 'https://soxd.tinhmau.gov.vn/', text: 'Sở Xây dựng', cost: 1 },
  ]);
});

test('routes of scripts are kept apart from links', () => {
  const document = pageOf(
    '<a href="#/dich-vu">Dịch vụ</a><a href="/#/dich-vu?trang=2"></a><a href="#dau">Đầu</a><a href="#!">x</a>',
    `${site}/`,
  );
  expect(routesOf(document)).toEqual([
    { url: `${site}/#/dich-vu`, text: 'Dịch vụ', cost: 1 },
    { url: `${site}/#/dich-vu?trang=2`, text: '', cost: 1 },
  ]);
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

test('a page shown as an object is reached without a click, other objects are no pages', () => {
  const shown = '<object data="/a" type="text/html"></object><embed src="/b" type="text/html; charset=utf-8">';
  const others = '<object data="/c" type="application/pdf"></object><object data="/d"></object><embed src="/e">';
  expect(links(shown + others)).toEqual([
    { url: 'https://tinhmau.gov.vn/a', text: '', cost: 0 },
    { url: 'https://tinhmau.gov.vn/b', text: '', cost: 0 },
  ]);
});

test('what a page writes out as a shadow root is part of it, other templates are not', () => {
  const inner = '<p>Trong</p><div><template shadowrootmode=closed><a href="/b">Hai</a></template></div>';
  const page = pageOf(
    `<div><template shadowrootmode="open"><a href="/a">Một</a>${inner}</template></div><template><a href="/c">Ba</a></template>`,
    `${site}/`,
  );
  expect(linksOf(page)).toEqual([
    { url: `${site}/a`, text: 'Một', cost: 1 },
    { url: `${site}/b`, text: 'Hai', cost: 1 },
  ]);
  expect(linesOf(page)).toEqual(['Một', 'Trong', 'Hai']);
});
