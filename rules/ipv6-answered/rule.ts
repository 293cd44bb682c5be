import { z } from 'zod';
import type { DnsHost } from '../../src/core/dns.ts';
import { defineRule } from '../../src/core/rule.ts';
import { missedData, namedHosts } from '../../src/derive/hosts.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'ipv6-answered',
  title: { vi: 'Cổng trả lời qua IPv6', en: 'The portal answers over IPv6' },
  scope: 'site',
  needs: ['dns'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ dns }) {
    for (const { host, result } of namedHosts(dns)) {
      const pointer = `dns:${host}`;
      if (result.status !== 'collected') {
        yield { outcome: 'cantTell', message: 'not-seen', data: { host, ...missedData(result) }, pointer };
        continue;
      }
      const { a, aaaa, dnssec } = result.value;
      const reachable = aaaa.filter((item) => item.public);
      const addresses = list(reachable.length > 0 ? reachable : aaaa);
      const data = { host, addresses };
      const answered = reachable.filter((item) => item.answer.status === 'collected');
      const open = reachable.map((item) => item.answer).find(leavesOpen);
      if (aaaa.length === 0 && dnssec.state === 'bogus') {
        // Somebody on the way may have taken the records away.
        yield { outcome: 'cantTell', message: 'not-trusted', data: { host, code: 'dns' }, pointer };
      } else if (aaaa.length === 0) {
        yield { outcome: 'failed', message: 'missing', data: { host }, found: `A ${a.join(', ')}`.trim(), pointer };
      } else if (reachable.length === 0) {
        yield { outcome: 'failed', message: 'not-public', data, found: addresses, pointer };
      } else if (answered.length > 0) {
        yield { outcome: 'passed', message: 'answered', data: { host, answered: list(answered) }, pointer };
      } else if (open && open.status !== 'collected') {
        yield { outcome: 'cantTell', message: 'not-testable', data: { ...data, ...missedData(open) }, pointer };
      } else {
        yield { outcome: 'failed', message: 'unanswered', data, found: reachable.map(missOf).join('; '), pointer };
      }
    }
  },
});

type Published = DnsHost['aaaa'][number];

const list = (items: readonly Published[]) => items.map((item) => item.address).join(', ');

/** Silence and refusal are the portal's; anything else (no IPv6 of ours, a TLS fault) proves nothing about IPv6. */
const leavesOpen = (answer: Published['answer']) =>
  answer.status === 'skipped' || (answer.status === 'failed' && answer.code !== 'refused' && answer.code !== 'timeout');

const missOf = ({ address, answer }: Published) =>
  `${address}: ${answer.status === 'failed' ? answer.message : answer.status}`;
