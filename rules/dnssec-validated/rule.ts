import { z } from 'zod';
import { skipped } from '../../src/core/observation.ts';
import { defineRule } from '../../src/core/rule.ts';
import { missedData, namedHosts } from '../../src/derive/hosts.ts';
import { lookedFor, messages } from './messages.ts';

/** Reasons that lie with the resolver we asked, not with the name. */
const unfit = new Set(['resolver-does-not-validate', 'resolver-unreachable']);

export default defineRule({
  id: 'dnssec-validated',
  title: { vi: 'Tên miền được xác thực bằng DNSSEC', en: 'The domain name is validated by DNSSEC' },
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
      const { state, reason, resolver } = result.value.dnssec;
      const data = { host, resolver: resolver || '–' };
      if (state === 'secure') {
        yield { outcome: 'passed', message: 'secure', data, pointer };
      } else if (state !== 'indeterminate') {
        yield { outcome: 'failed', message: state, data, found: reason, pointer };
      } else if (unfit.has(reason)) {
        const why = missedData(skipped('no-validating-resolver'));
        yield { outcome: 'cantTell', message: 'resolver-unfit', data: { ...data, ...why }, pointer };
      } else {
        yield { outcome: 'cantTell', message: 'indeterminate', data: { ...data, code: 'dns' }, found: reason, pointer };
      }
    }
  },
});
