import type { DnsHost } from '../../src/core/dns.ts';
import { collected, failed, skipped } from '../../src/core/observation.ts';
import type { EvidenceOf } from '../../src/core/rule.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

type Probed = EvidenceOf['site']['dns'];
type Answer = DnsHost['aaaa'][number]['answer'];

const at = '2026-01-02T03:04:05.000Z';
const ok: Answer = collected({ status: 200 }, at);

function published(...answers: (Answer | 'private')[]): Probed {
  const aaaa = answers.map((answer, index) => ({
    address: answer === 'private' ? 'fd00::1' : `2405:4800::${index + 1}`,
    public: answer !== 'private',
    answer: answer === 'private' ? skipped('not-public') : answer,
  }));
  const dnssec = { state: 'insecure' as const, resolver: '9.9.9.9', reason: 'opt-out', at: '', ede: null, chain: [] };
  return [{ host: 'tinhmau.gov.vn', port: 443, result: collected({ cnames: [], a: ['192.0.2.1'], aaaa, dnssec }, at) }];
}

const brokenSignatures = published().map(({ result, ...rest }): Probed[number] => ({
  ...rest,
  result:
    result.status === 'collected'
      ? { ...result, value: { ...result.value, dnssec: { ...result.value.dnssec, state: 'bogus' } } }
      : result,
}));

const missed = (result: Probed[number]['result'], host = 'tinhmau.gov.vn'): Probed => [{ host, port: 443, result }];

ruleTester(rule, {
  passed: [
    { name: 'an answer', evidence: { dns: published(ok) }, messages: ['answered'] },
    { name: 'an error status is an answer', evidence: { dns: published(collected({ status: 503 }, at)) } },
    { name: 'one of two addresses answers', evidence: { dns: published(failed('refused', 'closed'), ok) } },
    { name: 'a private address beside a public one', evidence: { dns: published('private', ok) } },
    {
      name: 'the same host on two ports',
      evidence: { dns: [...published(ok), ...published()] },
      messages: ['answered'],
    },
  ],
  failed: [
    { name: 'no AAAA', evidence: { dns: published() }, messages: ['missing'], found: 'A 192.0.2.1' },
    {
      name: 'private addresses alone',
      evidence: { dns: published('private') },
      messages: ['not-public'],
      found: 'fd00::1',
    },
    {
      name: 'a closed port',
      evidence: { dns: published(failed('refused', 'ECONNREFUSED')) },
      messages: ['unanswered'],
      found: '2405:4800::1: ECONNREFUSED',
    },
    { name: 'a black hole', evidence: { dns: published(failed('timeout', 'too late')) } },
  ],
  cantTell: [
    { name: 'no IPv6 on our side', evidence: { dns: published(skipped('no-ipv6-here')) }, messages: ['not-testable'] },
    {
      name: 'no AAAA in an answer that fails validation',
      evidence: { dns: brokenSignatures },
      messages: ['not-trusted'],
    },
    { name: 'a TLS fault is not an IPv6 fault', evidence: { dns: published(failed('tls', 'alert 40')) } },
    {
      name: 'the name server did not answer',
      evidence: { dns: missed(failed('timeout', 'x')) },
      messages: ['not-seen'],
    },
  ],
  inapplicable: [
    { name: 'an IPv4 literal', evidence: { dns: missed(skipped('dns'), '192.0.2.1') } },
    { name: 'an IPv6 literal', evidence: { dns: missed(skipped('dns'), '[2405:4800::1]') } },
  ],
});
