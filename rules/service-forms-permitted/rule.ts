import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-forms-permitted',
  title: { vi: 'Tệp biểu mẫu có định dạng được phép', en: 'Form files have a permitted format' },
  scope: 'service',
  needs: ['files'],
  options: z.strictObject({ formats: z.array(z.string()) }),
  lookedFor,
  messages,
  *evaluate({ files }, options) {
    for (const { url, text, result } of files) {
      if (result.status !== 'collected' || result.value.status !== 200 || result.value.detected === 'html') continue;
      const { detected, facts } = result.value;
      const ending = endingOf(URL.parse(url)?.pathname ?? '');
      const members = facts?.members ?? [];
      const wrong = members.filter((name) => !options.formats.includes(endingOf(name)));
      const data = {
        form: text || url,
        type: detected,
        ending,
        members: (wrong.length > 0 ? wrong : members).slice(0, 8).join(', '),
      };
      const found = `${url} → ${detected}`;
      if (detected === 'zip' && members.length > 0)
        yield wrong.length === 0
          ? { outcome: 'passed', message: 'archive', data, found }
          : { outcome: 'cantTell', message: 'archive-holds-others', data, found };
      else if (!options.formats.includes(detected)) yield { outcome: 'cantTell', message: 'other-format', data, found };
      else if (/^(?:pdf|docx?|odt|rtf|xlsx?|text)$/.test(ending) && ending !== detected)
        yield { outcome: 'cantTell', message: 'other-ending', data, found };
      else yield { outcome: 'passed', message: 'permitted', data, found };
    }
  },
});

const endingOf = (name: string): string =>
  /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase().replace('txt', 'text') ?? '';
