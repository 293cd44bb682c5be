import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { hasScripts } from '../../src/derive/completeness.ts';
import { isWhole, noForm, onlineForms } from '../../src/derive/e-form.ts';
import { keeps } from '../../src/derive/e-form-words.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-e-form-keepable',
  title: { vi: 'Thông tin đã khai lưu được hoặc in được', en: 'What was entered can be saved or printed' },
  scope: 'service',
  needs: ['eForm'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ eForm }) {
    const forms = onlineForms(eForm);
    if (forms.length === 0) return yield noForm;
    const kept = forms.flatMap(({ buttons }) => buttons).find((text) => keeps.test(fold(text)));
    const [form] = forms;
    const place = { url: form?.page.url ?? '' };
    if (kept) yield { outcome: 'passed', message: 'keepable', found: kept, ...place };
    else if (forms.every(isWhole) && forms.every(({ page }) => !hasScripts(page)))
      yield { outcome: 'failed', message: 'missing', ...place };
    else yield { outcome: 'cantTell', message: 'not-seen', ...place };
  },
});
