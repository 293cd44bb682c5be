import { collected, failed } from '../../src/core/observation.ts';
import type { EvidenceOf } from '../../src/core/rule.ts';
import type { CertificateFact, TlsAddressFacts } from '../../src/core/tls.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

type Probed = EvidenceOf['site']['tls'];

const options = { rsa: 2048, ec: 256 };
const at = '2026-01-02T03:04:05.000Z';

function key(keyType: string, keyBits: number | null, curve?: string): CertificateFact {
  return {
    subject: `CN=${keyType}`,
    issuer: 'CN=Root',
    keyType,
    keyBits,
    ...(curve === undefined ? {} : { curve }),
    signatureAlgorithm: 'sha256WithRSA',
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: '2026-04-01T00:00:00.000Z',
    ...{ dates: 'valid', daysLeft: 89 },
    altNames: [],
    selfSigned: false,
    fingerprint256: `${keyType}${keyBits}`,
  };
}

const no = { state: 'refused' as const };
const versions = { SSLv3: no, TLSv1: no, 'TLSv1.1': no, 'TLSv1.2': { state: 'accepted' as const }, 'TLSv1.3': no };
const showing = (chain: CertificateFact[], others: CertificateFact[][] = []): TlsAddressFacts => ({
  ...{ versions, chain, otherChains: others, ordered: true, identity: null, asksCertificate: false },
});

/** A host that shows each of these at an address of its own. */
const probed = (...each: TlsAddressFacts[]): Probed => {
  const addresses = each.map((facts, index) => ({ address: `192.0.2.${index + 1}`, result: collected(facts, at) }));
  return [{ host: 'tinhmau.gov.vn', port: 443, result: collected({ addresses }, at) }];
};
const chain = (...certificates: CertificateFact[]): Probed => probed(showing(certificates));

const missed = (result: Probed[number]['result']): Probed => [{ host: 'tinhmau.gov.vn', port: 443, result }];

ruleTester(rule, {
  passed: [
    {
      name: 'RSA of just enough bits',
      evidence: { tls: chain(key('rsa', 2048), key('rsa', 4096)) },
      options,
      messages: ['strong'],
    },
    { name: 'EC, 256 bits are as good as RSA', evidence: { tls: chain(key('ec', 256, 'prime256v1')) }, options },
    { name: 'RSA-PSS', evidence: { tls: chain(key('rsa-pss', 2048)) }, options },
    { name: 'Ed25519 and Ed448', evidence: { tls: chain(key('ed25519', 256), key('ed448', 456)) }, options },
    {
      name: 'the same chain at two addresses is told once',
      evidence: { tls: probed(showing([key('rsa', 2048)]), showing([key('rsa', 2048)])) },
      options,
      messages: ['strong'],
    },
    { name: 'Ed25519 of unstated size', evidence: { tls: chain(key('ed25519', null)) }, options },
  ],
  failed: [
    {
      name: 'RSA 1024',
      evidence: { tls: chain(key('rsa', 1024)) },
      options,
      messages: ['weak'],
      found: 'RSA 1024 bit',
    },
    { name: 'one bit short', evidence: { tls: chain(key('rsa', 2047)) }, options },
    {
      name: 'a weak intermediate',
      evidence: { tls: chain(key('rsa', 2048), key('rsa', 1024)) },
      options,
      messages: ['weak'],
    },
    {
      name: 'a small curve',
      evidence: { tls: chain(key('ec', 224, 'secp224r1')) },
      options,
      found: 'EC 224 bit (secp224r1)',
    },
    {
      name: 'a second address with an older certificate',
      evidence: { tls: probed(showing([key('rsa', 2048)]), showing([key('rsa', 1024)])) },
      options,
      messages: ['weak'],
    },
    {
      name: 'the certificate for clients that know no elliptic curves',
      evidence: { tls: probed(showing([key('ec', 256)], [[key('rsa', 1024)]])) },
      options,
      found: 'RSA 1024 bit',
    },
    { name: 'DSA of any size', evidence: { tls: chain(key('dsa', 3072)) }, options, messages: ['dsa-used'] },
  ],
  cantTell: [
    {
      name: 'a key type we do not know',
      evidence: { tls: chain(key('ml-dsa-65', null)) },
      options,
      messages: ['key-unknown'],
    },
    { name: 'a curve of unknown size', evidence: { tls: chain(key('ec', null)) }, options },
    { name: 'no certificate seen', evidence: { tls: chain() }, options, messages: ['no-certificate'] },
    { name: 'no answer', evidence: { tls: missed(failed('timeout', 'too late')) }, options, messages: ['not-seen'] },
    { name: 'no TLS spoken', evidence: { tls: missed(failed('tls', 'wrong version number')) }, options },
  ],
  inapplicable: [
    { name: 'a closed port', evidence: { tls: missed(failed('refused', 'ECONNREFUSED')) }, options },
    { name: 'no host probed', evidence: { tls: [] }, options },
  ],
});
