import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const row = (cells: string[], tag = 'td') => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const listOf = (heads: string[], ...rows: string[][]) =>
  `<table>${row(heads, 'th')}${rows.map((cells) => row(cells)).join('')}</table>`;
const alone = (pairs: [string, string][]) => `<table>${pairs.map((pair) => row(pair)).join('')}</table>`;
const options = (...fields: string[]) => ({ list: 'documents', fields });
const detail = pageOf(
  alone([
    ['Số ký hiệu', '12/QĐ-UBND'],
    ['Cơ quan ban hành', 'UBND tỉnh Mẫu'],
    ['Ngày hiệu lực', '12/3/2026'],
    ['Trích yếu', 'Về chợ'],
  ]),
  'https://tinhmau.gov.vn/van-ban/12',
);
const list = pageOf(
  listOf(
    ['STT', 'Số, ký hiệu', 'Ngày ban hành', 'Trích yếu'],
    ['1', '12/QĐ-UBND', '02/03/2026', '<a href="/van-ban/12">Về chợ</a>'],
  ),
);

ruleTester(rule, {
  passed: [
    {
      name: 'a table',
      evidence: { pages: [list] },
      options: options('number', 'issued', 'abstract'),
      messages: ['stated', 'stated', 'stated'],
    },
    {
      name: 'list and page of the item together',
      evidence: { pages: [list, detail] },
      options: options('issued', 'issuer', 'effective'),
    },
    { name: 'the form stands in the sign', evidence: { pages: [list] }, options: options('kind') },
    {
      name: 'capitals without diacritics, NFD, rows of single cells as heads',
      html: listOf(['SO/KY HIEU', 'NGAY BH', 'TRÍCH YẾU'.normalize('NFD')], ['1/CT-UBND', '2/3/2026', 'Về rừng']),
      options: options('number', 'issued', 'abstract'),
    },
    {
      name: 'terms',
      html: '<dl><dt>Số hiệu</dt><dd>5/KH-UBND</dd><dt>Trích yếu</dt><dd>Kế hoạch</dd><dt>Nơi ban hành</dt><dd>UBND tỉnh</dd></dl>',
      options: options('issuer'),
    },
    {
      name: 'lines',
      html: '<ul><li>Số ký hiệu: 5/KH-UBND</li><li>Ngày ban hành: 02/03/2026</li><li>Hiệu lực từ ngày: 03/03/2026</li></ul>',
      options: options('effective'),
    },
    {
      name: 'officials',
      html: listOf(
        ['Họ tên', 'Chức vụ', 'Phòng', 'Số điện thoại cơ quan', 'Email công vụ'],
        ['Lê Thị A', 'Trưởng phòng', 'Văn phòng', '0200 3855100', 'a@tinhmau.gov.vn'],
      ),
      options: { list: 'officials', fields: ['person', 'post', 'unit', 'phone', 'email'] },
    },
  ],
  failed: [
    {
      name: 'no number though all is read',
      html: alone([
        ['Ngày ban hành', '2/3/2026'],
        ['Ngày có hiệu lực', '3/3/2026'],
        ['Trích yếu', 'Về chợ'],
      ]),
      options: options('number'),
      messages: ['missing'],
    },
  ],
  cantTell: [
    {
      name: 'the page of the item was not read',
      evidence: { pages: [list] },
      options: options('effective'),
      messages: ['not-opened'],
    },
    {
      name: 'a stroke states nothing',
      html: listOf(['Số hiệu', 'Trích yếu', 'Ngày hiệu lực'], ['1/QĐ', 'Một', '02/03/2026'], ['2/QĐ', 'Hai', '–']),
      options: options('effective'),
      messages: ['some-lack'],
    },
    {
      name: 'a layout table is no list',
      html: '<table><tr><td>Tin tức</td><td>Ngày ban hành</td></tr></table>',
      options: options('number'),
      messages: ['no-list'],
    },
  ],
});
