import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { type DomainForm, domainFit, domainForms } from '../../src/derive/domain-name.ts';
import { bareHost, isAddress } from '../../src/derive/hosts.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'domain-name-proper',
  title: { vi: 'Tên miền của cổng theo đúng quy tắc', en: 'The domain name of the portal follows the rules' },
  scope: 'site',
  needs: ['home'],
  weighsCompleteness: true,
  options: z.strictObject({
    form: z.enum(Object.keys(domainForms) as [DomainForm, ...DomainForm[]]),
    /** Whether names of provinces merged on 1 July 2025 are still proper. */
    former: z.boolean().default(false),
  }),
  lookedFor,
  messages,
  *evaluate({ home }, { form, former }) {
    const host = bareHost(new URL(home.url).hostname);
    const fit = isAddress(host) ? 'not-vn' : domainFit(host, form);
    const told = { data: { host, shape: domainForms[form].shape }, found: host, url: home.url };
    if (fit === 'fits' || (fit === 'former-province' && former))
      yield { outcome: 'passed', message: 'proper', ...told };
    else if (fit === 'not-vn' || fit === 'not-gov' || fit === 'other-level')
      yield { outcome: 'failed', message: fit, ...told };
    else yield { outcome: 'cantTell', message: fit, ...told };
  },
});
