import { z } from 'zod';
import { tlsVersions } from '../../src/core/evidence.ts';
import { defineRule } from '../../src/core/rule.ts';
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
    for (const { host, port, result } of tls) {
      const data = { host, port, minimum };
      const pointer = `tls:${host}:${port}`;
      if (result.status !== 'collected') {
        // A closed port offers no TLS at all: there is nothing here to judge.
        if (result.code === 'refused') continue;
        yield { outcome: 'cantTell', message: 'not-seen', data: { ...data, ...missedData(result) }, pointer };
        continue;
      }
      const { versions } = result.value;
      const accepted = tlsVersions.filter((version) => versions[version].state === 'accepted');
      const modern = tlsVersions.slice(tlsVersions.indexOf(minimum));
      const open = modern.find((version) => versions[version].state === 'undetermined');
      if (modern.some((version) => accepted.includes(version))) {
        yield { outcome: 'passed', message: 'accepted', data: { ...data, versions: accepted.join(', ') }, pointer };
      } else if (open) {
        const answer = `${open}: ${versions[open].reason ?? '–'}`;
        yield { outcome: 'cantTell', message: 'undetermined', data: { ...data, answer }, pointer };
      } else {
        const found = accepted.length > 0 ? accepted.join(', ') : undefined;
        yield { outcome: 'failed', message: 'refused', data, pointer, ...(found === undefined ? {} : { found }) };
      }
    }
  },
});
