import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const site = 'https://tinhmau.gov.vn';
const menu = `<header><p>Ủy ban nhân dân tỉnh Mẫu</p><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/gioi-thieu">Giới thiệu</a></li>
  <li><a href="/dvc">Dịch vụ công</a></li><li><a href="/so-do">Sơ đồ cổng</a></li></ul></nav></header>`;
const news = `<p>${'Tin trong tỉnh. '.repeat(30)}</p>`;
const homeOf = (head = menu) => pageOf(`${head}<main>${news}</main>`);
const page = (path: string, body: string, complete = true) => ({
  ...pageOf(`${menu}<main>${body}</main>`, site + path),
  complete,
});

/** The home page with what one entry leads to. */
function opens(entry: string, body?: { path: string; html: string; complete?: boolean }, head?: string, dead?: string) {
  const home = homeOf(head);
  const target = body ? [page(body.path, body.html, body.complete)] : [];
  const notReached = dead ? [{ url: site + dead, code: 'http-status' as const, message: 'HTTP 404', tries: 1 }] : [];
  return {
    options: { entry },
    evidence: { home, pages: [home, ...target, page('/khac', `<p>Trang khác</p>${news}`)], notReached },
  };
}
const history =
  '<h1>Giới thiệu</h1><p>Tỉnh Mẫu nằm ở trung tâm, có ba mươi xã và mười phường, dân số một triệu người.</p>';
const rows = ['Cấp giấy phép xây dựng', 'Đăng ký khai sinh', 'Thủ tục cấp đổi giấy phép lái xe']
  .map((name) => `<tr><td>${name}</td></tr>`)
  .join('');
const tree = `<ul>${['Tin tức', 'Văn bản', 'Hỏi đáp', 'Liên hệ', 'Thống kê'].map((name, at) => `<li><a href="/m${at}">${name}</a></li>`).join('')}</ul>`;

ruleTester(rule, {
  passed: [
    { name: 'home', ...opens('home'), messages: ['as-named'] },
    { name: 'about', ...opens('about', { path: '/gioi-thieu', html: history }) },
    { name: 'a table of services', ...opens('services', { path: '/dvc', html: `<table>${rows}</table>` }) },
    {
      name: 'a way to the portal of services',
      ...opens('services', {
        path: '/dvc',
        html: `<p>Dịch vụ của tỉnh được cung cấp tại địa chỉ sau đây, xin mời quý vị truy cập.</p><a href="https://dichvucong.gov.vn/">Mở</a>`,
      }),
    },
    { name: 'a list of links as site map', ...opens('sitemap', { path: '/so-do', html: tree }) },
    { name: 'an address with a slash more', ...opens('about', { path: '/gioi-thieu/', html: history }) },
  ],
  failed: [
    { name: 'dead', ...opens('about', undefined, undefined, '/gioi-thieu'), messages: ['dead'] },
    { name: 'empty', ...opens('about', { path: '/gioi-thieu', html: '<h1>Giới thiệu</h1>' }), messages: ['empty'] },
    { name: 'being built', ...opens('services', { path: '/dvc', html: '<p>Nội dung đang được cập nhật</p>' }) },
    {
      name: 'a site map without links',
      ...opens('sitemap', { path: '/so-do', html: `<h1>Sơ đồ cổng</h1>${news.replaceAll('Tin', 'Bài')}` }),
      messages: ['other'],
    },
    {
      name: 'services that lead back to the home page',
      ...opens('services', undefined, menu.replace('/dvc', '/index.html').replace('/index.html', '/')),
      messages: ['other'],
    },
  ],
  cantTell: [
    { name: 'not read', ...opens('about'), messages: ['not-seen'] },
    {
      name: 'on another site',
      ...opens('services', undefined, menu.replace('/dvc', 'https://dichvucong.gov.vn/')),
      messages: ['not-seen'],
    },
    {
      name: 'opened by a script',
      ...opens('about', undefined, menu.replace('/gioi-thieu', 'javascript:mo()')),
      messages: ['no-address'],
    },
    {
      name: 'a page that speaks of something else',
      ...opens('services', { path: '/dvc', html: `<p>${'Mời quý vị xem bài viết về lễ hội. '.repeat(5)}</p>` }),
      messages: ['unsure'],
    },
    {
      name: 'empty before its scripts ran',
      ...opens('about', { path: '/gioi-thieu', html: '<div id="app"></div>', complete: false }),
    },
  ],
  inapplicable: [{ name: 'no such entry', ...opens('sitemap', undefined, menu.replace('Sơ đồ cổng', 'Thư viện')) }],
});
