import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const foot = (text: string) =>
  `<main><p>Tin tức</p></main><footer><p>UBND tỉnh Mẫu. Địa chỉ: số 1</p><p>${text}</p></footer>`;

ruleTester(rule, {
  passed: [
    { name: 'sign', html: foot('© 2024 UBND tỉnh Mẫu'), messages: ['present'], found: '© 2024 UBND tỉnh Mẫu' },
    { name: 'words', html: foot('BẢN QUYỀN THUỘC VỀ ỦY BAN NHÂN DÂN TỈNH MẪU') },
    { name: 'without diacritics', html: foot('Ban quyen cua UBND tinh Mau') },
    { name: 'English', html: foot('Copyright 2024 by Mau Province') },
    {
      name: 'table layout, no footer element',
      html: '<table><tr><td>Tin</td></tr><tr><td class="chan-trang">Giữ bản quyền: UBND xã Mẫu</td></tr></table>',
    },
  ],
  failed: [{ name: 'none', html: foot('Email: a@tinhmau.gov.vn'), messages: ['missing'] }],
  cantTell: [
    { name: 'only a wish to name the source', html: foot('Ghi rõ nguồn khi dùng lại tin'), messages: ['doubtful'] },
    { name: 'only the maker’s', html: foot('© Thiết kế bởi Công ty Mẫu'), messages: ['doubtful'] },
    { name: 'picture', html: foot('<img src="bq.png" data-cc-box="0,900,600,40">'), messages: ['in-picture'] },
    {
      name: 'outside the footer',
      html: `<p>${'Tin. '.repeat(90)}</p><p class="x">Copyright UBND tỉnh</p><p>${'Liên kết. '.repeat(20)}</p><footer>Người chịu trách nhiệm: Ông Mẫu. Email: a@tinhmau.gov.vn. Địa chỉ: số 1</footer>`,
      messages: ['elsewhere'],
    },
    { name: 'no footer', html: '<p>Xin chào</p>', messages: ['footer-unknown'] },
  ],
});
