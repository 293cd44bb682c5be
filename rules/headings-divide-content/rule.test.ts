import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const long = `<p>${'Nội dung của trang. '.repeat(80)}</p>`;

ruleTester(rule, {
  passed: [
    { name: 'headings', html: `<h1>Tin tức</h1>${long}<h2>Sự kiện</h2>`, messages: ['present'] },
    { name: 'a role', html: `<div role="heading" aria-level="2">Tin tức</div>${long}` },
    { name: 'a picture with words', html: `<h1><img alt="Cổng thông tin" src="a.png"></h1>${long}` },
    { name: 'in a short page too', html: '<h1>Liên hệ</h1>' },
  ],
  failed: [
    { name: 'none on a long page', html: long, messages: ['none'] },
    { name: 'only large text', html: `<p style="font-size: 2em"><b>Tin tức</b></p>${long}` },
    { name: 'empty headings', html: `<h2></h2><h3> </h3>${long}` },
    { name: 'headings taken away by their role', html: `<h2 role="presentation">Tin</h2>${long}` },
    { name: 'hidden ones', html: `<div data-cc-hidden><h2>Tin</h2></div>${long}` },
  ],
  inapplicable: [{ name: 'too short to have parts', html: '<p>Không tìm thấy kết quả.</p>' }],
});
