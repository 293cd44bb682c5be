import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { noForm, onlineForms } from '../../src/derive/e-form.ts';
import { fileKinds } from '../../src/derive/e-form-words.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-upload-formats-standard',
  title: {
    vi: 'Định dạng tệp nhận vào thuộc danh mục tiêu chuẩn',
    en: 'Files are taken in formats of the catalogue of standards',
  },
  scope: 'service',
  needs: ['eForm'],
  options: z.strictObject({ formats: z.array(z.string()), doubtful: z.array(z.string()) }),
  lookedFor,
  messages,
  *evaluate({ eForm }, options) {
    const forms = onlineForms(eForm);
    if (forms.length === 0) return yield noForm;
    const pickers = forms.flatMap(({ page, fields, lines }) =>
      fields.filter(({ kind }) => kind === 'file').map((field) => ({ ...field, page, lines })),
    );
    if (pickers.length === 0) return;
    for (const { label, help, pointer, page, control } of pickers) {
      const place = { pointer, url: page.url };
      const said = `${control.attribs.accept ?? ''} ${label} ${help}`;
      const kinds = [...new Set([...said.matchAll(fileKinds)].map(([, kind = '']) => kind.toLowerCase()))];
      const told = {
        data: { label: label || '?', formats: kinds.join(', ') },
        ...(kinds.length > 0 && { found: kinds.join(', ') }),
        ...place,
      };
      const others = kinds.filter((kind) => !options.formats.includes(kind));
      if (kinds.length === 0) yield { outcome: 'cantTell', message: 'not-told', ...told };
      else if (others.length === 0) yield { outcome: 'passed', message: 'standard', ...told };
      else if (others.every((kind) => options.doubtful.includes(kind)))
        yield { outcome: 'cantTell', message: 'doubtful', ...told };
      else yield { outcome: 'failed', message: 'other', ...told, data: { ...told.data, formats: others.join(', ') } };
    }
  },
});
