import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const table = (scope: (name: string) => string, cell = 'th') =>
  `<table><tr><${cell} rowspan="2"${scope('row')}>Xã</${cell}><${cell} colspan="2"${scope('colgroup')}>Hồ sơ</${cell}></tr>
  <tr><${cell}${scope('col')}>Nhận</${cell}><${cell}${scope('col')}>Trả</${cell}></tr>
  <tr><td>Mẫu Một</td><td>12</td><td>11</td></tr><tr><td>Mẫu Hai</td><td>9</td><td>9</td></tr></table>`;
const none = () => '';

ruleTester(rule, {
  passed: [
    { name: 'scope on every header', html: table((name) => ` scope="${name}"`), messages: ['tied'] },
    {
      name: 'cells that list their headers',
      html: `<table><tr><th id="a">Xã</th><th id="b" colspan="2">Hồ sơ</th></tr><tr><th></th><th id="c">Nhận</th><th id="d">Trả</th></tr>
      <tr><td headers="a">Mẫu</td><td headers="b c">1</td><td headers="b d">2</td></tr></table>`,
    },
  ],
  failed: [
    { name: 'header cells without scope', html: table(none), messages: ['loose'] },
    {
      name: 'headers in thead that are plain cells',
      html: table(none, 'td')
        .replace('<table>', '<table><thead>')
        .replace('<tr><td>Mẫu Một', '</thead><tr><td>Mẫu Một'),
    },
    { name: 'scope with a made-up value', html: table(() => ' scope="header"') },
  ],
  cantTell: [
    { name: 'some of them', html: table((name) => (name === 'col' ? ' scope="col"' : '')), messages: ['partly'] },
  ],
  inapplicable: [
    { name: 'one level', html: '<table><tr><th>Xã</th><th>Hồ sơ</th></tr><tr><td>Mẫu</td><td>1</td></tr></table>' },
    {
      name: 'a title over all columns is data, not a level',
      html: '<table><caption>Hồ sơ</caption><tr><th>Xã</th><th>Số</th></tr><tr><td colspan="2">Chưa có</td></tr></table>',
    },
    {
      name: 'row and column headers of one level',
      html: '<table><tr><th>Xã</th><th>Số</th></tr><tr><th>Mẫu</th><td>1</td></tr></table>',
    },
  ],
});
