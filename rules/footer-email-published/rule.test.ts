import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const foot = (text: string) => `<main><p>Tin tức</p></main><footer><p>© UBND tỉnh Mẫu</p><p>${text}</p></footer>`;

ruleTester(rule, {
  passed: [
    { name: 'plain', html: foot('Email: bbt@tinhmau.gov.vn.'), messages: ['present'] },
    { name: 'written out against robots', html: foot('Thư điện tử: bbt[at]tinhmau.gov.vn') },
    { name: 'in Vietnamese', html: foot('Email: bbt (a còng) tinhmau (chấm) gov.vn') },
    { name: 'spaces around', html: foot('bbt @ tinhmau.gov.vn') },
    {
      name: 'scrambled for robots, written out by a script',
      html: foot('<a class="x" data-cfemail="711031135f071f">[email&#160;protected]</a>'),
    },
    {
      name: 'mail link with the address as its text',
      html: foot('<a href="mailto:bbt@tinhmau.gov.vn">bbt@tinhmau.gov.vn</a>'),
    },
  ],
  failed: [
    { name: 'none', html: foot('Điện thoại: 0200 3855100'), messages: ['missing'] },
    {
      name: 'a link to the staff’s mail is no address',
      html: foot('<a href="https://mail.tinhmau.gov.vn">Thư điện tử công vụ</a>'),
    },
    { name: 'an at sign alone', html: foot('Theo dõi @tinhmau trên mạng xã hội') },
  ],
  cantTell: [
    {
      name: 'only behind an icon',
      html: foot('<a href="mailto:bbt@tinhmau.gov.vn"><i class="fa"></i></a>'),
      messages: ['doubtful'],
    },
    {
      name: 'address as a picture',
      html: foot('<img src="m.png" data-cc-box="0,900,150,16">'),
      messages: ['in-picture'],
    },
    {
      name: 'outside the footer',
      html: `<p>${'Tin. '.repeat(90)}</p><p>bbt@tinhmau.gov.vn</p><p>${'Liên kết. '.repeat(20)}</p><footer>© UBND tỉnh Mẫu. Địa chỉ: số 1. Tel: 0200 3855 100</footer>`,
      messages: ['elsewhere'],
    },
    { name: 'no footer', html: '<p>Xin chào</p>', messages: ['footer-unknown'] },
  ],
});
