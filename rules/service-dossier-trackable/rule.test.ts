import { applying } from '../../src/testing/online-form.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const lookUp = pageOf(
  '<main><h1>Tra cứu tình trạng hồ sơ</h1><form><label>Mã hồ sơ <input></label></form></main>',
  'https://tinhmau.gov.vn/tra-cuu',
);
const link = '<a href="/tra-cuu">Tra cứu tình trạng hồ sơ</a>';

ruleTester(rule, {
  passed: [
    { name: 'linked', evidence: applying({ page: link, others: [lookUp] }), messages: ['offered'] },
    { name: 'on the portal', evidence: applying({ others: [lookUp] }), messages: ['elsewhere'] },
  ],
  failed: [{ name: 'nothing anywhere', evidence: applying({}), messages: ['missing'] }],
  cantTell: [
    {
      name: 'the search of the site is no look-up',
      evidence: applying({
        page: link,
        others: [
          pageOf('<header><form><input type="search"></form></header><main><p>Tra cứu hồ sơ bằng mã hồ sơ.</p></main>'),
        ],
      }),
      messages: ['unseen'],
    },
    { name: 'not read', evidence: applying({ page: link, exhaustive: false }), messages: ['unseen'] },
    { name: 'part of the portal', evidence: applying({ exhaustive: false }), messages: ['not-found'] },
  ],
});
