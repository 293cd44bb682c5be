import type { Portal } from '../../src/core/portal.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const named = (html: string, name?: string) => {
  const portal: Portal = {
    id: 'mau',
    url: 'https://tinhmau.gov.vn/',
    kind: 'unknown',
    hosts: [],
    ...(name && { name }),
  };
  return { home: pageOf(html), portal };
};
const head = (inner: string) => `<header>${inner}</header><p>Tin tức</p>`;
const small = 'data-cc-box="0,0,72,72"';

ruleTester(rule, {
  passed: [
    {
      name: 'on two lines',
      evidence: named(head('<div>ỦY BAN NHÂN DÂN</div><div>TỈNH MẪU</div>')),
      messages: ['present'],
    },
    { name: 'ministry', evidence: named(head('<h1>Bộ Y tế</h1>')) },
    { name: 'department', evidence: named(head('<p>SỞ NỘI VỤ TỈNH MẪU</p>')), found: 'SỞ NỘI VỤ TỈNH MẪU' },
    {
      name: 'portal called by the agency',
      evidence: named(head('<p>Cổng thông tin điện tử Tổng cục Mẫu</p>')),
      found: 'Tổng cục Mẫu',
    },
    { name: 'portal of the Government', evidence: named(head('<p>CỔNG THÔNG TIN ĐIỆN TỬ CHÍNH PHỦ</p>')) },
    {
      name: 'in parts that stand side by side',
      evidence: named(head('<table><tr><td>SỞ</td><td>NỘI VỤ</td></tr></table>')),
    },
    {
      name: 'alternative of the banner picture',
      evidence: named(head('<img src="b.jpg" alt="Ủy ban nhân dân xã Mẫu">')),
    },
    {
      name: 'an alternative that names the authority above first',
      evidence: named(
        head('<img src="b.jpg" alt="Quốc huy. Ủy ban nhân dân tỉnh Mẫu. Sở Nội vụ tỉnh Mẫu. Trang thông tin điện tử">'),
      ),
      found: 'Sở Nội vụ tỉnh Mẫu',
    },
    { name: 'decomposed letters', evidence: named(head(`<p>${'Ủy ban nhân dân tỉnh Mẫu'.normalize('NFD')}</p>`)) },
    {
      name: 'the agency and the portal of its place',
      evidence: named(head('<p>ỦY BAN NHÂN DÂN THÀNH PHỐ MẪU</p><p>Cổng thông tin điện tử TP. Mẫu</p>')),
    },
    { name: 'in the link home', evidence: named(head('<a href="/">Chi cục Thủy lợi tỉnh Mẫu</a>')) },
    {
      name: 'the known name, other case',
      evidence: named(head('<p>ỦY BAN NHÂN DÂN</p><p>TỈNH MẪU</p>'), 'Ủy ban nhân dân tỉnh Mẫu'),
      found: 'Ủy ban nhân dân tỉnh Mẫu',
    },
  ],
  failed: [
    {
      name: 'a slogan',
      evidence: named(head(`<img src="l.png" ${small}><p>Công khai – Minh bạch</p>`)),
      messages: ['missing'],
    },
    {
      name: 'the name is hidden',
      evidence: named(head('<p data-cc-hidden>Ủy ban nhân dân tỉnh Mẫu</p><p>Xin chào</p>')),
    },
    {
      name: 'news of a decision names no owner',
      evidence: named(head('<p>Lễ công bố quyết định công nhận xã nông thôn mới</p>')),
    },
  ],
  cantTell: [
    {
      name: 'another name than the known one',
      evidence: named(head('<p>Sở Y tế</p>'), 'Ủy ban nhân dân tỉnh Mẫu'),
      messages: ['other-name'],
    },
    {
      name: 'the portal of a place is no agency',
      evidence: named(head('<p>Cổng thông tin điện tử huyện Mẫu</p>')),
      messages: ['portal'],
    },
    {
      name: 'the authority above alone',
      evidence: named(head('<p>Ủy ban nhân dân huyện Trên</p><p>Trang thông tin điện tử xã Mẫu</p>')),
      messages: ['authority-above'],
    },
    {
      name: 'title of the portal beside a slogan',
      evidence: named(head('<p>Trang thông tin điện tử xã Mẫu</p><p>Đoàn kết – Kỷ cương</p>')),
      messages: ['portal'],
    },
    { name: 'shortened', evidence: named(head('<p>UBND tỉnh Mẫu</p>')), messages: ['abbreviated'] },
    { name: 'portal, shortened', evidence: named(head('<p>CỔNG TTĐT TỈNH MẪU</p>')), messages: ['abbreviated'] },
    { name: 'without diacritics', evidence: named(head('<p>UY BAN NHAN DAN TINH MAU</p>')), messages: ['unmarked'] },
    {
      name: 'the known name without diacritics',
      evidence: named(head('<p>Uy ban nhan dan tinh Mau</p>'), 'Ủy ban nhân dân tỉnh Mẫu'),
      messages: ['unmarked'],
    },
    { name: 'banner as a picture', evidence: named(head('<img src="banner.jpg">')), messages: ['in-picture'] },
    {
      name: 'banner as a background',
      evidence: named(
        '<div id="header" data-cc-bg="/b.jpg" data-cc-box="0,0,1000,180"><p>Xin chào</p></div><p>Tin</p>',
      ),
      messages: ['in-picture'],
    },
    {
      name: 'only a menu entry names it',
      evidence: named(head('<p>Chào</p><ul><li><a href="/ub">Ủy ban nhân dân tỉnh</a></li></ul>')),
      messages: ['elsewhere'],
    },
    { name: 'no head', evidence: named('<p>Xin chào</p>'), messages: ['header-unknown'] },
  ],
});
