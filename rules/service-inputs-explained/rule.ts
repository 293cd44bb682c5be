import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { noForm, onlineForms } from '../../src/derive/e-form.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-inputs-explained',
  title: { vi: 'Có hướng dẫn tại từng chỗ nhập dữ liệu', en: 'Help stands at each input' },
  scope: 'service',
  needs: ['eForm'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ eForm }) {
    const forms = onlineForms(eForm);
    if (forms.length === 0) return yield noForm;
    for (const { page, fields } of forms) {
      const typed = fields.filter(({ kind }) => kind !== 'choice');
      if (typed.length === 0) continue;
      const without = typed.filter(({ help }) => help === '');
      const data = {
        all: typed.length,
        without: without.length,
        names: without
          .slice(0, 12)
          .map(({ label }) => label || '?')
          .join('; '),
      };
      const told = { data, url: page.url, ...(without[0] && { pointer: without[0].pointer }) };
      if (without.length === 0) yield { outcome: 'passed', message: 'explained', ...told };
      else if (without.length > typed.length / 2) yield { outcome: 'failed', message: 'mostly-missing', ...told };
      else yield { outcome: 'cantTell', message: 'some-missing', ...told };
    }
  },
});
