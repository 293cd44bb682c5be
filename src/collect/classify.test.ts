import { describe, expect, test } from 'vitest';
import type { PageResponse } from '../core/evidence.ts';
import { classify } from './classify.ts';

const answer = (change: Partial<PageResponse> = {}): PageResponse => ({
  ...{
    status: 200,
    headers: {},
    redirects: [],
    finalUrl: 'https://tinhmau.gov.vn/',
    contentType: 'text/html',
    bytes: 0,
  },
  ...change,
});
const menu = Array.from({ length: 20 }, (_, index) => `<a href="/${index}">Mục số ${index} của trình đơn</a>`).join('');
const news = `<html><body><nav>${menu}</nav><main>${'Tin tức của tỉnh trong tuần. '.repeat(20)}</main></body></html>`;

describe('challenge pages are blocked', () => {
  test.each([
    ['Cloudflare', 403, '<title>Just a moment...</title><script>window._cf_chl_opt={}</script>'],
    [
      'Cloudflare, once more',
      503,
      '<title>Attention Required! | Cloudflare</title><h1>Sorry, you have been blocked</h1>',
    ],
    ['an old one', 503, '<h1>Checking your browser before accessing tinhmau.gov.vn</h1>'],
    ['one that answers 200', 200, '<p>Verify you are human by completing the action below.</p>'],
    ['Imperva', 200, '<iframe src="/_Incapsula_Resource?SWUDNSAI=31&incident_id=1"></iframe>'],
    ['F5', 200, 'The requested URL was rejected. Please consult with your administrator. Your support ID is: 1'],
    ['a cookie script', 200, '<script>document.cookie="D1N=abc"+"; path=/";window.location.reload(true);</script>'],
    ['Vietnamese', 403, '<h1>Truy cập bị từ chối</h1>'],
    ['Vietnamese captcha', 200, '<p>Vui lòng nhập mã CAPTCHA để tiếp tục</p><img src="/c">'],
    ['Vietnamese robot', 200, '<p>Hãy xác nhận bạn không phải là người máy</p>'],
  ])('%s', (_, status, html) => expect(classify(answer({ status }), html)).toBe('blocked'));

  test('too many requests, whatever the page says', () =>
    expect(classify(answer({ status: 429 }), news)).toBe('blocked'));

  test('what Cloudflare says in a header', () =>
    expect(classify(answer({ headers: { 'cf-mitigated': 'challenge' } }), news)).toBe('blocked'));
});

describe('a page that only speaks of such things is a page', () => {
  test.each([
    ['an article on captchas', news.replace('Tin tức', 'Nhập mã captcha để tiếp tục. Just a moment. Access denied.')],
    ['a contact form with a captcha', `${menu}<form><div class="g-recaptcha"></div><input name="q"></form>`],
    ['news of maintenance', news.replace('Tin tức', 'Cầu đang bảo trì. Hệ thống bảo trì định kỳ.')],
    ['one with a Cloudflare script', `<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>${news}`],
    ['an application shell', '<div id="root"></div><script src="/app.js"></script>'],
    ['a refresh to the real home page', '<meta http-equiv="refresh" content="0;url=/trang-chu">'],
    ['a frameset', '<frameset><frame src="/a.htm"></frameset>'],
    ['one picture', '<img src="/banner.jpg">'],
  ])('%s', (_, html) => expect(classify(answer(), html)).toBeUndefined());
});

describe('maintenance', () => {
  test.each([
    [503, '<h1>Hệ thống đang bảo trì, vui lòng quay lại sau</h1>'],
    [200, '<p>Cổng tạm dừng hoạt động để nâng cấp</p>'],
    [200, '<title>Site under maintenance</title>'],
  ])('%s %s', (status, html) => expect(classify(answer({ status }), html)).toBe('maintenance'));
});

describe('other answers that are no page', () => {
  test.each([
    [401, 'text/html', 'x', 'needs-login'],
    [404, 'text/html', news, 'http-status'],
    [500, 'text/html', '', 'http-status'],
    [304, 'text/html', '', 'http-status'],
    [200, 'application/pdf', '%PDF-1.7', 'not-html'],
    [200, 'application/json', '{}', 'not-html'],
    [200, '', 'plain', 'not-html'],
    [200, 'text/html', '', 'empty'],
    [200, 'text/html; charset=utf-8', ' \n\t', 'empty'],
    [200, 'text/html', '<!doctype html><html><head></head><body><!-- x --></body></html>', 'empty'],
    [200, '', '', 'empty'],
  ])('%s %s %j is %s', (status, contentType, html, code) =>
    expect(classify(answer({ status, contentType }), html)).toBe(code),
  );

  test('HTML without a type is told by its beginning', () =>
    expect(classify(answer({ contentType: '' }), `<!DOCTYPE html>${news}`)).toBeUndefined());

  test('bytes are read in their own encoding', () => {
    const bytes = Buffer.from('\ufeff<h1>Hệ thống đang bảo trì</h1>', 'utf16le');
    expect(classify(answer({ status: 503 }), bytes)).toBe('maintenance');
  });
});

describe('login walls', () => {
  const form = `${menu}<input name="p" type="password">`;
  const from = (url: string) => ({ redirects: [{ url, status: 302 }] });

  test('sent on to a page that asks for a password', () =>
    expect(
      classify(answer({ ...from('https://a.gov.vn/ho-so'), finalUrl: 'https://a.gov.vn/dang-nhap?next=/ho-so' }), form),
    ).toBe('needs-login'));

  test('sent on to another host that signs people in', () =>
    expect(classify(answer({ ...from('https://a.gov.vn/nop'), finalUrl: 'https://sso.b.gov.vn/realms/x' }), news)).toBe(
      'needs-login',
    ));

  test('the login page itself is a page', () => {
    expect(classify(answer({ finalUrl: 'https://a.gov.vn/dang-nhap' }), form)).toBeUndefined();
    const http = from('http://a.gov.vn/dang-nhap');
    expect(classify(answer({ ...http, finalUrl: 'https://a.gov.vn/dang-nhap' }), form)).toBeUndefined();
  });

  test('a portal whose name sounds like one is a page', () =>
    expect(
      classify(answer({ ...from('http://cas.gov.vn/'), finalUrl: 'https://www.cas.gov.vn/' }), form),
    ).toBeUndefined());
});

test.each(['<', '<script', '<!--', '<a ', '<input ', '<style></', '&nbsp;', '<a href'])(
  'a hostile page of %j is read in one pass',
  (piece) => {
    // Takes minutes when any expression backtracks over the page.
    expect(() => classify(answer(), piece.repeat(400_000))).not.toThrow();
  },
);
