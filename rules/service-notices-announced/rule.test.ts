import { applying } from '../../src/testing/online-form.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

ruleTester(rule, {
  passed: [
    {
      name: 'a choice',
      evidence: applying({
        form: '<fieldset><legend>Nhận thông báo về hồ sơ</legend><p>Qua thư điện tử</p><p>Qua tin nhắn</p></fieldset>',
      }),
      messages: ['announced'],
    },
    { name: 'a sentence', evidence: applying({ page: '<p>Hệ thống tự động báo mã hồ sơ qua tin nhắn.</p>' }) },
  ],
  failed: [],
  cantTell: [
    {
      name: 'an address is no notice',
      evidence: applying({ page: '<p>Thư điện tử: a@b.vn</p>' }),
      messages: ['not-seen'],
    },
  ],
});
