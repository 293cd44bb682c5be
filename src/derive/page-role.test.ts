import { expect, test } from 'vitest';
import { pageOf } from '../testing/rule-tester.ts';
import { roleOf } from './page-role.ts';

const service = ['Trình tự thực hiện', 'Cách thức thực hiện', 'Thành phần hồ sơ', 'Thời hạn giải quyết', 'Lệ phí'];
const links = [1, 2, 3].map((n) => `<a href="/tt/${n}">Đăng ký khai sinh ${n}</a>`).join('');
const paragraphs = `<p>${'Nội dung bài viết. '.repeat(12)}</p>`.repeat(5);

test.each([
  ['service', '/thu-tuc/1', `<h1>Đăng ký khai sinh</h1>${service.map((label) => `<h3>${label}</h3>`).join('')}`],
  ['service', '/thu-tuc/1', `<main>${service.join('<br>').normalize('NFD').toUpperCase()}</main>`],
  ['service-list', '/dich-vu-cong', `<title>Dịch vụ công trực tuyến</title><h1>Dịch vụ công trực tuyến</h1>${links}`],
  ['service-list', '/tthc', `<h1>Bo thu tuc hanh chinh</h1>${links}`],
  ['other', '/san-pham', '<title>Phần mềm cổng dịch vụ công mức độ 4</title>'],
  ['documents', '/x', `<h1>Văn bản chỉ đạo điều hành</h1>${links}`],
  ['article', '/x', `<h1>Văn bản mới về đất đai</h1>${paragraphs}`],
  ['language', '/en/about', `<h1>About us</h1><p>${'The provincial portal offers online services. '.repeat(10)}</p>`],
  ['sitemap', '/so-do', '<h1>Sơ đồ cổng</h1>'],
  ['contact', '/Lien-He.aspx', ''],
  ['search', '/tim-kiem?q=a', '<h1>Kết quả tìm kiếm</h1>'],
  ['about', '/gioi-thieu', '<h1>Giới thiệu chung</h1>'],
  ['list', '/tin-tuc', '<h1>Tin tức</h1><ul><li><a href="/1">Một</a></ul>'],
  ['article', '/tin-tuc/khai-mac', `<h1>Khai mạc hội nghị</h1><div>${paragraphs}</div>`],
  ['form', '/x', '<form method="post"><textarea></textarea></form>'],
  ['other', '/x', ''],
])('%s: %s', (role, path, html) => {
  const url = `https://tinhmau.gov.vn${path}`;
  expect(roleOf(pageOf(html, url), url, false)).toBe(role);
});

test('the home page is the home page whatever it holds', () => {
  const url = 'https://tinhmau.gov.vn/lien-he';
  expect(roleOf(pageOf('<h1>Liên hệ</h1>', url), url, true)).toBe('home');
});
