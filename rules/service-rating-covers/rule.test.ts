import type { Service } from '../../src/core/service.ts';
import type { Case } from '../../src/testing/rule-tester.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const service: Service = {
  name: 'Cấp thẻ',
  url: 'https://tinhmau.gov.vn/',
  fields: {},
  forms: [],
  apply: [],
  figures: {},
};
const choices = ['Rất hài lòng', 'Hài lòng', 'Chưa hài lòng']
  .map((grade) => `<label><input type="radio" name="r">${grade}</label>`)
  .join('');
const scale = (about: string) => `<div><p>${about}</p><div>${choices}</div></div>`;
const given = (name: string, content: string, html: string, rest: Partial<Case> = {}): Case => {
  const document = pageOf(`<main>${html}</main>`);
  return { name, evidence: { service, document }, options: { content }, ...rest };
};

ruleTester(rule, {
  passed: [
    given('overall by its words', 'overall', scale('Đánh giá tổng thể') + scale('Thái độ'), {
      messages: ['covered'],
      found: 'Đánh giá tổng thể',
    }),
    given('the only scale is overall', 'overall', scale('Mời bạn cho ý kiến'), { messages: ['covered'] }),
    given('convenience', 'convenience', scale('Dịch vụ có dễ sử dụng không?') + scale('Thái độ')),
    given('timeliness', 'timeliness', `<fieldset><legend>Thời gian trả kết quả</legend>${choices}</fieldset>`),
    given(
      'attitude in a row of a table',
      'attitude',
      `<table><tr><td>Thái độ của cán bộ</td>${choices.replace(/<label>/g, '<td><label>').replace(/<\/label>/g, '</label></td>')}</tr></table>`,
    ),
  ],
  failed: [
    given('details without the whole', 'overall', scale('Thái độ của cán bộ') + scale('Đúng hạn'), {
      messages: ['not-covered'],
    }),
    given('overall alone', 'attitude', scale('Đánh giá tổng thể'), { messages: ['not-covered'] }),
  ],
  cantTell: [
    given('a scale that does not say of what', 'attitude', `<main>${choices}</main>`, { messages: ['unnamed'] }),
    given('no rating', 'overall', '<p>Nội dung</p>', { messages: ['not-seen'] }),
    given('a way to a rating', 'overall', '<a href="/dg">Đánh giá mức độ hài lòng</a>', { messages: ['not-seen'] }),
  ],
});
