import type { DnsHost } from '../../src/core/evidence.ts';
import { collected, failed, skipped } from '../../src/core/observation.ts';
import type { EvidenceOf } from '../../src/core/rule.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

type Probed = EvidenceOf['site']['dns'];

function seen(
  state: DnsHost['dnssec']['state'],
  reason: string,
  host = 'tinhmau.gov.vn',
  resolver = '9.9.9.9',
): Probed {
  const dnssec = { state, reason, method: 'resolver-ad' as const, resolver };
  const value = { cnames: [], a: ['192.0.2.1'], aaaa: [], dnssec };
  return [{ host, port: 443, result: collected(value, '2026-01-02T03:04:05.000Z') }];
}

const missed = (result: Probed[number]['result'], host = 'tinhmau.gov.vn'): Probed => [{ host, port: 443, result }];

ruleTester(rule, {
  passed: [
    { name: 'validated', evidence: { dns: seen('secure', 'validated') }, messages: ['secure'] },
    {
      name: 'every host has its verdict',
      evidence: { dns: [...seen('secure', 'validated'), ...seen('secure', 'validated', 'www.tinhmau.gov.vn')] },
      messages: ['secure', 'secure'],
    },
  ],
  failed: [
    { name: 'not signed', evidence: { dns: seen('insecure', 'not-validated') }, messages: ['insecure'] },
    { name: 'broken signatures', evidence: { dns: seen('bogus', 'fails-validation') }, messages: ['bogus'] },
    {
      name: 'one host of two',
      evidence: { dns: [...seen('secure', 'validated'), ...seen('insecure', 'not-validated', 'dichvucong.gov.vn')] },
    },
  ],
  cantTell: [
    {
      name: 'a resolver that does not validate',
      evidence: { dns: seen('indeterminate', 'resolver-does-not-validate') },
      messages: ['resolver-unfit'],
    },
    {
      name: 'no resolver at all',
      evidence: { dns: seen('indeterminate', 'resolver-unreachable', 'tinhmau.gov.vn', '') },
      messages: ['resolver-unfit'],
    },
    {
      name: 'name servers that fail',
      evidence: { dns: seen('indeterminate', 'servfail') },
      messages: ['indeterminate'],
    },
    { name: 'no addresses known', evidence: { dns: missed(failed('dns', 'SERVFAIL')) }, messages: ['not-seen'] },
  ],
  inapplicable: [
    { name: 'an IP literal', evidence: { dns: missed(skipped('dns'), '192.0.2.1') } },
    { name: 'no host probed', evidence: { dns: [] } },
  ],
});
