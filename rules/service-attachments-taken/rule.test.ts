import { applying, posted } from '../../src/testing/online-form.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const dossier = { label: 'Thành phần hồ sơ', value: 'Tờ khai · Bản chụp thẻ', pointer: 'p' };

ruleTester(rule, {
  passed: [
    {
      name: 'a picker',
      evidence: applying({ form: posted('<label>Ảnh <input type="file"></label>') }),
      messages: ['taken'],
    },
  ],
  failed: [
    {
      name: 'papers and no place',
      evidence: applying({ form: posted('<input title="Tên">'), service: { fields: { dossier } } }),
      messages: ['missing'],
    },
  ],
  cantTell: [
    { name: 'one paper', evidence: applying({ form: posted('<input title="Tên">') }), messages: ['not-seen'] },
    {
      name: 'a scripted button',
      evidence: applying({
        form: posted('<input title="Tên">', '<button type="button">Chọn tệp đính kèm</button>'),
        service: { fields: { dossier } },
      }),
      messages: ['named'],
    },
    { name: 'no form', evidence: applying({}), messages: ['no-form'] },
  ],
});
