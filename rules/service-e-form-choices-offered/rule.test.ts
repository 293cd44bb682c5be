import { applying, posted } from '../../src/testing/online-form.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

ruleTester(rule, {
  passed: [
    {
      name: 'a list',
      evidence: applying({ form: posted('<label>Giới tính <select><option>Nam</option></select></label>') }),
      messages: ['offered'],
    },
    {
      name: 'a combo box',
      evidence: applying({ form: posted('<label>Tỉnh/Thành phố <input role="combobox"></label>') }),
      messages: ['offered'],
    },
    {
      name: 'some other list',
      evidence: applying({ form: posted('<label>Loại phiếu <select><option>Số 1</option></select></label>') }),
      messages: ['some-offered'],
    },
  ],
  failed: [
    { name: 'typed', evidence: applying({ form: posted('<label>Dân tộc (*) <input></label>') }), messages: ['typed'] },
  ],
  cantTell: [
    {
      name: 'typed, with scripts',
      evidence: applying({ form: `<script>goiY()</script>${posted('<label>Xã/Phường <input></label>')}` }),
      messages: ['may-suggest'],
    },
    { name: 'no form', evidence: applying({}), messages: ['no-form'] },
  ],
  inapplicable: [
    { name: 'no such field', evidence: applying({ form: posted('<label>Nơi sinh của trẻ em <input></label>') }) },
  ],
});
