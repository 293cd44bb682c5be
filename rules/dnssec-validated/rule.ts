import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { isOursToMend, reasonText } from '../../src/derive/dnssec-texts.ts';
import { missedData, namedHosts } from '../../src/derive/hosts.ts';
import { lookedFor, messages } from './messages.ts';

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
      const { state, reason, at, ede, resolver, chain } = result.value.dnssec;
      const data = { host, reason: reasonText(reason), at: at || host };
      const found = `${reason}${ede === null ? '' : ` (EDE ${ede})`}: ${at}`;
      if (state === 'secure') {
        const zones = chain.map(({ zone }) => zone).join(' → ');
        yield { outcome: 'passed', message: 'secure', data: { host, zones }, pointer };
      } else if (state !== 'indeterminate') {
        yield { outcome: 'failed', message: state, data, found, pointer };
      } else if (isOursToMend(reason)) {
        const unfit = { ...data, code: 'no-validating-resolver', resolver: resolver || '–' };
        yield { outcome: 'cantTell', message: 'resolver-unfit', data: unfit, found, pointer };
      } else {
        yield { outcome: 'cantTell', message: 'indeterminate', data: { ...data, code: 'dns' }, found, pointer };
      }
    }
  },
});
