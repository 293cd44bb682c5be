import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { noForm, onlineForms } from '../../src/derive/e-form.ts';
import { keeps, sends } from '../../src/derive/e-form-words.ts';
import { beginning } from '../../src/derive/mask.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-e-form-sendable',
  title: { vi: 'Hồ sơ gửi được từ biểu mẫu điện tử', en: 'The dossier can be sent from the online form' },
  scope: 'service',
  needs: ['eForm'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ eForm }) {
    const forms = onlineForms(eForm);
    if (forms.length === 0) return yield noForm;
    const buttons = forms.flatMap((form) => form.buttons);
    const send = buttons.find((text) => sends.test(fold(text)));
    if (send) yield { outcome: 'passed', message: 'sendable', found: send };
    else if (buttons.length > 0 && buttons.every((text) => keeps.test(fold(text))))
      yield { outcome: 'failed', message: 'print-only', found: buttons.join(' · ') };
    else
      yield {
        outcome: 'cantTell',
        message: 'not-seen',
        ...(buttons.length > 0 && { found: beginning(buttons.join(' · '), 300) }),
      };
  },
});
