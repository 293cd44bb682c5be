import type { Portal } from '../../src/core/portal.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const of = (html: string, name?: string) => {
  const portal: Portal = {
    id: 'mau',
    url: 'https://tinhmau.gov.vn/',
    kind: 'unknown',
    hosts: [],
    ...(name && { name }),
  };
  return { home: pageOf(html), portal };
};
const foot = (text: string, name?: string) =>
  of(`<main><p>Tin tức</p></main><footer><p>Địa chỉ: số 1 phố Mẫu</p><p>${text}</p></footer>`, name);

ruleTester(rule, {
  passed: [
    { name: 'full name', evidence: foot('Cơ quan chủ quản: Ủy ban nhân dân tỉnh Mẫu'), messages: ['present'] },
    { name: 'shortened', evidence: foot('© UBND huyện Mẫu') },
    { name: 'portal of a named place', evidence: foot('CỔNG THÔNG TIN ĐIỆN TỬ TỈNH MẪU') },
    { name: 'two lines', evidence: foot('TRANG THÔNG TIN ĐIỆN TỬ<br>CHI CỤC THỦY LỢI') },
    {
      name: 'the line before names nothing',
      evidence: foot('RSS<br>Ủy ban nhân dân Phường 3, TP. Mẫu'),
      found: 'Ủy ban nhân dân Phường 3, TP. Mẫu',
    },
    { name: 'without diacritics', evidence: foot('Uy ban nhan dan xa Mau') },
    { name: 'the known name, whatever it is', evidence: foot('Báo Mẫu điện tử', 'Báo Mẫu điện tử') },
  ],
  failed: [
    { name: 'none', evidence: foot('Điện thoại: 0200 3855 100'), messages: ['missing'] },
    { name: 'who gave the licence is not the owner', evidence: foot('Giấy phép số 12/GP do Sở Thông tin tỉnh cấp') },
    { name: 'who made it is not the owner', evidence: foot('Thiết kế bởi Trung tâm Công nghệ. Email: a@b.vn') },
    {
      name: 'a portal that a document near the end is about',
      evidence: of(
        `<p>${'Tin. '.repeat(90)}</p><p>Quyết định số 41/2026/QĐ-UBND: Quy định vận hành Cổng Thông tin điện tử tỉnh Mẫu</p><footer>© 2024. Email: a@tinhmau.gov.vn. Địa chỉ: số 1</footer>`,
      ),
    },
    { name: 'links in a closed list', evidence: foot('<select><option>Bộ Y tế</option></select>Email: a@b.vn') },
  ],
  cantTell: [
    { name: 'a portal without an owner', evidence: foot('CỔNG THÔNG TIN DỮ LIỆU MỞ'), messages: ['doubtful'] },
    { name: 'picture', evidence: foot('<img src="cq.png" data-cc-box="0,900,600,40">'), messages: ['in-picture'] },
    {
      name: 'outside the footer',
      evidence: of(
        `<p>${'Tin. '.repeat(90)}</p><p>Ủy ban nhân dân tỉnh Mẫu</p><p>${'Liên kết. '.repeat(20)}</p><footer>© 2024. Email: a@tinhmau.gov.vn. Địa chỉ: số 1</footer>`,
      ),
      messages: ['elsewhere'],
    },
    { name: 'no footer', evidence: of('<p>Xin chào</p>'), messages: ['footer-unknown'] },
  ],
});
