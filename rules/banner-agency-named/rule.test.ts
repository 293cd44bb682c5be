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
    { name: 'portal of a named place', evidence: named(head('<p>Cổng thông tin điện tử huyện Mẫu</p>')) },
    {
      name: 'alternative of the banner picture',
      evidence: named(head('<img src="b.jpg" alt="Ủy ban nhân dân xã Mẫu">')),
    },
    { name: 'decomposed letters', evidence: named(head(`<p>${'Ủy ban nhân dân tỉnh Mẫu'.normalize('NFD')}</p>`)) },
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
