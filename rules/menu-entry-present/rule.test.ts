import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const menu = (...items: string[]) =>
  `<header><p>Ủy ban nhân dân tỉnh Mẫu</p></header><nav><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul></nav>
  <main><p>${'Tin trong tỉnh. '.repeat(60)}</p></main>`;
const link = (text: string, href = '/x', rest = '') => `<a href="${href}" ${rest}>${text}</a>`;
const others = [link('Tin tức', '/tin'), link('Văn bản', '/vb'), link('Liên hệ', '/lh')];
const home = { options: { entry: 'home' } };
const about = { options: { entry: 'about' } };
const services = { options: { entry: 'services' } };
const sitemap = { options: { entry: 'sitemap' } };

ruleTester(rule, {
  passed: [
    { name: 'home', ...home, html: menu(link('Trang chủ', '/'), ...others), messages: ['present'], found: 'Trang chủ' },
    { name: 'home, capitals and decomposed', ...home, html: menu(link('TRANG CHỦ'.normalize('NFD'), '/'), ...others) },
    {
      name: 'home as an icon with a name',
      ...home,
      html: menu('<a href="/" title="Trang nhất"><i></i></a>', ...others),
    },
    { name: 'about', ...about, html: menu(link('Giới thiệu chung'), ...others) },
    { name: 'about without diacritics', ...about, html: menu(link('GIOI THIEU'), ...others) },
    { name: 'services, shortened', ...services, html: menu(link('DVC trực tuyến'), ...others) },
    { name: 'services, later wording', ...services, html: menu(link('Cổng dịch vụ công quốc gia'), ...others) },
    { name: 'site map, many wordings', ...sitemap, html: menu(link('Sơ đồ website'), ...others) },
    {
      name: 'site map in the bar above the banner',
      ...sitemap,
      html: `<div class="topbar">${link('Sơ đồ cổng')}</div>${menu(...others)}`,
    },
    {
      name: 'table layout without any names',
      ...about,
      html: `<table><tr><td><img src="a.jpg"></td></tr><tr><td>${link('Trang chủ', '/')}</td><td>${link('Giới thiệu')}</td><td>${link('Tin tức')}</td><td>${link('Liên hệ')}</td></tr></table><p>${'Tin. '.repeat(200)}</p>`,
    },
  ],
  failed: [
    {
      name: 'signing in opens no menu, and the other menu is in the page',
      ...about,
      html: menu(
        '<button aria-haspopup="true"><i></i>Đăng nhập</button>',
        `<button aria-expanded="false">Công dân</button><ul data-cc-hidden><li>${link('Hỏi đáp')}</li></ul>`,
        ...others,
      ),
    },
    { name: 'no home', ...home, html: menu(...others), messages: ['missing'], found: 'Tin tức · Văn bản · Liên hệ' },
    { name: 'a chart of the organisation is no site map', ...sitemap, html: menu(link('Sơ đồ tổ chức'), ...others) },
    { name: 'notaries are no public services', ...services, html: menu(link('Dịch vụ công chứng'), ...others) },
    { name: 'technology is no public service', ...services, html: menu(link('Dịch vụ công nghệ'), ...others) },
  ],
  cantTell: [
    {
      name: 'only in the footer',
      ...about,
      html: `${menu(...others)}<footer>${link('Giới thiệu')}</footer>`,
      messages: ['elsewhere'],
    },
    {
      name: 'only in a closed part of the menu',
      ...about,
      html: menu(`${link('Thông tin')}<ul data-cc-hidden><li>${link('Giới thiệu')}</li></ul>`, ...others),
      messages: ['folded-away'],
    },
    {
      name: 'a part of the menu that scripts add when it is opened',
      ...services,
      html: menu('<span>Công dân <svg><path/></svg></span>', ...others),
      messages: ['not-opened'],
    },
    {
      name: 'a button that says it opens a menu',
      ...about,
      html: menu('<button aria-haspopup="true">Tổ chức</button>', ...others),
    },
    {
      name: 'procedures may be the services',
      ...services,
      html: menu(link('Thủ tục hành chính'), ...others),
      messages: ['other-words'],
    },
    {
      name: 'books may be introduced',
      ...about,
      html: menu(link('Giới thiệu sách mới'), ...others),
      messages: ['other-words'],
    },
    {
      name: 'logo alone leads home',
      ...home,
      html: menu('<a href="/"><img src="logo.png" alt="Tỉnh Mẫu"></a>', ...others),
      messages: ['picture-home'],
    },
    {
      name: 'an entry that is a bare picture',
      ...sitemap,
      html: menu('<a href="/b"><img src="b.gif"></a>', ...others),
      messages: ['nameless'],
    },
    { name: 'no menu', ...home, html: '<header><p>Tỉnh Mẫu</p></header><p>Xin chào</p>', messages: ['menu-unknown'] },
  ],
});
