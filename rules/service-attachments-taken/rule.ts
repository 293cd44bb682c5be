import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { isWhole, noForm, onlineForms } from '../../src/derive/e-form.ts';
import { attaching } from '../../src/derive/e-form-words.ts';
import { beginning } from '../../src/derive/mask.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-attachments-taken',
  title: { vi: 'Biểu mẫu điện tử có chỗ đính kèm tệp', en: 'The online form takes attachments' },
  scope: 'service',
  needs: ['service', 'eForm'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ service, eForm }) {
    const forms = onlineForms(eForm);
    if (forms.length === 0) return yield noForm;
    const picker = forms.flatMap(({ fields }) => fields).find(({ kind }) => kind === 'file');
    const [form] = forms;
    if (picker)
      return yield {
        outcome: 'passed',
        message: 'taken',
        ...(picker.label && { found: picker.label }),
        pointer: picker.pointer,
        url: form?.page.url ?? '',
      };
    const dossier = service.fields.dossier?.value ?? '';
    const named = forms
      .flatMap(({ buttons, lines }) => [...buttons, ...lines])
      .find((text) => attaching.test(fold(text)));
    if (named) yield { outcome: 'cantTell', message: 'named', found: named };
    else if (forms.every(isWhole) && papers(dossier) >= 2)
      yield { outcome: 'failed', message: 'missing', found: beginning(dossier, 300) };
    else yield { outcome: 'cantTell', message: 'not-seen' };
  },
});

/** Papers that the dossier lists, one a line. */
const papers = (dossier: string): number => dossier.split(' · ').filter((line) => line.length > 3).length;
