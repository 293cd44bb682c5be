import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const link = (inner: string, more = '') => `<a href="/tin/1"${more}>${inner}</a>`;

ruleTester(rule, {
  passed: [
    { name: 'words that tell', html: link('Kế hoạch chuyển đổi số năm 2026'), messages: ['clear'] },
    { name: 'a title that tells', html: link('Xem thêm', ' title="Xem thêm tin chỉ đạo điều hành"') },
    { name: 'a label that tells', html: link('Chi tiết', ' aria-label="Chi tiết thủ tục cấp giấy phép"') },
    {
      name: 'described by the headline',
      html: `<h3 id="t">Hội nghị tổng kết</h3>${link('Đọc tiếp', ' aria-describedby="t"')}`,
    },
    {
      name: 'words that are only hidden from sight',
      html: link('Xem thêm<span class="sr-only"> về cải cách hành chính</span>'),
    },
    { name: 'a host is a name', html: link('dichvucong.gov.vn') },
    { name: 'numbers of a pager', html: link('2') },
    { name: 'vague words within a longer text', html: link('Xem chi tiết kết quả giải quyết hồ sơ') },
  ],
  failed: [],
  cantTell: [
    { name: 'more', html: link('Xem thêm'), messages: ['vague'] },
    { name: 'with arrows and capitals', html: link('XEM THÊM »'), messages: ['vague'] },
    { name: 'decomposed letters', html: link('Chi tiết'.normalize('NFD')) },
    { name: 'an arrow alone', html: link('>>') },
    { name: 'a full stop alone', html: link('.') },
    { name: 'in English', html: link('Read more...') },
    { name: 'a title that says the same', html: link('Tại đây', ' title="tại đây"') },
    {
      name: 'explained by its sentence',
      html: `<p>Tải mẫu đơn ${link('tại đây')}.</p>`,
      messages: ['vague-in-context'],
    },
    { name: 'an address', html: link('https://tinhmau.gov.vn/van-ban/chi-tiet?id=12345'), messages: ['bare-address'] },
    { name: 'a picture that says more', html: link('<img src="a.png" alt="Xem thêm">') },
  ],
  inapplicable: [
    { name: 'no links', html: '<p>Xem thêm</p>' },
    { name: 'not shown', html: `<div data-cc-hidden>${link('Xem thêm')}</div>` },
    { name: 'no words at all is a matter of link-name', html: link('<i class="fa"></i>') },
  ],
});
