import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const given = (html: string, contentType = 'text/html; charset=utf-8') => ({
  evidence: {
    document: pageOf(html),
    response: {
      status: 200,
      headers: {},
      redirects: [],
      finalUrl: 'https://tinhmau.gov.vn/',
      contentType,
      bytes: html.length,
    },
  },
});
const text = 'Ủy ban nhân dân tỉnh Mẫu công bố kế hoạch phát triển kinh tế';

ruleTester(rule, {
  passed: [
    { name: 'composed', ...given(`<p>${text}</p>`), messages: ['unicode'] },
    { name: 'decomposed', ...given(`<p>${text.normalize('NFD')}</p>`) },
    { name: 'UTF-16 is Unicode too', ...given(`<p>${text}</p>`, 'text/html; charset=utf-16') },
    { name: 'an old font on proper letters', ...given(`<p style="font-family: .VnTime">${text}</p>`) },
    {
      name: 'French and mathematics',
      ...given('<p>Château, forêt, hôtel, élève, garçon, naïve, Noël, où, déjà, à côté; ± § © ® µ 5 ½</p>'),
    },
    {
      name: 'signs of encoding in an article about it',
      ...given(`<p>${text}. Lỗi font như “Cá»™ng” là do đọc sai bộ mã.</p>${`<p>${text}</p>`.repeat(5)}`),
    },
    { name: 'nothing declared', ...given(`<p>${text}</p>`, 'text/html') },
  ],
  failed: [
    {
      name: 'TCVN3',
      ...given(
        '<p>Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc. Uû ban nh©n d©n tØnh quyÕt ®Þnh ban hµnh v¨n b¶n</p>',
      ),
      messages: ['old-code'],
    },
    {
      name: 'VNI',
      ...given(
        '<p>Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp Töï do Haïnh phuùc. Uûy ban nhaân daân tænh quyeát ñònh ban haønh vaên baûn</p>',
      ),
      messages: ['old-code'],
    },
    {
      name: 'read byte by byte',
      ...given('<p>Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a Viá»‡t Nam</p>'),
      messages: ['garbled'],
    },
    {
      name: 'declared otherwise in the page',
      ...given(`<meta charset="windows-1258"><p>${text}</p>`, 'text/html'),
      messages: ['other-charset'],
    },
  ],
  cantTell: [
    {
      name: 'letters lost on the way',
      ...given('<p>C\uFFFDng th\uFFFDng tin \uFFFDi\uFFFDn t\uFFFD t\uFFFDnh M\uFFFDu</p>'),
      messages: ['garbled'],
    },
    {
      name: 'another set, but no letter that it matters for',
      ...given('<p>English</p>', 'text/html; charset=iso-8859-1'),
      messages: ['other-charset'],
    },
  ],
});
