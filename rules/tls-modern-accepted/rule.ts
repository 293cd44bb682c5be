import { z } from 'zod';
import type { Missed } from '../../src/core/observation.ts';
import { defineRule } from '../../src/core/rule.ts';
import type { TlsAddressFacts, TlsFacts } from '../../src/core/tls.ts';
import { tlsVersions } from '../../src/core/tls.ts';
import { missedData } from '../../src/derive/hosts.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'tls-modern-accepted',
  title: { vi: 'Máy chủ chấp nhận phiên bản TLS hiện hành', en: 'The server accepts a current version of TLS' },
  scope: 'site',
  needs: ['tls'],
  options: z.strictObject({ minimum: z.enum(tlsVersions) }),
  lookedFor,
  messages,
  *evaluate({ tls }, { minimum }) {
    const modern = tlsVersions.slice(tlsVersions.indexOf(minimum));
    for (const { host, port, result } of tls) {
      const data = { host, port, minimum };
      const pointer = `tls:${host}:${port}`;
      const missed = result.status === 'collected' ? missedIn(result.value) : result;
      const seen = result.status === 'collected' ? seenIn(result.value) : [];
      if (seen.length === 0) {
        // A closed port offers no TLS at all: there is nothing here to judge.
        if (!missed || (missed.status === 'failed' && missed.code === 'refused')) continue;
        yield { outcome: 'cantTell', message: 'not-seen', data: { ...data, ...missedData(missed) }, pointer };
        continue;
      }
      const stateOf = ({ versions }: TlsAddressFacts) =>
        modern.some((version) => versions[version].state === 'accepted')
          ? 'passed'
          : modern.every((version) => versions[version].state === 'refused')
            ? 'failed'
            : 'cantTell';
      const failing = seen.filter(({ facts }) => stateOf(facts) === 'failed');
      const open = seen.find(({ facts }) => stateOf(facts) === 'cantTell');
      if (failing.length > 0) {
        const addresses = failing.map(({ address }) => address).join(', ');
        const found = [...new Set(failing.flatMap(({ facts }) => acceptedBy(facts)))].join(', ');
        const at = { ...data, addresses };
        yield { outcome: 'failed', message: 'refused', data: at, pointer, ...(found === '' ? {} : { found }) };
      } else if (open) {
        const version = modern.find((one) => open.facts.versions[one].state === 'undetermined') ?? minimum;
        const answer = `${version}: ${open.facts.versions[version].reason ?? '–'} (${open.address})`;
        yield { outcome: 'cantTell', message: 'undetermined', data: { ...data, answer }, pointer };
      } else {
        const versions = tlsVersions.filter((version) => seen.some(({ facts }) => acceptedBy(facts).includes(version)));
        yield { outcome: 'passed', message: 'accepted', data: { ...data, versions: versions.join(', ') }, pointer };
      }
    }
  },
});

/** Addresses whose server spoke. One that cannot be reached says nothing of TLS; whether it answers is judged elsewhere. */
const seenIn = ({ addresses }: TlsFacts) =>
  addresses.flatMap(({ address, result }) => (result.status === 'collected' ? [{ address, facts: result.value }] : []));

const missedIn = ({ addresses }: TlsFacts): Missed | undefined =>
  addresses.flatMap(({ result }) => (result.status === 'collected' ? [] : [result]))[0];

const acceptedBy = ({ versions }: TlsAddressFacts) =>
  tlsVersions.filter((version) => versions[version].state === 'accepted');
