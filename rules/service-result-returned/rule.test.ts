import { applying, posted } from '../../src/testing/online-form.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const choice = (...ways: string[]) =>
  posted(
    '<input title="Tên">',
    `<fieldset><legend>Nhận kết quả</legend>${ways.map((way) => `<input type="radio" name="kq" value="${way}">`).join('')}</fieldset>`,
  );
const options = { ways: ['office', 'post'] };

ruleTester(rule, {
  passed: [
    {
      name: 'a choice',
      options,
      evidence: applying({ form: choice('Qua dịch vụ bưu chính') }),
      messages: ['returned'],
    },
    {
      name: 'an item',
      options,
      evidence: applying({
        service: { fields: { channels: { label: 'Cách nhận', value: 'Trực tiếp', pointer: 'p' } } },
      }),
    },
  ],
  failed: [{ name: 'another', options, evidence: applying({ form: choice('Trực tuyến') }), messages: ['other-ways'] }],
  cantTell: [{ name: 'silence', options, evidence: applying({}), messages: ['not-said'] }],
});
