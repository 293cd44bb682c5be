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

/** The head and foot that a portal puts around everything, errors too. */
const inPortal = (title: string, content: string) =>
  `<html><head><title>${title}</title></head><body><nav>${menu}</nav><main>${content}</main>
  <footer><p>Cổng thông tin điện tử tỉnh Mẫu. Chịu trách nhiệm: Văn phòng UBND tỉnh. Điện thoại: 0200 000 000</p></footer></body></html>`;
const article = '<p>Sáng nay, Uỷ ban nhân dân tỉnh đã họp phiên thường kỳ và cho ý kiến về các nội dung.</p>'.repeat(
  25,
);

describe('pages that stand in for a portal', () => {
  test.each([
    [
      'default-page',
      '<title>IIS Windows Server</title><a href="http://go.microsoft.com/"><img src="iisstart.png"></a>',
    ],
    ['default-page', '<title>IIS7</title><img src="welcome.png" alt="IIS7">'],
    ['default-page', '<title>Welcome to nginx!</title><h1>Welcome to nginx!</h1><a href="http://nginx.org/">x</a>'],
    ['default-page', '<html><body><h1>It works!</h1></body></html>'],
    [
      'default-page',
      `<title>Apache2 Ubuntu Default Page: It works</title>${'<p>It works, configuration. </p>'.repeat(99)}`,
    ],
    ['default-page', `<title>Test Page for the Apache HTTP Server on CentOS</title>${article}`],
    ['default-page', `<title>Apache Tomcat/9.0.31</title>${menu}${article}`],
    [
      'default-page',
      '<title>Default Web Site Page</title><h1>SORRY!</h1>If you are the owner of this website, please contact your hosting provider',
    ],
    ['default-page', `<title>Web Server's Default Page</title>${menu}`],
    [
      'default-page',
      '<title>a.gov.vn</title>Welcome! To change this page, upload your website into the public_html directory',
    ],
    ['default-page', `<title>Index of /</title>${menu}`],
    ['parked', '<p>This domain is parked free of charge</p>'],
    ['parked', '<p>Tên miền tinhmau.gov.vn đã được đăng ký tại Nhà đăng ký Mẫu</p>'],
    ['parked', `<script src="https://img.sedoparking.com/x.js"></script>${menu}`],
    ['suspended', '<title>Account Suspended</title><h1>This Account has been suspended.</h1>'],
    ['suspended', '<p>Website tạm ngưng hoạt động do chưa thanh toán phí gia hạn, vui lòng liên hệ nhà cung cấp.</p>'],
    ['suspended', '<h2>Hosting đã hết hạn</h2>'],
    ['blocked', '<p>Trang web này bị chặn theo yêu cầu của cơ quan chức năng</p>'],
    ['soft-404', inPortal('Không tìm thấy trang - Cổng TTĐT tỉnh Mẫu', '<p>Quay lại trang chủ</p>')],
    ['soft-404', inPortal('Cổng TTĐT tỉnh Mẫu', '<h1>404</h1><p>Xin lỗi</p>')],
    ['soft-404', inPortal('Cổng TTĐT tỉnh Mẫu', '<h2>Trang bạn yêu cầu không tồn tại.</h2>')],
    ['soft-404', inPortal('404 Not Found', '')],
    ['soft-404', '<h3 class="alert">Not Found</h3><p>The requested resource could not be found.</p>'],
    ['soft-404', '<p>Đường dẫn không tồn tại hoặc đã bị xóa.</p>'],
    ['error-page', '<title>Error</title><h1>Sorry, something went wrong</h1><p>Correlation ID: 8afb3a9e</p>'],
    ['error-page', inPortal('Cổng TTĐT tỉnh Mẫu', '<h1>Đã xảy ra lỗi</h1><p>Mã tương quan: 8afb3a9e</p>')],
    ['error-page', "<title>Server Error in '/' Application.</title><h1>Server Error in '/' Application.</h1>"],
    ['error-page', '<b>Fatal error</b>: Uncaught Error: x in /var/www/index.php:3'],
    ['error-page', '<h1>Error establishing a database connection</h1>'],
  ])('%s: %s', (code, html) => expect(classify(answer(), html)).toBe(code));

  test.each([
    ['default-page', 403, '<title>IIS Windows Server</title><img src="iisstart.png">'],
    ['suspended', 503, '<h1>This Account has been suspended.</h1>'],
    ['http-status', 404, '<title>404 Not Found</title><h1>Not Found</h1>'],
    ['http-status', 500, "<title>Server Error in '/' Application.</title>"],
  ])('%s with status %i', (code, status, html) => expect(classify(answer({ status }), html)).toBe(code));

  test.each([
    ['news of a bridge', inPortal('Cầu Mẫu đang bảo trì, người dân đi đường vòng', article)],
    ['news of bad sites', inPortal('Cảnh báo website giả mạo Cổng Dịch vụ công', article)],
    ['news of bad sites, short', inPortal('Trang web bị chặn', '<h1>Trang web giả mạo đã bị chặn</h1><p>Tin.</p>')],
    ['a number of gifts', inPortal('500 suất quà tặng hộ nghèo', article)],
    ['a number of firms', inPortal('404 doanh nghiệp được vinh danh', '<h1>404 doanh nghiệp được vinh danh</h1>')],
    ['an outage told', inPortal('Lỗi hệ thống thoát nước', `<h1>Lỗi hệ thống thoát nước</h1>${article}`)],
    ['no result', inPortal('Tìm kiếm', '<h1>Kết quả tìm kiếm</h1><p>Không tìm thấy kết quả nào phù hợp.</p>')],
    ['an empty list', inPortal('Văn bản', '<h1>Văn bản</h1><p>Không có dữ liệu. Nội dung đang được cập nhật.</p>')],
    ['a help page', inPortal('Hướng dẫn', `<h1>Hướng dẫn</h1><h2>Trang không tồn tại</h2>${article}`)],
    ['a PHP fault below the content', `${inPortal('Tin', article)}<b>Fatal error</b>: Uncaught Error`],
    ['a procedure on names', inPortal('Đăng ký tên miền', '<h1>Đăng ký tên miền</h1><p>Tên miền đã được đăng ký…</p>')],
    ['a site about hosting', inPortal('Hosting cho đơn vị', `<p>Dịch vụ hosting bị tạm ngưng khi…</p>${article}`)],
  ])('not so: %s', (_, html) => expect(classify(answer(), html)).toBeUndefined());
});

describe('other answers that are no page', () => {
  test.each([
    [401, 'text/html', 'x', 'needs-login'],
    [404, 'text/html', news, 'http-status'],
    [500, 'text/html', '', 'http-status'],
    [304, 'text/html', '', 'http-status'],
    [302, 'text/html', '', 'empty'],
    [302, 'text/html', '<p>Mời xem trang mới</p>', undefined],
    [300, 'text/html', '<a href=/vi>Tiếng Việt</a>', undefined],
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
