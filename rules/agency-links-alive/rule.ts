import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { lookedFor, messages } from './messages.ts';

const isGone = (status: number): boolean => status === 404 || status === 410;

export default defineRule({
  id: 'agency-links-alive',
  title: {
    vi: 'Liên kết đến cổng của cơ quan, đơn vị khác mở được',
    en: 'Links to the portals of other agencies and units open',
  },
  scope: 'site',
  needs: ['agencyLinks'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ agencyLinks }) {
    const asked = agencyLinks.filter(({ result }) => result.status === 'collected');
    let troubled = 0;
    for (const { url, page, text, result } of agencyLinks) {
      const told = { url: page, ...(text && { found: text }) };
      const data = { address: url, text: text || '–', status: 0, code: '' };
      if (result.status !== 'collected') {
        troubled += 1;
        // Whom we did not ask is nobody's fault.
        if (result.status === 'failed')
          yield { outcome: 'cantTell', message: 'silent', data: { ...data, code: result.code }, ...told };
        continue;
      }
      const { status } = result.value;
      if (status < 400) continue;
      troubled += 1;
      yield isGone(status)
        ? { outcome: 'failed', message: 'gone', data: { ...data, status }, ...told }
        : { outcome: 'cantTell', message: 'refused', data: { ...data, status }, ...told };
    }
    if (agencyLinks.length === 0) return;
    const data = { total: agencyLinks.length, asked: asked.length };
    if (troubled === 0) yield { outcome: 'passed', message: 'alive', data };
    else if (asked.length < agencyLinks.length) yield { outcome: 'cantTell', message: 'unasked', data };
  },
});
