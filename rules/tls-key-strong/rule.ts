import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import type { CertificateFact, TlsFacts } from '../../src/core/tls.ts';
import { missedData } from '../../src/derive/hosts.ts';
import { lookedFor, messages } from './messages.ts';

type Strength = 'strong' | 'weak' | 'dsa-used' | 'key-unknown';

const bits = z.int().positive();

export default defineRule({
  id: 'tls-key-strong',
  title: { vi: 'Khóa của chứng thư số đủ mạnh', en: 'The keys of the certificates are strong enough' },
  scope: 'site',
  needs: ['tls'],
  options: z.strictObject({ rsa: bits, ec: bits }),
  lookedFor,
  messages,
  *evaluate({ tls }, options) {
    for (const { host, port, result } of tls) {
      const data = { host, port, ...options };
      const pointer = `tls:${host}:${port}`;
      if (result.status !== 'collected') {
        // A closed port offers no TLS at all: there is no certificate to judge.
        if (result.code === 'refused') continue;
        yield { outcome: 'cantTell', message: 'not-seen', data: { ...data, ...missedData(result) }, pointer };
        continue;
      }
      const shown = shownIn(result.value);
      if (shown.length === 0) yield { outcome: 'cantTell', message: 'no-certificate', data, pointer };
      const open = shown.filter((certificate) => strengthOf(certificate, options) !== 'strong');
      for (const certificate of open) {
        const message = strengthOf(certificate, options);
        const outcome = message === 'key-unknown' ? 'cantTell' : 'failed';
        const key = nameOf(certificate);
        yield { outcome, message, data: { ...data, subject: certificate.subject, key }, found: key, pointer };
      }
      if (shown.length > 0 && open.length === 0) {
        yield { outcome: 'passed', message: 'strong', data: { ...data, keys: shown.map(nameOf).join(', ') }, pointer };
      }
    }
  },
});

/** Every certificate sent at any address, to clients of any taste, once. */
function shownIn({ addresses }: TlsFacts): CertificateFact[] {
  const all = addresses.flatMap(({ result }) =>
    result.status === 'collected' ? [...result.value.chain, ...result.value.otherChains.flat()] : [],
  );
  return [...new Map(all.map((certificate) => [certificate.fingerprint256, certificate])).values()];
}

function strengthOf({ keyType, keyBits }: CertificateFact, least: { rsa: number; ec: number }): Strength {
  if (keyType === 'ed25519' || keyType === 'ed448') return 'strong';
  if (keyType === 'dsa') return 'dsa-used';
  const limit = keyType === 'ec' ? least.ec : keyType === 'rsa' || keyType === 'rsa-pss' ? least.rsa : null;
  if (limit === null || keyBits === null) return 'key-unknown';
  return keyBits >= limit ? 'strong' : 'weak';
}

const nameOf = ({ keyType, keyBits, curve }: CertificateFact) =>
  [
    keyType.toUpperCase(),
    keyBits === null ? '?' : `${keyBits} bit`,
    ...(curve === undefined ? [] : [`(${curve})`]),
  ].join(' ');
