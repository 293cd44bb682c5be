import { describe, expect, test } from 'vitest';
import { pageOf } from '../testing/rule-tester.ts';
import { dom, visibleText } from './dom.ts';
import { footerOf } from './footer.ts';
import { landmarksOf } from './landmarks.ts';
import { menuOf } from './menu.ts';
import { readingOf } from './reading.ts';

const news = `<p>${'Tin trong tỉnh hôm nay. '.repeat(80)}</p>`;
const links = '<a href="/">Trang chủ</a> <a href="/a">Giới thiệu</a> <a href="/b">Tin tức</a> <a href="/c">Liên hệ</a>';
const owner = '<p>Cơ quan chủ quản: UBND tỉnh Mẫu</p><p>Địa chỉ: số 1 phố Mẫu</p><p>Điện thoại: 0200 3855 100</p>';

/** What stands in the head and in the foot of a page. */
function regions(html: string): { head?: string; foot?: string } {
  const page = pageOf(html);
  const { header, footer } = landmarksOf(page);
  const text = (region: { from: number; to: number }) =>
    readingOf(page)
      .lines(region)
      .map((line) => line.text)
      .join(' ');
  return { ...(header && { head: text(header) }), ...(footer && { foot: text(footer) }) };
}

describe('head', () => {
  test('is everything up to the end of banner and menu', () => {
    expect(regions(`<div>Chào</div><header>Tỉnh Mẫu</header><nav>${links}</nav>${news}`).head).toBe(
      'Chào Tỉnh Mẫu Trang chủ Giới thiệu Tin tức Liên hệ',
    );
  });
  test('of a table without names is told by the row of links with the home page', () => {
    const html = `<table><tr><td>Tỉnh Mẫu</td></tr><tr><td>${links}</td></tr><tr><td>${news}</td></tr></table>`;
    expect(regions(html).head).toMatch(/^Tỉnh Mẫu Trang chủ/);
    expect(menuOf(pageOf(html)).sure).toBe(true);
  });
  test('does not reach into sections with headers of their own', () => {
    const html = `<header>Tỉnh Mẫu</header><nav>${links}</nav><section><div class="section-header">Tin mới</div></section>${news}`;
    expect(regions(html).head).not.toContain('Tin mới');
  });
  test('is not surely told by a menu that is called the menu of the header', () => {
    const html = `<div><p>Tỉnh Mẫu</p></div><div id="header_menu">${links}</div>${news}`;
    expect(landmarksOf(pageOf(html)).header?.sure).toBe(false);
  });
  test('is not a menu in the foot', () => {
    expect(regions(`${news}<div class="footer-menu">${links}</div>`).head).toBeUndefined();
  });
  test('is nothing on a page that has none', () => {
    expect(regions('<p>Xin chào</p>')).toEqual({});
  });
});

describe('foot', () => {
  test('joins several pieces at the end of the page', () => {
    const html = `${news}<div class="footer-up">${owner}</div><div class="footer-bottom">© UBND tỉnh Mẫu</div>`;
    expect(regions(html).foot).toMatch(/^Cơ quan chủ quản.*© UBND tỉnh Mẫu$/);
  });
  test('takes in the owner’s lines just before a bare copyright bar', () => {
    expect(regions(`${news}<div>${owner}</div><div class="copyright">© 2024</div>`).foot).toContain('0200 3855 100');
  });
  test('is not the foot of a card, an article or a window', () => {
    const html = `<article>${news}<footer>Điện thoại: 0200 3855 100</footer></article><div class="modal-footer">Đóng</div>${news}`;
    expect(footerOf(pageOf(html))).toBeUndefined();
  });
  test('stays known when a long window follows it', () => {
    const html = `${news}<footer>${owner}</footer><div class="popup">${news}</div>`;
    expect(regions(html).foot).toMatch(/^Cơ quan chủ quản.*0200 3855 100$/);
  });
  test('without any name is told by what only owners say at the end', () => {
    expect(footerOf(pageOf(`${news}<table><tr><td>${owner}</td></tr></table>`))?.sure).toBe(true);
    expect(footerOf(pageOf(`${news}<p>Điện thoại: 0200 3855 100</p>`))).toBeUndefined();
  });
});

describe('hostile pages', () => {
  test('ten thousand levels are read', () => {
    const page = pageOf(`${'<div>'.repeat(10_000)}Đáy${'</div>'.repeat(10_000)}`);
    expect(visibleText(dom(page)('body'))).toBe('Đáy');
    expect(landmarksOf(page)).toEqual({ menus: [] });
  });
  test('an endless line is cut', () => {
    const page = pageOf(`<footer>${'a'.repeat(500_000)}@${'b.'.repeat(200_000)}</footer>`);
    expect(readingOf(page).lines({ from: 0, to: readingOf(page).end })[0]?.text.length).toBe(2000);
  });
});

test('one paragraph with short labels at the very end of a page without landmarks is its foot', () => {
  const short = '<div>© 2026 Bản quyền thuộc Sở Nội vụ. Đ/c: 12 Trần Phú. ĐT: 0200 3855 230</div>';
  const page = pageOf(`<div>${links}</div>${news}${short}`);
  expect(landmarksOf(page).footer?.sure).toBe(true);
  const bare = pageOf(`<div>${links}</div>${news}<div>© 2026 Sở Nội vụ. ĐT: 0200 3855 230</div>`);
  expect(landmarksOf(bare).footer?.sure).toBe(false);
});
