import type { Dnssec } from '../../src/core/dns.ts';
import { collected, failed, skipped } from '../../src/core/observation.ts';
import type { EvidenceOf } from '../../src/core/rule.ts';
import { type ReasonCode, reasons } from '../../src/derive/dnssec/reason.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

type Probed = EvidenceOf['site']['dns'];

const zones = ['.', 'vn', 'gov.vn', 'tinhmau.gov.vn'];

function seen(reason: ReasonCode, host = 'tinhmau.gov.vn', resolver = '9.9.9.9'): Probed {
  const chain = reason === 'validated' ? zones.map((zone) => ({ zone, keyTag: 1, algorithm: 13 })) : [];
  const dnssec: Dnssec = { ...reasons[reason], reason, at: `${host} A`, resolver, chain };
  const value = { cnames: [], a: ['192.0.2.1'], aaaa: [], dnssec };
  return [{ host, port: 443, result: collected(value, '2026-01-02T03:04:05.000Z') }];
}

const missed = (result: Probed[number]['result'], host = 'tinhmau.gov.vn'): Probed => [{ host, port: 443, result }];

ruleTester(rule, {
  passed: [
    { name: 'validated', evidence: { dns: seen('validated') }, messages: ['secure'] },
    {
      name: 'every host has its verdict',
      evidence: { dns: [...seen('validated'), ...seen('validated', 'www.tinhmau.gov.vn')] },
      messages: ['secure', 'secure'],
    },
  ],
  failed: [
    {
      name: 'not signed',
      evidence: { dns: seen('delegation-unsigned') },
      messages: ['insecure'],
      found: 'delegation-unsigned: tinhmau.gov.vn A',
    },
    {
      name: 'signed with what nobody checks',
      evidence: { dns: seen('algorithm-unsupported') },
      messages: ['insecure'],
    },
    {
      name: 'broken signatures',
      evidence: { dns: seen('signature-expired') },
      messages: ['bogus'],
      found: 'signature-expired (EDE 7): tinhmau.gov.vn A',
    },
    {
      name: 'one host of two',
      evidence: { dns: [...seen('validated'), ...seen('opt-out', 'dichvucong.gov.vn')] },
    },
  ],
  cantTell: [
    { name: 'a resolver that strips', evidence: { dns: seen('resolver-strips') }, messages: ['resolver-unfit'] },
    {
      name: 'no resolver at all',
      evidence: { dns: seen('resolver-unreachable', 'tinhmau.gov.vn', '') },
      messages: ['resolver-unfit'],
    },
    { name: 'a clock that is wrong', evidence: { dns: seen('clock-or-resolver') }, messages: ['resolver-unfit'] },
    { name: 'name servers that fail', evidence: { dns: seen('servfail') }, messages: ['indeterminate'] },
    { name: 'no addresses known', evidence: { dns: missed(failed('dns', 'SERVFAIL')) }, messages: ['not-seen'] },
  ],
  inapplicable: [
    { name: 'an IP literal', evidence: { dns: missed(skipped('dns'), '192.0.2.1') } },
    { name: 'no host probed', evidence: { dns: [] } },
  ],
});
