import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { noForm, onlineForms } from '../../src/derive/e-form.ts';
import { fileSize } from '../../src/derive/e-form-words.ts';
import { beginning } from '../../src/derive/mask.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-upload-size-told',
  title: {
    vi: 'Dung lượng tối đa được báo tại chỗ chọn tệp',
    en: 'The largest size of a file is told where it is chosen',
  },
  scope: 'service',
  needs: ['eForm'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ eForm }) {
    const forms = onlineForms(eForm);
    if (forms.length === 0) return yield noForm;
    const pickers = forms.flatMap(({ page, fields, lines }) =>
      fields.filter(({ kind }) => kind === 'file').map((field) => ({ ...field, page, lines })),
    );
    if (pickers.length === 0) return;
    for (const { label, help, pointer, page, lines } of pickers) {
      const place = { pointer, url: page.url };
      const data = { label: label || '?' };
      const elsewhere = lines.find((text) => fileSize.test(fold(text)));
      if (fileSize.test(fold(`${label} ${help}`)))
        yield { outcome: 'passed', message: 'told', data, found: beginning(`${label} ${help}`, 300), ...place };
      else if (elsewhere)
        yield { outcome: 'cantTell', message: 'elsewhere', data, found: beginning(elsewhere, 300), ...place };
      else yield { outcome: 'failed', message: 'missing', data, ...(label && { found: label }), ...place };
    }
  },
});
