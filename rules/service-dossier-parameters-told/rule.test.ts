import { applying, posted } from '../../src/testing/online-form.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const form = (text: string) => applying({ form: `<p>${text}</p>${posted('<input type="file">')}` });

ruleTester(rule, {
  passed: [{ name: 'all three', evidence: form('Tệp PDF, tối đa 5 MB, quét từ 200 dpi'), messages: ['told'] }],
  failed: [{ name: 'nothing', evidence: form('Giấy tờ'), messages: ['missing'] }],
  cantTell: [
    { name: 'the size alone', evidence: form('Tối đa 5 MB'), messages: ['partly'] },
    { name: 'no form', evidence: applying({}), messages: ['no-form'] },
  ],
  inapplicable: [{ name: 'no files', evidence: applying({ form: posted('<input title="Tên">') }) }],
});
