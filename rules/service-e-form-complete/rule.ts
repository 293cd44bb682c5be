import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { isWhole, noForm, onlineForms } from '../../src/derive/e-form.ts';
import { isReadable, lackingFields, paperFields } from '../../src/derive/form-labels.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-e-form-complete',
  title: { vi: 'Biểu mẫu điện tử có đủ trường của mẫu giấy', en: 'The online form has the fields of the paper form' },
  scope: 'service',
  needs: ['files', 'eForm'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ files, eForm }) {
    const forms = onlineForms(eForm);
    if (forms.length === 0) return yield noForm;
    const online = forms.flatMap(({ fields }) => fields.map(({ label }) => label)).filter(Boolean);
    const readable = files.flatMap((file) => {
      const lines = file.result.status === 'collected' ? (file.result.value.facts?.lines ?? []) : [];
      return isReadable(lines) ? [{ url: file.url, fields: paperFields(lines) }] : [];
    });
    const [paper] = readable
      .filter(({ fields }) => fields.length >= fewest)
      .sort((a, b) => b.fields.length - a.fields.length);
    if (!paper) return yield { outcome: 'cantTell', message: 'paper-unread' };
    const lacking = lackingFields(paper.fields, online);
    const data = { all: paper.fields.length, lacking: lacking.length, names: lacking.slice(0, mostNamed).join('; ') };
    const [form] = forms;
    const told = { data, found: `${paper.url} → ${form?.page.url}` };
    if (lacking.length === 0) yield { outcome: 'passed', message: 'complete', ...told };
    else if (lacking.length >= manyLacking(paper.fields.length) && forms.every(isWhole))
      yield { outcome: 'failed', message: 'lacking', ...told };
    else yield { outcome: 'cantTell', message: 'some-lacking', ...told };
  },
});

/** Fewer fields recognised are too few to compare by. */
const fewest = 3;
const mostNamed = 12;
/** Convention: so many fields without a counterpart are no matter of wording any more. */
const manyLacking = (all: number): number => Math.max(3, Math.ceil(all / 3));
