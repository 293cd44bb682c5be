import { applying } from '../../src/testing/online-form.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

ruleTester(rule, {
  passed: [
    {
      name: 'in a sentence',
      evidence: applying({ page: '<p>Góp ý gửi về <a href="mailto:gy@a.gov.vn">gy@a.gov.vn</a></p>' }),
      messages: ['given'],
    },
  ],
  failed: [{ name: 'none', evidence: applying({ page: '<p>Góp ý xin gửi về cơ quan.</p>' }), messages: ['missing'] }],
  cantTell: [
    { name: 'an address', evidence: applying({ page: '<p>ubnd@a.gov.vn</p>' }), messages: ['purpose-unsaid'] },
    {
      name: 'in the footer',
      evidence: applying({ page: '</main><footer>Góp ý: ubnd@a.gov.vn</footer><main>' }),
      messages: ['common-only'],
    },
    { name: 'pages not seen whole', evidence: applying({ way: { complete: false } }), messages: ['not-seen'] },
  ],
});
