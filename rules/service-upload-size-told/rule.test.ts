import { applying, posted } from '../../src/testing/online-form.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const picker = (text: string) =>
  `<label for="t">Giấy tờ</label><input type="file" id="t" aria-describedby="h"><small id="h">${text}</small>`;

ruleTester(rule, {
  passed: [
    { name: 'beside it', evidence: applying({ form: posted(picker('Dung lượng tối đa 10 MB')) }), messages: ['told'] },
    {
      name: 'in the label',
      evidence: applying({ form: posted('<label>Ảnh (không quá 500KB) <input type="file"></label>') }),
    },
    {
      name: 'in a row of a table',
      evidence: applying({
        form: posted('<table><tr><td>Ảnh</td><td><input type="file"></td><td>&lt; 2 Mb</td></tr></table>'),
      }),
    },
  ],
  failed: [{ name: 'nothing', evidence: applying({ form: posted(picker('Định dạng PDF')) }), messages: ['missing'] }],
  cantTell: [
    {
      name: 'at the top of the page',
      evidence: applying({ form: `<p>Mỗi tệp tối đa 5 MB.</p>${posted(picker('PDF'))}` }),
      messages: ['elsewhere'],
    },
    { name: 'no form', evidence: applying({}), messages: ['no-form'] },
  ],
  inapplicable: [{ name: 'no files', evidence: applying({ form: posted('<input title="Tên">') }) }],
});
