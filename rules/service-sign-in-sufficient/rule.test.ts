import { applying } from '../../src/testing/online-form.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const wall = (inner: string) =>
  pageOf(`<form method="post">${inner}<input type="password"></form>`, 'https://tinhmau.gov.vn/dang-nhap');

ruleTester(rule, {
  passed: [
    { name: 'both', evidence: applying({ others: [wall('<input name="ten">')] }), messages: ['name-and-password'] },
    {
      name: 'identity',
      evidence: applying({ page: '<p>Đăng nhập bằng tài khoản Cổng dịch vụ công quốc gia</p>' }),
      messages: ['identity'],
    },
  ],
  failed: [{ name: 'a password alone', evidence: applying({ others: [wall('')] }), messages: ['password-only'] }],
  cantTell: [{ name: 'nothing seen', evidence: applying({}), messages: ['unseen'] }],
});
