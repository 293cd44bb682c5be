import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const home = '<a href="/" accesskey="1">Trang chủ</a>';
const map = '<a href="/so-do" accesskey="3">Sơ đồ cổng</a>';
const search = '<form role="search"><input type="search" name="q" accesskey="4" aria-label="Tìm kiếm"></form>';

ruleTester(rule, {
  passed: [
    { name: 'all three', html: home + map + search, messages: ['offered'] },
    { name: 'home by its logo', html: `<a href="/" accesskey="h"><img alt="Tỉnh Mẫu"></a>${map}${search}` },
    {
      name: 'the same key on two links to one page',
      html: `${home}${map}${search}<a href="/so-do" accesskey="3">Sơ đồ</a>`,
    },
    {
      name: 'the same menu at the top and at the foot',
      html: `${home}${map}${search}<footer><a href="/trang-chu" accesskey="1">Trang chủ</a><a href="/so-do#cuoi" accesskey="3">Sơ đồ cổng</a></footer>`,
    },
    {
      name: 'a search without a name of its own',
      html: `${home}${map}<form role="search" action="/tim"><input name="q" accesskey="4" placeholder="Nhập từ khóa"></form>`,
      found: '1 (Trang chủ), 3 (Sơ đồ cổng), 4 (Tìm kiếm)',
    },
    { name: 'a button that opens the search', html: `${home}${map}<button accesskey="s">Tìm kiếm</button>` },
    {
      name: 'a key taken twice, once out of sight',
      html: `${home}${map}${search}<div data-cc-hidden><a href="/x" accesskey="1">X</a></div>`,
    },
  ],
  failed: [
    { name: 'none', html: '<a href="/">Trang chủ</a>', messages: ['none'] },
    { name: 'no site map', html: home + search, messages: ['partly'] },
    { name: 'one key for two things', html: home + map.replace('3', '1') + search, messages: ['collision'] },
    {
      name: 'one key for two places of a page',
      html: `${home}${map}${search}<a href="/#noi-dung" accesskey="9">Nội dung</a><a href="/#chan" accesskey="9">Chân trang</a>`,
      messages: ['collision'],
    },
    { name: 'keys on hidden links alone', html: `<div data-cc-hidden>${home}${map}</div>`, messages: ['none'] },
    { name: 'words are no key', html: '<a href="/" accesskey="home">Trang chủ</a>', messages: ['none'] },
  ],
  cantTell: [{ name: 'a help text on shortcuts', html: '<p>Phím tắt: Alt + 1 về trang chủ</p>', messages: ['spoken'] }],
});
