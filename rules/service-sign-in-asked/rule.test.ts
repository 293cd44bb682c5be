import { applying, posted } from '../../src/testing/online-form.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const menu = pageOf('<nav><a href="/dang-nhap">Đăng nhập</a></nav>', 'https://tinhmau.gov.vn/');
const form = posted('<input title="Tên">');

ruleTester(rule, {
  passed: [
    { name: 'a wall', evidence: applying({ way: { walled: true } }), messages: ['walled'] },
    {
      name: 'asked on the form',
      evidence: applying({ form: `<p>Bạn cần đăng nhập để gửi hồ sơ.</p>${form}` }),
      messages: ['asked'],
    },
    {
      name: 'a national identity',
      evidence: applying({ form: `<p>Xác thực bằng VNeID</p>${form}` }),
      messages: ['asked'],
    },
  ],
  failed: [{ name: 'nowhere', evidence: applying({ form }), messages: ['nowhere'] }],
  cantTell: [
    { name: 'somewhere on the portal', evidence: applying({ form, others: [menu] }), messages: ['not-on-the-way'] },
    { name: 'no form', evidence: applying({}), messages: ['not-on-the-way'] },
  ],
});
