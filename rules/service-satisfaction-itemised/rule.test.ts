import { servicesOf } from '../../src/derive/services.ts';
import type { Case } from '../../src/testing/rule-tester.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const items = 'Trình tự thực hiện|Cách thức thực hiện|Thời hạn giải quyết|Đối tượng thực hiện|Kết quả thực hiện|Lệ phí';
const grades = ['Rất hài lòng', 'Hài lòng', 'Chưa hài lòng'];
const rated = (...contents: string[]) =>
  contents
    .map(
      (about) =>
        `<fieldset><legend>${about}</legend>${grades.map((grade) => `<label><input type="radio">${grade}</label>`).join('')}</fieldset>`,
    )
    .join('');
const table = (...rows: string[]) =>
  `<table><tr><th>Nội dung</th><th>Rất hài lòng</th><th>Chưa hài lòng</th></tr>${rows.map((text) => `<tr><td>${text}</td><td>10</td><td>2</td></tr>`).join('')}</table>`;

function given(name: string, html: string, rest: Partial<Case> = {}): Case {
  const document = pageOf(
    `<main><h1>Cấp thẻ</h1>${items
      .split('|')
      .map((label) => `<p>${label}: a1</p>`)
      .join('')}${html}</main>`,
    'https://tinhmau.gov.vn/dv',
  );
  const [service] = servicesOf([document]);
  if (!service) throw new Error(name);
  return { name, evidence: { service, document }, ...rest };
}
const contents = ['Đánh giá tổng thể dịch vụ', 'Mức độ thuận tiện', 'Thái độ phục vụ'];

ruleTester(rule, {
  passed: [
    given('a row for each content', rated(...contents) + table(...contents), { messages: ['each'] }),
    given('in other words', rated('Thái độ của cán bộ', 'Thời gian xử lý') + table('Về thái độ phục vụ', 'Đúng hạn'), {
      messages: ['each'],
    }),
    given('one content and its figure', `${rated('Đánh giá tổng thể')}<p>Mức độ hài lòng: 98%</p>`, {
      messages: ['one-content'],
    }),
  ],
  failed: [
    given('a content without a row', rated(...contents) + table(...contents.slice(0, 2)), {
      messages: ['some-lacking'],
    }),
  ],
  cantTell: [
    given('one figure for all', `${rated(...contents)}<p>Tỷ lệ hài lòng: 98%</p>`, { messages: ['not-told-apart'] }),
    given('no rating seen', table(...contents), { messages: ['contents-unseen'] }),
  ],
  inapplicable: [given('no figure at all', rated(...contents))],
});
