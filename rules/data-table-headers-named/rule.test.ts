import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const row = '<tr><td>1</td><td>Nguyễn Văn An</td><td>Chuyên viên</td></tr>';

ruleTester(rule, {
  passed: [
    {
      name: 'th',
      html: `<table><tr><th>STT</th><th>Họ tên</th><th>Chức vụ</th></tr>${row}</table>`,
      messages: ['marked'],
    },
    {
      name: 'row headers alone',
      html: '<table><tr><th>Địa chỉ</th><td>Số 1</td></tr><tr><th>Fax</th><td>024</td></tr></table>',
    },
    {
      name: 'cells with scope',
      html: `<table><tr><td scope="col">STT</td><td scope="col">Tên</td></tr>${row}</table>`,
    },
    { name: 'roles', html: `<table><tr><td role="columnheader">STT</td><td>Tên</td></tr>${row}</table>` },
  ],
  failed: [
    {
      name: 'words of headers in plain cells',
      html: `<table><tr><td>STT</td><td>Họ và tên</td><td>Chức vụ</td></tr>${row}</table>`,
      messages: ['looks'],
    },
    {
      name: 'first row in bold',
      html: `<table><tr><td><b>Xã</b></td><td><strong>Dân số</strong></td><td><b>Hộ</b></td></tr>${row}</table>`,
    },
    {
      name: 'thead of plain cells',
      html: `<table><thead><tr><td>Xã</td><td>Dân số</td></tr></thead><tbody>${row}</tbody></table>`,
    },
    {
      name: 'empty header cells above them',
      html: `<table><tr><th></th><th></th><th></th></tr><tr><td>TT</td><td>Họ tên</td><td>SĐT</td></tr>${row}</table>`,
    },
  ],
  cantTell: [
    {
      name: 'caption but no headers',
      html: `<table><caption>Cán bộ</caption>${row}${row}</table>`,
      messages: ['none'],
    },
    { name: 'a grid of figures', html: `<table>${row}${row}${row}</table>` },
  ],
  inapplicable: [
    { name: 'layout', html: '<table><tr><td>Trái</td><td>Phải</td></tr><tr><td>Dưới</td><td></td></tr></table>' },
    {
      name: 'all in bold is no head',
      html: `<table>${'<tr><td><b>A</b></td><td><b>B</b></td></tr>'.repeat(3)}</table>`,
    },
  ],
});
