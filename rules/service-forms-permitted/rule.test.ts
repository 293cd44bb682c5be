import { fileOf } from '../../src/testing/online-form.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const options = { formats: ['pdf', 'doc', 'docx'] };
const given = (name: string, message: string, detected: string, file: string, members?: string[]) => ({
  name,
  options,
  evidence: { files: [fileOf(members && { opens: 'yes', members }, detected, file)] },
  messages: [message],
});

ruleTester(rule, {
  passed: [
    given('by its content', 'permitted', 'docx', 'mau.docx'),
    given('no ending', 'permitted', 'pdf', 'tai-tep'),
    given('an archive', 'archive', 'zip', 'mau.zip', ['a.doc', 'b.PDF']),
  ],
  failed: [],
  cantTell: [
    given('a lie', 'other-ending', 'pdf', 'mau.doc'),
    given('a sheet', 'other-format', 'xls', 'mau.xls'),
    given('an archive of other things', 'archive-holds-others', 'zip', 'mau.zip', ['a.doc', 'b.exe']),
  ],
  inapplicable: [given('a page', 'permitted', 'html', 'x')].map(({ messages: _, ...rest }) => rest),
});
