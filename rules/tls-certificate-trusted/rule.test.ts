import { collected, failed } from '../../src/core/observation.ts';
import type { EvidenceOf } from '../../src/core/rule.ts';
import type { TlsAddressFacts } from '../../src/core/tls.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

type Probed = EvidenceOf['site']['tls'];
type Identity = NonNullable<TlsAddressFacts['identity']>;

const at = '2026-01-02T03:04:05.000Z';
const no = { state: 'refused' as const };
const versions = { SSLv3: no, TLSv1: no, 'TLSv1.1': no, 'TLSv1.2': { state: 'accepted' as const }, 'TLSv1.3': no };
const leaf: TlsAddressFacts['chain'][number] = {
  ...{ subject: 'CN=tinhmau.gov.vn', issuer: 'CN=Ai do', keyType: 'rsa', keyBits: 2048, signatureAlgorithm: 'x' },
  ...{
    validFrom: at,
    validTo: at,
    dates: 'valid',
    daysLeft: 90,
    altNames: [],
    selfSigned: false,
    fingerprint256: 'aa',
  },
};
const identity: Identity = {
  ...{ nameMatches: true, commonNameOnly: false, dates: 'valid', daysLeft: 90, chainState: 'complete' },
  ...{ trustedPublicly: true, revocation: { state: 'unknown', reason: '' } },
};

/** A host that shows such a certificate at each address; `null` for none. */
function shown(...each: (Partial<Identity> | null)[]): { tls: Probed } {
  const addresses = each.map((part, index) => {
    const facts: TlsAddressFacts = {
      ...{ versions, otherChains: [], ordered: true, asksCertificate: false },
      ...(part ? { chain: [leaf], identity: { ...identity, ...part } } : { chain: [], identity: null }),
    };
    return { address: `192.0.2.${index + 1}`, result: collected(facts, at) };
  });
  return { tls: [{ host: 'tinhmau.gov.vn', port: 443, result: collected({ addresses }, at) }] };
}
const missed = (result: Probed[number]['result']) => ({ tls: [{ host: 'tinhmau.gov.vn', port: 443, result }] });
const unknown = { trustedPublicly: false, trustedByGiven: false };

ruleTester(rule, {
  passed: [
    { name: 'by the public list', evidence: shown({}, {}), messages: ['publicly'] },
    {
      name: 'by the list given',
      evidence: shown({ trustedPublicly: false, trustedByGiven: true }),
      messages: ['given'],
    },
    { name: 'self-signed, and on the list given', evidence: shown({ ...unknown, trustedByGiven: true }) },
    { name: 'expired and for another name: told elsewhere', evidence: shown({ dates: 'expired', nameMatches: false }) },
    { name: 'an intermediate that had to be fetched', evidence: shown({ chainState: 'completed' }) },
  ],
  failed: [
    { name: 'self-signed', evidence: shown({ ...unknown, chainState: 'self-signed' }), messages: ['self-signed'] },
    { name: 'at one address of two', evidence: shown({}, { ...unknown, chainState: 'self-signed' }) },
  ],
  cantTell: [
    {
      name: 'an authority on no list',
      evidence: shown({ ...unknown, chainState: 'unknown-authority' }),
      messages: ['authority-unknown'],
      found: 'CN=Ai do',
    },
    { name: 'an issuer nobody knows', evidence: shown({ ...unknown, chainState: 'issuer-missing' }) },
    { name: 'no certificate seen', evidence: shown(null), messages: ['no-certificate'] },
    { name: 'no answer', evidence: missed(failed('timeout', 'too late')), messages: ['not-seen'] },
  ],
  inapplicable: [
    { name: 'a closed port', evidence: missed(failed('refused', 'ECONNREFUSED')) },
    { name: 'no host probed', evidence: { tls: [] } },
  ],
});
