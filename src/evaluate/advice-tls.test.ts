import { expect, test } from 'vitest';
import { collected, failed } from '../core/observation.ts';
import type { CertificateFact, TlsAddressFacts } from '../core/tls.ts';
import { tlsAdvice } from './advice-tls.ts';

const at = '2026-03-02T03:00:00.000Z';
const no = { state: 'refused' as const };
const yes = { state: 'accepted' as const };
const leaf: CertificateFact = {
  ...{ subject: 'CN=tinhmau.gov.vn', issuer: 'CN=CA', keyType: 'rsa', keyBits: 2048, altNames: [], selfSigned: false },
  ...{ signatureAlgorithm: 'sha256WithRSA', signatureHash: 'SHA-256', fingerprint256: 'aa' },
  ...{ validFrom: '2026-01-01T00:00:00.000Z', validTo: '2027-01-01T00:00:00.000Z', dates: 'valid', daysLeft: 305 },
};
const identity: NonNullable<TlsAddressFacts['identity']> = {
  ...{ nameMatches: true, commonNameOnly: false, dates: 'valid', daysLeft: 305, chainState: 'complete' },
  ...{ trustedPublicly: true, revocation: { state: 'unknown', reason: '' } },
};
const good: TlsAddressFacts = {
  versions: { SSLv3: no, TLSv1: no, 'TLSv1.1': no, 'TLSv1.2': yes, 'TLSv1.3': yes },
  ...{ chain: [leaf], otherChains: [], ordered: true, identity, asksCertificate: false },
};

function advised(...each: TlsAddressFacts[]) {
  const addresses = each.map((facts, index) => ({ address: `192.0.2.${index + 1}`, result: collected(facts, at) }));
  return tlsAdvice([{ host: 'tinhmau.gov.vn', port: 443, result: collected({ addresses }, at) }]);
}
const ids = (...each: TlsAddressFacts[]) => advised(...each).map(({ id }) => id);
const but = (part: Partial<typeof identity>) => ({ ...good, identity: { ...identity, ...part } });

test('nothing is said of a server at its best, nor of one that was not seen', () => {
  expect(ids(good, good)).toEqual([]);
  expect(tlsAdvice([{ host: 'a.vn', port: 443, result: failed('timeout', '') }])).toEqual([]);
});

test.each<[string, TlsAddressFacts]>([
  ['tls-old-versions', { ...good, versions: { ...good.versions, SSLv3: yes } }],
  ['tls-weak-cipher', { ...good, versions: { ...good.versions, 'TLSv1.2': { ...yes, weakCipher: 'RC4' } } }],
  ['tls-weak-dh', { ...good, dhBits: 1024 }],
  ['tls-client-certificate', { ...good, asksCertificate: true }],
  ['certificate-expired', but({ dates: 'expired', daysLeft: -3 })],
  ['certificate-not-yet-valid', but({ dates: 'not-yet-valid' })],
  ['certificate-ending', but({ daysLeft: 29 })],
  ['certificate-host-mismatch', but({ nameMatches: false })],
  ['certificate-chain-incomplete', but({ chainState: 'completed' })],
  ['certificate-not-trusted', but({ chainState: 'self-signed', trustedPublicly: false })],
  ['certificate-not-trusted', but({ trustedPublicly: false, complaint: 'PATH_LENGTH_EXCEEDED' })],
  ['certificate-chain-dates', { ...good, chain: [leaf, { ...leaf, dates: 'expired', daysLeft: -3 }] }],
  ['certificate-chain-dates', { ...good, chain: [leaf, { ...leaf, dates: 'not-yet-valid' }] }],
  ['certificate-chain-dates', { ...good, chain: [leaf, { ...leaf, daysLeft: 29 }] }],
  ['certificate-disordered', { ...good, ordered: false }],
  ['certificate-weak-signature', { ...good, chain: [{ ...leaf, signatureHash: 'SHA-1' }] }],
  ['certificate-revoked', but({ revocation: { state: 'revoked', reason: '2026-02-01T00:00:00.000Z' } })],
])('%s', (id, facts) => {
  expect(ids(good, facts, facts)).toEqual([id]);
});

test('each fact by itself: an expired certificate does not hide a wrong name', () => {
  expect(ids(but({ dates: 'expired', nameMatches: false, chainState: 'self-signed', trustedPublicly: false }))).toEqual(
    ['certificate-expired', 'certificate-host-mismatch', 'certificate-not-trusted'],
  );
});

test('no alarm: 30 days left, a strong group, an old root signed with SHA-1, a chain trusted by the list given', () => {
  const root: CertificateFact = { ...leaf, selfSigned: true, signatureHash: 'SHA-1', dates: 'expired', daysLeft: -3 };
  const facts = {
    ...but({ daysLeft: 30, trustedPublicly: false, trustedByGiven: true }),
    dhBits: 2048,
    chain: [leaf, { ...leaf, daysLeft: 30 }, root],
  };
  expect(ids(facts)).toEqual([]);
});
