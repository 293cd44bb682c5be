import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const head =
  '<header><p>Sở Y tế tỉnh Mẫu</p><nav><a href="/">Trang chủ</a><a href="/a">Giới thiệu</a><a href="/b">Tin tức</a></nav></header>';
const foot = '<footer><p>© Sở Y tế tỉnh Mẫu</p><p>Địa chỉ: số 1 phố Mẫu</p><p>Điện thoại: 0200 3855 100</p></footer>';
const names = ['Tin tức', 'Văn bản mới', 'Dịch vụ công'];
const list = '<a href="/1">Mục một</a><a href="/2">Mục hai</a>';
const greeting = `<p>${'Kính chào quý vị đến với cổng. '.repeat(20)}</p>`;
const page = (main: string) => head + main + foot;

ruleTester(rule, {
  passed: [
    {
      name: 'sections',
      html: page(names.map((name) => `<section><h2>${name}</h2><div>${list}</div></section>`).join('')),
      messages: ['shown'],
    },
    {
      name: 'a table with titles by class',
      html: page(
        `<table>${names.map((name) => `<tr><td><div class="tieude">${name}</div><div>${list}</div></td></tr>`).join('')}</table>`,
      ),
    },
    {
      name: 'titles that are links themselves',
      html: page(names.map((name) => `<div><h3><a href="/x">${name}</a></h3>${list}</div>`).join('')),
    },
  ],
  failed: [
    { name: 'a greeting alone', html: page(greeting), messages: ['missing'] },
    {
      name: 'titles that lead nowhere',
      html: page(
        `${names.map((name) => `<section><h2>${name}</h2><p>Đang cập nhật</p></section>`).join('')}${greeting}`,
      ),
    },
    {
      name: 'the blocks are hidden',
      html: page(
        `${greeting}<div data-cc-hidden>${names.map((name) => `<section><h2>${name}</h2>${list}</section>`).join('')}</div>`,
      ),
    },
  ],
  cantTell: [
    { name: 'links without titles', html: page(`${greeting}<p>${list}${list}</p>`), messages: ['few'] },
    { name: 'nothing that has loaded', html: page('<div id="app"></div>') },
    { name: 'no surely known head and foot', html: greeting },
  ],
});
