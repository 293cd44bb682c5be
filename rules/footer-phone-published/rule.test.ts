import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const foot = (text: string) =>
  `<main><p>Tin tức trong tỉnh</p></main><footer><p>© UBND tỉnh Mẫu</p><p>${text}</p></footer>`;

ruleTester(rule, {
  passed: [
    {
      name: 'plain',
      html: foot('Điện thoại: (024) 3943 6666'),
      messages: ['present'],
      found: 'Điện thoại: (024) 3943 6666',
    },
    { name: 'international, in div soup', html: '<div id="Footer">© Sở Mẫu. ĐT: (+84-24) 3943.6666</div>' },
    { name: 'no label', html: foot('0200.3855.100') },
    { name: 'short label', html: foot('SĐT: 0912 345 678 - Đường dây nóng') },
    { name: 'decomposed label', html: foot(`${'Điện thoại'.normalize('NFD')}: 0200 3855100`) },
    { name: 'call centre', html: foot('Tổng đài hỗ trợ: 1900 1234') },
    { name: 'old official number with its label', html: foot('Điện thoại: Văn phòng: 080 43162; Fax: 080.48924') },
    { name: 'one number for telephone and fax', html: foot('Điện thoại/Fax: 0200 3855 100') },
    {
      name: 'label and number in two cells',
      html: foot('<table><tr><td>Điện thoại</td><td>0200 3855 100</td></tr></table>'),
    },
    { name: 'two numbers in one', html: foot('(028) 38941929 - (028) 39876630') },
    {
      name: 'footer by content alone',
      html: `<p>${'Tin. '.repeat(90)}</p><p>© 2020 UBND xã Mẫu</p><p>Địa chỉ: thôn Mẫu</p><p>Tel: 0200 3855 100</p>`,
    },
  ],
  failed: [
    { name: 'no number', html: foot('Địa chỉ: số 1 đường Mẫu'), messages: ['missing'] },
    { name: 'fax only', html: foot('Fax: 0200.3855101') },
    {
      name: 'tax number, counter, licence and date',
      html: foot('MST: 0101234567. Lượt truy cập: 0912345678. Giấy phép số 0212345678/GP ngày 02.03.2020'),
    },
    { name: 'hidden number', html: foot('<span data-cc-hidden>Điện thoại: 0200 3855 100</span>Bản quyền UBND tỉnh') },
    {
      name: 'an option of a closed list',
      html: foot('<select><option>Đường dây nóng: 0200 3855 100</option></select>'),
    },
  ],
  cantTell: [
    { name: 'no footer', html: '<p>Xin chào</p>', messages: ['footer-unknown'] },
    {
      name: 'a footer that says nothing of its owner',
      html: '<p>Tin</p><footer>Về đầu trang</footer>',
      messages: ['footer-unknown'],
    },
    { name: 'only in a link', html: foot('<a href="tel:+842003855100">Gọi ngay</a>'), messages: ['doubtful'] },
    {
      name: 'picture of the contacts',
      html: foot('<img src="lien-he.png" data-cc-box="0,900,600,120">'),
      messages: ['in-picture'],
    },
    {
      name: 'just above the footer',
      html: `<main><p>${'Tin. '.repeat(90)}</p><p>Hotline: 0200 3855 100</p><p>${'Liên kết. '.repeat(20)}</p></main><footer>© UBND tỉnh Mẫu. Địa chỉ: số 1. Email: a@tinhmau.gov.vn</footer>`,
      messages: ['elsewhere'],
    },
  ],
});
