import { applying, posted } from '../../src/testing/online-form.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const buttons = (...list: string[]) =>
  posted('<input title="Tên">', ...list.map((text) => `<button type="button">${text}</button>`));

ruleTester(rule, {
  passed: [
    { name: 'print', evidence: applying({ form: buttons('In tờ khai') }), messages: ['keepable'] },
    { name: 'save', evidence: applying({ form: buttons('Lưu nháp') }) },
  ],
  failed: [{ name: 'none', evidence: applying({ form: buttons() }), messages: ['missing'] }],
  cantTell: [
    { name: 'later steps', evidence: applying({ form: buttons('Tiếp tục') }), messages: ['not-seen'] },
    { name: 'no form', evidence: applying({}), messages: ['no-form'] },
  ],
});
