import type { TlsHost } from '../../src/core/evidence.ts';
import { collected, failed } from '../../src/core/observation.ts';
import type { EvidenceOf } from '../../src/core/rule.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

type Certificate = TlsHost['chain'][number];
type Probed = EvidenceOf['site']['tls'];

const options = { rsa: 2048, ec: 256 };

function key(keyType: string, keyBits: number | null, curve?: string): Certificate {
  return {
    subject: `CN=${keyType}`,
    issuer: 'CN=Root',
    keyType,
    keyBits,
    ...(curve === undefined ? {} : { curve }),
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: '2026-04-01T00:00:00.000Z',
    altNames: [],
    fingerprint256: 'AA',
  };
}

function chain(...certificates: Certificate[]): Probed {
  const no = { state: 'refused' as const };
  const versions = { TLSv1: no, 'TLSv1.1': no, 'TLSv1.2': { state: 'accepted' as const }, 'TLSv1.3': no };
  const value = { address: '192.0.2.1', versions, chain: certificates, authorizationError: null, hostMatches: true };
  return [{ host: 'tinhmau.gov.vn', port: 443, result: collected(value, '2026-01-02T03:04:05.000Z') }];
}

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
