import type { TlsHost } from '../../src/core/evidence.ts';
import { collected, failed, skipped } from '../../src/core/observation.ts';
import type { EvidenceOf } from '../../src/core/rule.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

type State = TlsHost['versions']['TLSv1'];
const yes: State = { state: 'accepted' };
const no: State = { state: 'refused', reason: 'tlsv1 alert protocol version' };
const open: State = { state: 'undetermined', reason: 'read ECONNRESET' };

const at = '2026-01-02T03:04:05.000Z';
const host = 'tinhmau.gov.vn';
const options = { minimum: 'TLSv1.2' };

/** A probed host; states from TLS 1.0 up. */
function seen(...[one, oneOne, oneTwo, oneThree]: [State, State, State, State]): EvidenceOf['site']['tls'][number] {
  const versions = { TLSv1: one, 'TLSv1.1': oneOne, 'TLSv1.2': oneTwo, 'TLSv1.3': oneThree };
  const value = { address: '192.0.2.1', versions, chain: [], authorizationError: null, hostMatches: true };
  return { host, port: 443, result: collected(value, at) };
}
const missed = (result: EvidenceOf['site']['tls'][number]['result'], port = 443) => ({ host, port, result });

ruleTester(rule, {
  passed: [
    { name: '1.2 alone', evidence: { tls: [seen(no, no, yes, no)] }, options, messages: ['accepted'] },
    { name: '1.3 alone', evidence: { tls: [seen(no, no, no, yes)] }, options },
    { name: '1.2, while 1.3 is cut off on the way', evidence: { tls: [seen(no, no, yes, open)] }, options },
    { name: 'old versions beside new ones', evidence: { tls: [seen(yes, yes, yes, yes)] }, options },
    {
      name: 'a second host has no TLS port',
      evidence: { tls: [seen(no, no, yes, yes), missed(failed('refused', 'ECONNREFUSED'), 8443)] },
      options,
      messages: ['accepted'],
    },
  ],
  failed: [
    {
      name: '1.0 alone',
      evidence: { tls: [seen(yes, no, no, no)] },
      options,
      messages: ['refused'],
      found: 'TLSv1',
    },
    { name: 'everything refused', evidence: { tls: [seen(no, no, no, no)] }, options },
    {
      name: 'one host of two',
      evidence: { tls: [seen(no, no, yes, yes), seen(yes, yes, no, no)] },
      options,
      messages: ['accepted', 'refused'],
    },
    { name: '1.2 where 1.3 is asked for', evidence: { tls: [seen(no, no, yes, no)] }, options: { minimum: 'TLSv1.3' } },
  ],
  cantTell: [
    {
      name: 'a reset is no refusal',
      evidence: { tls: [seen(yes, no, open, no)] },
      options,
      messages: ['undetermined'],
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
