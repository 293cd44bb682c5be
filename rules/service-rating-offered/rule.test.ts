import type { Service } from '../../src/core/service.ts';
import type { Case } from '../../src/testing/rule-tester.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const url = 'https://tinhmau.gov.vn/dv/1';
const service: Service = { name: 'Cấp thẻ', url, fields: {}, forms: [], apply: [], figures: {} };
const three = ['Rất hài lòng', 'Hài lòng', 'Chưa hài lòng'];

const given = (name: string, html: string, messages?: string[], each = false): Case => ({
  name,
  options: { each },
  evidence: { service, document: pageOf(html, url) },
  ...(messages && { messages }),
});
const radios = (grades: string[]): string =>
  `<form>${grades.map((text, index) => `<p><input type="radio" id="r${index}"><label for="r${index}">${text}</label></p>`).join('')}</form>`;

ruleTester(rule, {
  passed: [
    given('radio buttons', radios(three), ['offered']),
    given('buttons', `<div>${three.map((text) => `<button>${text.toUpperCase()}</button>`).join('')}</div>`),
    given('a list to choose from', `<select>${three.map((text) => `<option>${text}</option>`).join('')}</select>`),
    given('pictures as links', three.map((text) => `<a href="#"><img alt="${text}"></a>`).join('')),
    given(
      'radio buttons in cells',
      `<table><tr>${three.map((text) => `<td><input type="radio"> ${text}</td>`).join('')}</tr></table>`,
    ),
    given('hidden behind a button', `<button>Đánh giá dịch vụ</button><div hidden>${radios(three)}</div>`),
    given('several contents', `<div>${radios(three)}${radios(three)}</div>`),
    given(
      'beside a poll of the site',
      `<div>${radios(three)}</div><aside>${radios([...three, 'Bình thường'])}</aside>`,
    ),
    given('another word for the third', radios(['Rất hài lòng', 'Hài lòng', 'Không hài lòng']), [
      'offered-other-words',
    ]),
  ],
  failed: [
    given(
      'one content of two with other grades',
      `<div>${radios(three)}${radios([...three, 'Bình thường'])}</div>`,
      ['other-scale'],
      true,
    ),
    given('two grades', radios(['Hài lòng', 'Không hài lòng']), ['other-scale']),
    given('five grades', radios(['Rất hài lòng', 'Hài lòng', 'Bình thường', 'Không hài lòng', 'Rất không hài lòng']), [
      'other-scale',
    ]),
  ],
  cantTell: [
    given('only a way to it', '<a href="/danh-gia?dv=1">Đánh giá mức độ hài lòng</a>', ['grades-unseen']),
    given('results are no rating', `<table><tr>${three.map((text) => `<th>${text}</th>`).join('')}</tr></table>`, [
      'not-seen',
    ]),
    given('nothing', '<p>Thủ tục</p>', ['not-seen']),
  ],
});
