import { collected, failed, skipped } from '../../src/core/observation.ts';
import type { AgencyLink } from '../../src/core/search-record.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const url = 'https://sotuphap.tinhmau.gov.vn/';
const link = (result: AgencyLink['result']): AgencyLink => ({
  url,
  page: 'https://tinhmau.gov.vn/',
  text: 'Sở Tư pháp',
  result,
});
const answered = (status: number) => link(collected({ status, finalUrl: url }, '2026-03-02T02:00:00Z'));

ruleTester(rule, {
  passed: [{ name: 'all open', evidence: { agencyLinks: [answered(200), answered(200)] }, messages: ['alive'] }],
  failed: [
    {
      name: 'gone',
      evidence: { agencyLinks: [answered(200), answered(404)] },
      messages: ['gone'],
      found: 'Sở Tư pháp',
    },
    { name: 'gone for good', evidence: { agencyLinks: [answered(410)] } },
  ],
  cantTell: [
    {
      name: 'a name that is not known',
      evidence: { agencyLinks: [link(failed('dns', 'no address'))] },
      messages: ['silent', 'unasked'],
    },
    { name: 'a wall', evidence: { agencyLinks: [answered(403)] }, messages: ['refused'] },
    { name: 'a fault of the moment', evidence: { agencyLinks: [answered(503)] }, messages: ['refused'] },
    {
      name: 'closed to us',
      evidence: { agencyLinks: [answered(200), link(skipped('robots'))] },
      messages: ['unasked'],
    },
  ],
  inapplicable: [{ name: 'no link', evidence: { agencyLinks: [] } }],
});
