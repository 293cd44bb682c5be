import { applying } from '../../src/testing/online-form.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const form = (...buttons: string[]) =>
  applying({
    form: `<form method="post"><input title="Tên">${buttons.map((text) => `<button>${text}</button>`).join('')}</form>`,
  });

ruleTester(rule, {
  passed: [{ name: 'a button', evidence: form('Lưu nháp', 'Nộp hồ sơ'), messages: ['sendable'] }],
  failed: [{ name: 'print only', evidence: form('In tờ khai', 'Lưu ra tệp'), messages: ['print-only'] }],
  cantTell: [
    { name: 'another step', evidence: form('Tiếp tục'), messages: ['not-seen'] },
    { name: 'no button', evidence: form(), messages: ['not-seen'] },
    { name: 'no form', evidence: applying({}), messages: ['no-form'] },
  ],
});
