import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const home = (html: string) => pageOf(`<header><h1>Tỉnh Mẫu</h1></header>${html}`);
const withPage = (html: string, other: string) => ({
  home: home(html),
  pages: [home(html), pageOf(other, 'https://tinhmau.gov.vn/tim-kiem')],
});

ruleTester(rule, {
  passed: [
    { name: 'search input', html: '<form role="search"><input type="search" name="q"></form>', messages: ['present'] },
    { name: 'text field with a placeholder, no form', html: '<input placeholder="Nhập từ khoá cần tìm...">' },
    { name: 'generated field name', html: '<input type="text" name="ctl00$Header1$txtSearch">' },
    { name: 'label', html: '<label for="k1">TÌM KIẾM</label><input id="k1" name="noidung">' },
    { name: 'decomposed letters', html: `<input placeholder="${'Tìm kiếm'.normalize('NFD')}">` },
    { name: 'words on the button alone', html: '<form><input name="x"><button>Tìm</button></form>' },
    {
      name: 'field opened by a magnifier',
      html: '<a href="#"><i class="fa fa-search"></i></a><div data-cc-hidden><input name="keyword"></div>',
    },
    {
      name: 'link to a page with a search field',
      evidence: withPage('<a href="/tim-kiem/">Tìm kiếm</a>', '<input type="search" name="q">'),
      messages: ['own-page'],
    },
  ],
  failed: [
    { name: 'none', html: '<p>Xin chào</p>', messages: ['missing'] },
    { name: 'login and newsletter are no search', html: '<form><input name="email" placeholder="Nhập email"></form>' },
    {
      name: 'news about a search is no function',
      html: '<a href="/t1">Tìm kiếm ba ngư dân mất tích ngoài khơi trong đêm mưa bão</a>',
    },
    { name: 'a search for documents is another', html: '<a href="/vb">Tìm kiếm văn bản</a>' },
    { name: 'the word alone is no function', html: '<p>Tìm kiếm người thân</p>' },
  ],
  cantTell: [
    {
      name: 'a menu entry that searches one kind of thing',
      html: '<nav><a href="/ds">Tìm kiếm bộ số liệu</a></nav>',
      messages: ['one-thing'],
    },
    { name: 'link to a page that was not read', html: '<a href="/tra">Tìm kiếm</a>', messages: ['control-only'] },
    { name: 'hidden field', html: '<div data-cc-hidden><input type="search"></div>', messages: ['hidden-field'] },
    {
      name: 'only dossiers can be looked up',
      html: '<form><input name="mahs" placeholder="Mã hồ sơ"><button>Tra cứu</button></form>',
      messages: ['one-thing'],
    },
  ],
});
