import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const icon = '<i class="fa fa-search"></i>';

ruleTester(rule, {
  passed: [
    { name: 'words beside the icon', html: `<span onclick="tim()">${icon} Tìm kiếm</span>`, messages: ['named'] },
    { name: 'a label', html: `<span onclick="tim()" aria-label="Tìm kiếm">${icon}</span>` },
    {
      name: 'words elsewhere that it is named by, shown or not',
      html: `<p id="a">Phản hồi</p><b id="b" data-cc-hidden>hiển thị</b><span onclick="mo()" aria-labelledby="a b">${icon}</span>`,
    },
    { name: 'a title', html: `<span onclick="tim()" title="Tìm kiếm">${icon}</span>` },
    { name: 'a picture with words', html: '<div onclick="dong()"><img src="x.png" alt="Đóng"></div>' },
  ],
  failed: [
    { name: 'an icon of a font', html: `<span onclick="tim()">${icon}</span>`, messages: ['nameless'] },
    { name: 'a character of an icon font as a button', html: '<button>\uf0c9</button>', messages: ['unreadable'] },
    { name: 'the same as a link', html: '<a href="/"><i>\uf015</i></a>', messages: ['unreadable'] },
    { name: 'the icon itself', html: '<i class="icon-print" onclick="inTrang()"></i>' },
    { name: 'a label that is not there', html: `<span onclick="mo()" aria-labelledby="khong-co">${icon}</span>` },
    { name: 'a drawing', html: '<div onclick="dong()"><svg></svg></div>' },
    { name: 'a background', html: '<div onclick="dong()" data-cc-bg="x.png" data-cc-box="0,0,20,20"></div>' },
  ],
  inapplicable: [
    { name: 'a button is judged by axe', html: `<button onclick="tim()">${icon}</button>` },
    {
      name: 'a character of an icon font that a title explains',
      html: '<a href="/" title="Trang chủ"><i>\uf015</i></a>',
    },
    { name: 'one beside words', html: '<button><i>\uf002</i> Tìm kiếm</button>' },
    { name: 'a sign that everybody’s fonts have', html: '<button>☰</button>' },
    { name: 'so is a role', html: `<span role="button" onclick="tim()">${icon}</span>` },
    { name: 'inside a link', html: `<a href="/"><span onclick="dem()">${icon}</span></a>` },
    {
      name: 'a backdrop that closes',
      html: '<div onclick="dong()" data-cc-bg="x.png" data-cc-box="0,0,1366,768"></div>',
    },
    { name: 'a card with a link inside', html: `<div onclick="mo()">${icon}<a href="/t">Tin</a></div>` },
    { name: 'decoration', html: icon },
  ],
});
