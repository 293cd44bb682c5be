import { expect, test } from 'vitest';
import { pageOf } from '../testing/rule-tester.ts';
import { wayOn } from './way-on.ts';

const site = 'https://tinhmau.gov.vn';
const way = (html: string) => wayOn(pageOf(html, `${site}/`));

test.each([
  ['refresh', '<meta http-equiv="refresh" content="0; url=/trang-chu"><h1>Đang chuyển…</h1>'],
  ['refresh', '<meta http-equiv="refresh" content="5;URL=\'trang-chu\'"><form></form>'],
  ['script', '<html><head><script>window.location.href = "/trang-chu";</script></head><body></body></html>'],
  ['script', '<body><script>location.replace("/trang-chu")</script><noscript>Bật JavaScript</noscript></body>'],
  ['splash', '<a href="/trang-chu"><img src="chao.jpg" alt="Chào mừng"></a>'],
  [
    'splash',
    '<h1>Chào mừng ngày 2/9</h1><a href="/trang-chu">Vào trang chủ</a><a href="https://chinhphu.vn">Chính phủ</a>',
  ],
  ['splash', '<a href="/en">English</a><a href="/trang-chu">Tiếng Việt</a>'],
  ['splash', '<a href="https://www.tinhmau.gov.vn/trang-chu">Enter</a>'],
])('%s: %s', (by, html) => {
  expect(way(html)).toMatchObject({ by, url: expect.stringMatching(/tinhmau\.gov\.vn\/trang-chu$/) });
});

test.each([
  ['a page that reloads itself', '<meta http-equiv="refresh" content="0; url=/">'],
  ['a page that moves on after it was read', '<meta http-equiv="refresh" content="300; url=/trang-chu">'],
  ['an empty page', ''],
  ['a page that only scripts fill', '<div id="app"></div><script src="app.js"></script>'],
  [
    'a small home page',
    '<a href="/gioi-thieu">Giới thiệu</a><a href="/tin-tuc">Tin tức</a><a href="/dvc">Dịch vụ công</a>',
  ],
  ['a page to be read', `<p>${'Nội dung. '.repeat(50)}</p><a href="/a">Xem tiếp</a>`],
  ['a login', '<form><input name="u"><input type="password"></form><a href="/quen">Quên mật khẩu</a>'],
  ['frames', '<frameset><frame src="/trai"></frameset>'],
  ['a way to another site', '<a href="https://chinhphu.vn/">Chính phủ</a>'],
  ['a script put together', '<script>location.href = "/a?id=" + id</script>'],
  ['an address of no page', '<script>location.href = "javascript:x"</script>'],
])('%s is no way to another', (_, html) => {
  expect(way(html)).toBeUndefined();
});
