import { applying, posted } from '../../src/testing/online-form.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const picker = (accept: string, text = '') =>
  posted(`<label for="t">Giấy tờ</label><input type="file" id="t" accept="${accept}"> <small>${text}</small>`);
const options = { formats: ['pdf', 'docx', 'jpg'], doubtful: ['zip'] };
const given = (name: string, html: string | undefined, message?: string) => ({
  name,
  options,
  evidence: applying(html === undefined ? {} : { form: html }),
  ...(message && { messages: [message] }),
});

ruleTester(rule, {
  passed: [
    given('accepted', picker('.pdf,.jpg'), 'standard'),
    given('told beside it', picker('', 'Tệp PDF hoặc DOCX')),
  ],
  failed: [given('a program', picker('.pdf,.exe'), 'other')],
  cantTell: [
    given('an archive', picker('.pdf,.zip'), 'doubtful'),
    given('any', picker('*/*'), 'not-told'),
    given('no form', undefined, 'no-form'),
  ],
  inapplicable: [given('no files', posted('<input title="Tên">'))],
});
