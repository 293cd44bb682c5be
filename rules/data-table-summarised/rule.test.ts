import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const body = '<tr><th>Năm</th><th>Số hồ sơ</th></tr><tr><td>2024</td><td>120</td></tr>';
const cells = (count: number) => `<tr>${'<td>12,5</td>'.repeat(count)}</tr>`;

ruleTester(rule, {
  passed: [
    { name: 'caption', html: `<table><caption>Hồ sơ theo năm</caption>${body}</table>`, messages: ['summarised'] },
    { name: 'summary attribute', html: `<table summary="Hồ sơ theo năm">${body}</table>` },
    { name: 'label', html: `<table aria-label="Hồ sơ theo năm">${body}</table>` },
    { name: 'description', html: `<p id="mo">Hồ sơ theo năm</p><table aria-describedby="x mo">${body}</table>` },
    { name: 'figure', html: `<figure><figcaption>Hồ sơ</figcaption><table>${body}</table></figure>` },
    { name: 'named region around it', html: `<div role="region" aria-label="Hồ sơ"><table>${body}</table></div>` },
  ],
  failed: [
    { name: 'nothing', html: `<table>${body}</table>`, messages: ['missing'] },
    { name: 'empty caption', html: `<table><caption> </caption>${body}</table>`, found: 'Năm Số hồ sơ 2024 120' },
    { name: 'a paragraph on something else', html: `<p>Cập nhật lúc 9 giờ ngày 02/3/2026.</p><table>${body}</table>` },
    {
      name: 'header cells that only look so',
      html: `<table>${body.replaceAll('th>', 'td>').replace('Năm', 'STT').replace('Số hồ sơ', 'Nội dung')}</table>`,
    },
    { name: 'one of two', html: `<table><caption>A</caption>${body}</table><table>${body}</table>` },
  ],
  cantTell: [
    { name: 'heading before it', html: `<h2>Hồ sơ theo năm</h2><table>${body}</table>`, messages: ['beside'] },
    { name: 'introduced by a line', html: `<div><p>Bảng 1: Hồ sơ theo năm</p></div><div><table>${body}</table></div>` },
    { name: 'an even grid without headers', html: `<table>${cells(3).repeat(4)}</table>`, messages: ['unsure'] },
  ],
  inapplicable: [
    { name: 'no table', html: '<p>Không có bảng</p>' },
    { name: 'layout by its role', html: `<table role="presentation">${body}</table>` },
    {
      name: 'page frame made of tables',
      html: `<table><tr><td>Menu</td><td><table><tr><td>a</td></tr></table></td></tr><tr><td>b</td><td>c</td></tr></table>`,
    },
    {
      name: 'two columns of links',
      html: '<table><tr><td>A</td><td><a href="/">Trang chủ</a></td></tr><tr><td>B</td><td>C</td></tr></table>',
    },
    {
      name: 'search form',
      html: '<table><tr><td><b>Tên</b></td><td><input name="q"></td></tr><tr><td>Năm</td><td><input></td></tr></table>',
    },
    { name: 'date picker', html: `<table class="ui-datepicker-calendar">${body}</table>` },
    { name: 'hidden', html: `<div data-cc-hidden><table>${body}</table></div>` },
    { name: 'one row', html: '<table><tr><th>A</th><th>B</th></tr></table>' },
  ],
});
