import { applying, posted } from '../../src/testing/online-form.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const choice = (...ways: string[]) =>
  posted(
    '<input title="Tên">',
    `<fieldset><legend>Thanh toán phí, lệ phí: 8.000 đồng</legend>${ways.map((way) => `<input type="radio" name="tt" value="${way}">`).join('')}</fieldset>`,
  );
const fees = (value: string) => ({ fields: { fees: { label: 'Lệ phí', value, pointer: 'p' } } });
const options = { ways: ['online'] };

ruleTester(rule, {
  passed: [
    {
      name: 'a choice',
      options,
      evidence: applying({ form: choice('Trực tiếp', 'Thanh toán trực tuyến bằng thẻ') }),
      messages: ['payable'],
    },
    { name: 'a gateway', options, evidence: applying({ page: '<a href="https://paygov.vn/x">Thanh toán lệ phí</a>' }) },
    {
      name: 'at the agency',
      options: { ways: ['office', 'post'] },
      evidence: applying({ service: fees('8.000 đồng, nộp lệ phí tại bộ phận một cửa') }),
    },
  ],
  failed: [
    {
      name: 'a choice without it',
      options,
      evidence: applying({ form: choice('Trực tiếp', 'Qua bưu chính') }),
      messages: ['other-ways'],
    },
  ],
  cantTell: [{ name: 'silence', options, evidence: applying({ service: fees('8.000 đồng') }), messages: ['not-said'] }],
  inapplicable: [
    { name: 'free', options, evidence: applying({ service: fees('Không') }) },
    { name: 'free on the form', options, evidence: applying({ form: '<p>Thủ tục này không thu phí, lệ phí.</p>' }) },
  ],
});
