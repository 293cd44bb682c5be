import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { noForm, onlineForms } from '../../src/derive/e-form.ts';
import { fileKinds, fileSize, scanQuality } from '../../src/derive/e-form-words.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-dossier-parameters-told',
  title: { vi: 'Thông số của hồ sơ điện tử được báo khi nộp', en: 'The parameters of electronic papers are told' },
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
    const said = fold(forms.flatMap(({ lines, fields }) => [...lines, ...fields.map(({ help }) => help)]).join(' \n '));
    const has = { formats: said.match(fileKinds) !== null, size: fileSize.test(said), quality: scanQuality.test(said) };
    const lacking = (['formats', 'size', 'quality'] as const).filter((part) => !has[part]);
    const words = { formats: 'định dạng', size: 'dung lượng', quality: 'chất lượng bản quét' };
    const data = { lacking: lacking.map((part) => words[part]).join(', ') };
    const place = { url: pickers[0]?.page.url ?? '' };
    if (lacking.length === 0) yield { outcome: 'passed', message: 'told', ...place };
    else if (lacking.length === 3) yield { outcome: 'failed', message: 'missing', ...place };
    else yield { outcome: 'cantTell', message: 'partly', data, ...place };
  },
});
