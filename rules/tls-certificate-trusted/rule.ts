import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import type { TlsFacts } from '../../src/core/tls.ts';
import { missedData } from '../../src/derive/hosts.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'tls-certificate-trusted',
  title: { vi: 'Chứng thư số do tổ chức đáng tin cậy cấp', en: 'The certificate comes from a trusted authority' },
  scope: 'site',
  needs: ['tls'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ tls }) {
    for (const { host, port, result } of tls) {
      const data = { host, port };
      const pointer = `tls:${host}:${port}`;
      if (result.status !== 'collected') {
        // A closed port offers no TLS at all: there is no certificate to judge.
        if (result.code === 'refused') continue;
        yield { outcome: 'cantTell', message: 'not-seen', data: { ...data, ...missedData(result) }, pointer };
        continue;
      }
      const shown = shownIn(result.value);
      const own = shown.filter(({ identity }) => !isTrusted(identity) && identity.chainState === 'self-signed');
      const unknown = shown.find(({ identity }) => !isTrusted(identity));
      if (own.length > 0) {
        const addresses = own.map(({ address }) => address).join(', ');
        const found = own[0]?.subject ?? '';
        yield { outcome: 'failed', message: 'self-signed', data: { ...data, addresses }, found, pointer };
      } else if (unknown) {
        const { issuer } = unknown;
        yield { outcome: 'cantTell', message: 'authority-unknown', data: { ...data, issuer }, found: issuer, pointer };
      } else if (shown.length === 0) {
        yield { outcome: 'cantTell', message: 'no-certificate', data, pointer };
      } else {
        const message = shown.every(({ identity }) => identity.trustedPublicly) ? 'publicly' : 'given';
        yield { outcome: 'passed', message, data, pointer };
      }
    }
  },
});

type Identity = NonNullable<ReturnType<typeof shownIn>[number]['identity']>;

const isTrusted = ({ trustedPublicly, trustedByGiven }: Identity) => trustedPublicly || trustedByGiven === true;

/** The certificate at each address where one was seen, with the name of whoever is last in its chain. */
const shownIn = ({ addresses }: TlsFacts) =>
  addresses.flatMap(({ address, result }) => {
    const facts = result.status === 'collected' ? result.value : undefined;
    if (!facts?.identity) return [];
    const { chain, identity } = facts;
    return [{ address, identity, subject: chain[0]?.subject ?? '', issuer: chain.at(-1)?.issuer ?? '' }];
  });
