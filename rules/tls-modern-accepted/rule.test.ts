import type { Missed, Observation } from '../../src/core/observation.ts';
import { collected, failed, skipped } from '../../src/core/observation.ts';
import type { EvidenceOf } from '../../src/core/rule.ts';
import type { TlsAddressFacts, TlsFacts, VersionFact } from '../../src/core/tls.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const yes: VersionFact = { state: 'accepted' };
const no: VersionFact = { state: 'refused', reason: 'alert protocol_version (70)' };
const open: VersionFact = { state: 'undetermined', reason: 'the connection was reset' };

const at = '2026-01-02T03:04:05.000Z';
const host = 'tinhmau.gov.vn';
const options = { minimum: 'TLSv1.2' };

type States = [VersionFact, VersionFact, VersionFact, VersionFact];

/** A probed host with these addresses; states from TLS 1.0 up. */
function seen(...each: (States | Missed)[]): EvidenceOf['site']['tls'][number] {
  const addresses = each.map((states, index): TlsFacts['addresses'][number] => ({
    address: `192.0.2.${index + 1}`,
    result: Array.isArray(states) ? answered(states) : states,
  }));
  return { host, port: 443, result: collected({ addresses }, at) };
}

function answered([one, oneOne, oneTwo, oneThree]: States): Observation<TlsAddressFacts> {
  const versions = { SSLv3: no, TLSv1: one, 'TLSv1.1': oneOne, 'TLSv1.2': oneTwo, 'TLSv1.3': oneThree };
  return collected({ versions, chain: [], otherChains: [], ordered: null, identity: null, asksCertificate: false }, at);
}

const missed = (result: EvidenceOf['site']['tls'][number]['result'], port = 443) => ({ host, port, result });

ruleTester(rule, {
  passed: [
    { name: '1.2 alone', evidence: { tls: [seen([no, no, yes, no])] }, options, messages: ['accepted'] },
    { name: '1.3 alone', evidence: { tls: [seen([no, no, no, yes])] }, options },
    { name: '1.2, while 1.3 is cut off on the way', evidence: { tls: [seen([no, no, yes, open])] }, options },
    { name: 'old versions beside new ones', evidence: { tls: [seen([yes, yes, yes, yes])] }, options },
    {
      name: 'a second host has no TLS port',
      evidence: { tls: [seen([no, no, yes, yes]), missed(failed('refused', 'ECONNREFUSED'), 8443)] },
      options,
      messages: ['accepted'],
    },
    {
      name: 'a second address that we cannot reach says nothing of TLS',
      evidence: { tls: [seen([no, no, yes, yes], skipped('no-ipv6-here'), failed('timeout', 'no answer'))] },
      options,
    },
  ],
  failed: [
    {
      name: '1.0 alone',
      evidence: { tls: [seen([yes, no, no, no])] },
      options,
      messages: ['refused'],
      found: 'TLSv1',
    },
    { name: 'everything refused', evidence: { tls: [seen([no, no, no, no])] }, options },
    {
      name: 'one host of two',
      evidence: { tls: [seen([no, no, yes, yes]), seen([yes, yes, no, no])] },
      options,
      messages: ['accepted', 'refused'],
    },
    {
      name: 'one address of two: those sent there are turned away',
      evidence: { tls: [seen([no, no, yes, yes], [yes, yes, no, no])] },
      options,
      messages: ['refused'],
    },
    {
      name: '1.2 where 1.3 is asked for',
      evidence: { tls: [seen([no, no, yes, no])] },
      options: { minimum: 'TLSv1.3' },
    },
  ],
  cantTell: [
    {
      name: 'a reset is no refusal',
      evidence: { tls: [seen([yes, no, open, no])] },
      options,
      messages: ['undetermined'],
    },
    {
      name: 'nor is it at a second address',
      evidence: { tls: [seen([no, no, yes, yes], [no, no, open, open])] },
      options,
    },
    {
      name: 'no TLS spoken there',
      evidence: { tls: [missed(failed('tls', 'wrong version number'))] },
      options,
      messages: ['not-seen'],
    },
    { name: 'no answer', evidence: { tls: [missed(failed('timeout', 'too late'))] }, options },
    { name: 'not probed', evidence: { tls: [missed(skipped('not-public'))] }, options },
  ],
  inapplicable: [
    { name: 'no https anywhere', evidence: { tls: [missed(failed('refused', 'ECONNREFUSED'))] }, options },
    { name: 'no host probed', evidence: { tls: [] }, options },
  ],
});
