import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { hasScripts } from '../../src/derive/completeness.ts';
import { noForm, onlineForms } from '../../src/derive/e-form.ts';
import { closedLists } from '../../src/derive/e-form-words.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-e-form-choices-offered',
  title: { vi: 'Dữ liệu hệ thống đã có được đưa ra để chọn', en: 'What the system holds is offered for selection' },
  scope: 'service',
  needs: ['eForm'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ eForm }) {
    const forms = onlineForms(eForm);
    if (forms.length === 0) return yield noForm;
    for (const { page, fields } of forms) {
      const listed = fields.filter(({ kind, label }) => kind !== 'file' && closedLists.test(folded(label)));
      for (const { kind, label, pointer, control } of listed) {
        const told = { data: { label }, pointer, url: page.url, found: label };
        const typed = kind === 'typed' && !suggests(control.attribs);
        if (!typed) yield { outcome: 'passed', message: 'offered', ...told };
        else if (page.complete && !hasScripts(page)) yield { outcome: 'failed', message: 'typed', ...told };
        else yield { outcome: 'cantTell', message: 'may-suggest', ...told };
      }
      if (listed.length === 0 && fields.some(({ kind }) => kind === 'choice'))
        yield { outcome: 'passed', message: 'some-offered', url: page.url };
    }
  },
});

const folded = (label: string): string =>
  fold(label)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const suggests = (attribs: Readonly<Record<string, string>>): boolean =>
  attribs.list !== undefined || attribs['aria-autocomplete'] !== undefined || attribs['aria-haspopup'] !== undefined;
