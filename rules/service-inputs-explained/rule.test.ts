import { applying, posted } from '../../src/testing/online-form.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const plain = '<label>Họ tên (bắt buộc) <input></label>';
const helped = '<label for="n">Ngày sinh</label><input id="n"><small>Theo dương lịch</small>';

ruleTester(rule, {
  passed: [
    { name: 'words beside', evidence: applying({ form: posted(helped) }), messages: ['explained'] },
    {
      name: 'an example in the box',
      evidence: applying({ form: posted('<label>Mã số <input placeholder="Ví dụ: 0123"></label>') }),
    },
    {
      name: 'a sign with a tip',
      evidence: applying({ form: posted('<label for="m">Mã số</label><input id="m"><i title="Ghi trên thẻ"></i>') }),
    },
    {
      name: 'a description',
      evidence: applying({
        form: `${posted('<input aria-label="Mã số" aria-describedby="x">')}<p id="x">Ghi trên thẻ</p>`,
      }),
    },
  ],
  failed: [
    {
      name: 'none',
      evidence: applying({ form: posted(plain, '<label>Nơi ở <input placeholder="Nơi ở"></label>') }),
      messages: ['mostly-missing'],
    },
  ],
  cantTell: [
    { name: 'some', evidence: applying({ form: posted(plain, helped) }), messages: ['some-missing'] },
    { name: 'no form', evidence: applying({}), messages: ['no-form'] },
  ],
  inapplicable: [
    { name: 'only choices', evidence: applying({ form: posted('<select><option>Nam</option></select>') }) },
  ],
});
