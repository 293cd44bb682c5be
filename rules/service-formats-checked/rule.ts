import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { hasScripts } from '../../src/derive/completeness.ts';
import { noForm, onlineForms } from '../../src/derive/e-form.ts';
import { checkingAttribute, checkingClass, formatted } from '../../src/derive/e-form-words.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-formats-checked',
  title: { vi: 'Biểu mẫu hỗ trợ kiểm tra định dạng khi nhập', en: 'The online form checks formats' },
  scope: 'service',
  needs: ['eForm'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ eForm }) {
    const forms = onlineForms(eForm);
    if (forms.length === 0) return yield noForm;
    for (const { page, fields } of forms) {
      const set = fields.filter(({ kind, label }) => kind === 'typed' && formatted.test(fold(label)));
      if (set.length === 0) continue;
      const loose = set.filter(({ control }) => !isChecked(control.attribs));
      const data = {
        all: set.length,
        loose: loose.length,
        names: loose
          .slice(0, 12)
          .map(({ label }) => label)
          .join('; '),
      };
      const told = { data, url: page.url, ...(loose[0] && { pointer: loose[0].pointer }) };
      if (loose.length === 0) yield { outcome: 'passed', message: 'checked', ...told };
      else if (loose.length === set.length && !hasScripts(page))
        yield { outcome: 'failed', message: 'unchecked', ...told };
      else yield { outcome: 'cantTell', message: 'not-all', ...told };
    }
  },
});

const isChecked = (attribs: Readonly<Record<string, string>>): boolean =>
  /^(?:date|datetime-local|month|email|tel|number|url)$/i.test(attribs.type ?? '') ||
  attribs.pattern !== undefined ||
  /^(?:numeric|decimal|tel|email)$/i.test(attribs.inputmode ?? '') ||
  Object.keys(attribs).some((name) => checkingAttribute.test(name)) ||
  checkingClass.test(attribs.class ?? '');
