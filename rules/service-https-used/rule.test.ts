import type { Service } from '../../src/core/service.ts';
import type { Case } from '../../src/testing/rule-tester.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

function given(name: string, url: string, apply: string[], html: string, messages?: string[]): Case {
  const links = apply.map((to) => ({ text: 'Nộp trực tuyến', url: to }));
  const service: Service = { name: 'Cấp thẻ', url, fields: {}, forms: [], apply: links, figures: {} };
  return { name, evidence: { service, document: pageOf(html, url) }, ...(messages && { messages }) };
}

const secure = 'https://tinhmau.gov.vn/dv/1';
const plain = 'http://tinhmau.gov.vn/dv/1';

ruleTester(rule, {
  passed: [
    given('all over https', secure, ['https://dvc.tinhmau.gov.vn/nop'], '<main><form action="/gui"></form></main>', [
      'secure',
    ]),
    given('a search form of the site', secure, [], '<form role="search" action="http://tinhmau.gov.vn/tim"></form>'),
    given(
      'a form of the site navigation',
      secure,
      [],
      '<nav><form action="http://tinhmau.gov.vn/x"><p>a</p></form></nav>',
    ),
  ],
  failed: [
    given('the page, told once', plain, ['http://tinhmau.gov.vn/nop'], '<form action="/gui"></form>', ['page-plain']),
    given('an application link', secure, ['http://dvc.tinhmau.gov.vn/nop'], '', ['apply-plain']),
    given('a form target', secure, [], '<main><form action="http://tinhmau.gov.vn/gui" method="post"></form></main>', [
      'form-plain',
    ]),
    given(
      'a button that sends the form elsewhere',
      secure,
      [],
      '<main><form action="/gui"><button formaction="http://tinhmau.gov.vn/gui">Gửi</button></form></main>',
      ['form-plain'],
    ),
    given('page and other host', plain, ['http://dvc.tinhmau.gov.vn/nop'], '', ['page-plain', 'apply-plain']),
  ],
});
