import { applying, posted } from '../../src/testing/online-form.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const date = (attributes: string) => `<label>Ngày sinh <input ${attributes}></label>`;

ruleTester(rule, {
  passed: [
    { name: 'a type', evidence: applying({ form: posted(date('type="date"')) }), messages: ['checked'] },
    { name: 'a pattern', evidence: applying({ form: posted('<label>Số CCCD <input pattern="[0-9]{12}"></label>') }) },
    { name: 'a mask', evidence: applying({ form: posted(date('data-mask="00/00/0000"')) }) },
  ],
  failed: [{ name: 'none', evidence: applying({ form: posted(date('')) }), messages: ['unchecked'] }],
  cantTell: [
    {
      name: 'scripts may',
      evidence: applying({ form: `<script>kiemTra()</script>${posted(date(''))}` }),
      messages: ['not-all'],
    },
    { name: 'no form', evidence: applying({}), messages: ['no-form'] },
  ],
  inapplicable: [{ name: 'no such field', evidence: applying({ form: posted('<label>Lý do <input></label>') }) }],
});
