import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const img = (alt: string, more = '') => `<img src="/anh/a.jpg" alt="${alt}"${more}>`;
const large = ' data-cc-box="0,0,600,300"';

ruleTester(rule, {
  passed: [
    { name: 'words that describe', html: img('Cầu Sông Mẫu bắc qua dòng sông'), messages: ['plausible'] },
    { name: 'a year, a number of a hotline', html: img('1022') + img('2026') },
    {
      name: 'telephone numbers',
      html: img('1900 1789') + img('0243 080 888') + img('(0204) 3854.313') + img('0912345678'),
    },
    { name: 'years and dates', html: img('2020-2025') + img('02-9-1945') },
    { name: 'a drawing with a title', html: '<svg role="img"><title>Biểu đồ dân số</title></svg>' },
    { name: 'the only words of a link', html: '<a href="/in"><svg><title>In trang này</title></svg></a>' },
    { name: 'words that begin like a file', html: img('Ảnh chụp hội nghị 2026') },
    { name: 'an icon', html: img('Tìm kiếm') },
  ],
  failed: [
    { name: 'a camera’s name', html: img('IMG_20240315_083012'), messages: ['serial'] },
    { name: 'a camera’s file', html: img('DSC_0123.JPG'), messages: ['serial'] },
    { name: 'a camera’s name of letter and digits', html: img('P1010023'), messages: ['serial'] },
    { name: 'a picture as Word names it', html: img('image001'), messages: ['serial'] },
    { name: 'a picture of a phone', html: img('IMG_2023'), messages: ['serial'] },
    { name: 'a number somebody typed', html: img('Hình 1'), messages: ['numbered'], found: 'Hình 1' },
    {
      name: 'in other words',
      html: img('ảnh 02') + img('picture 3') + img('Photo (12)'),
      messages: Array(3).fill('numbered'),
    },
    { name: 'a letter and a number as a file', html: img('p12.jpg'), messages: ['numbered'] },
    { name: 'a time stamp', html: img('1584930201'), messages: ['serial'] },
    { name: 'date and number of a camera', html: img('20240315_083012'), messages: ['serial'] },
    { name: 'a number of a file', html: img('0912345678.jpg'), messages: ['serial'] },
    { name: 'untitled', html: img('untitled-1'), messages: ['serial'] },
    { name: 'letters and digits of a store', html: img('5f3a9c0e77b1d2.png'), messages: ['serial'] },
    { name: 'the kind of thing', html: img('Hình ảnh'), messages: ['empty-word'] },
    { name: 'the kind of thing, in English', html: img('image'), messages: ['empty-word'] },
    { name: 'in capitals, decomposed', html: img('ẢNH MINH HỌA'.normalize('NFD')), messages: ['empty-word'] },
  ],
  cantTell: [
    { name: 'a letter and a number, which may be what is shown', html: img('P2023'), messages: ['coded'] },
    { name: 'a file with words', html: img('so-do-quy-trinh.png'), messages: ['file-name'] },
    {
      name: 'photographs as the name of a section',
      html: `<a href="/anh">${img('Hình ảnh')}</a>`,
      messages: ['empty-word'],
    },
    {
      name: 'the headline once more',
      html: `<a href="/t">${img('Hội nghị tổng kết')}<span>Hội nghị tổng kết</span></a>`,
      messages: ['repeated'],
    },
    {
      name: 'the caption once more',
      html: `<figure>${img('Lễ khai mạc')}<figcaption>Lễ khai mạc</figcaption></figure>`,
    },
    {
      name: 'a drawing that says what stands beside it',
      html: '<a href="/in"><svg><title>In trang này</title></svg> In trang này</a>',
      messages: ['repeated'],
    },
    { name: 'a button of a sign', html: '<button>☰</button>', messages: ['sign'], found: '☰' },
    { name: 'a sign of its own kind', html: '<span onclick="1">⚑</span>', messages: ['sign'] },
    { name: 'a paragraph', html: img('Hội nghị triển khai nhiệm vụ '.repeat(8)), messages: ['long'] },
    {
      name: 'a number at the end of what is quoted',
      html: img(`${'Liên hệ '.repeat(37)}0912 345 678 để biết thêm`),
      messages: ['long'],
      found: 'Liên hệ '.repeat(37),
    },
    { name: 'large and said to be decoration', html: img('', large), messages: ['unnamed'] },
    {
      name: 'a large background',
      html: `<div data-cc-bg="https://tinhmau.gov.vn/thong-bao.jpg"${large}></div>`,
      messages: ['unnamed'],
    },
    { name: 'a chart on a canvas', html: `<canvas${large}></canvas>`, messages: ['unnamed'] },
  ],
  inapplicable: [
    { name: 'no alternative at all is a matter of axe', html: `<img src="a.png"${large}>` },
    { name: 'a button of a sign that has a label', html: '<button aria-label="Mở trình đơn">☰</button>' },
    { name: 'one that its title explains', html: '<button title="Đóng">×</button>' },
    { name: 'a sign beside words out of sight', html: '<button>☰ <span class="sr-only">Trình đơn</span></button>' },
    { name: 'a link of a sign', html: '<a href="/t">»</a>' },
    { name: 'decoration', html: img('', ' data-cc-box="0,0,16,16"') },
    { name: 'a thumbnail beside its headline', html: `<a href="/t">${img('', large)}<h3>Hội nghị</h3></a>` },
    { name: 'a background behind text', html: `<div data-cc-bg="https://x/b.jpg"${large}><p>Chào mừng</p></div>` },
    { name: 'a canvas that is named', html: `<div aria-label="Biểu đồ hồ sơ"><canvas${large}></canvas></div>` },
    { name: 'taken from readers on purpose', html: `<canvas aria-hidden="true"${large}></canvas>` },
  ],
});
