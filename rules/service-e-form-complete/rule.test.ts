import { applying, posted } from '../../src/testing/online-form.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const lines = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Kính gửi: ......',
  'Họ, chữ đệm, tên: ........ Ngày sinh: .......',
  'Nơi cư trú:\t',
  'Số hộ chiếu ......... Nghề nghiệp ........',
  'Người khai (ký tên)',
];
const field = (label: string) => `<label>${label} <input></label>`;
const all = ['Họ và tên (*)', 'Ngày, tháng, năm sinh', 'Địa chỉ thường trú', 'Số hộ chiếu', 'Nghề nghiệp hiện nay'].map(
  field,
);

ruleTester(rule, {
  passed: [
    { name: 'all, in other words', evidence: applying({ form: posted(...all), lines }), messages: ['complete'] },
  ],
  failed: [
    { name: 'most lacking', evidence: applying({ form: posted(...all.slice(0, 2)), lines }), messages: ['lacking'] },
  ],
  cantTell: [
    {
      name: 'one lacking',
      evidence: applying({ form: posted(...all.slice(0, 4)), lines }),
      messages: ['some-lacking'],
    },
    {
      name: 'the first of several steps',
      evidence: applying({ form: posted(...all.slice(0, 1), '<button>Bước tiếp</button>'), lines }),
      messages: ['some-lacking'],
    },
    { name: 'nothing to compare with', evidence: applying({ form: posted(...all) }), messages: ['paper-unread'] },
    {
      name: 'letters that were not read',
      evidence: applying({ form: posted(...all), lines: ['Céng hßa x·: ....', 'Hä vµ tªn: ....', 'Nơi: ...'] }),
      messages: ['paper-unread'],
    },
    { name: 'no form', evidence: applying({ lines }), messages: ['no-form'] },
  ],
});
