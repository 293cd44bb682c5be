import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { satisfactionRows } from '../../src/derive/service-figures.ts';
import { ratingOf } from '../../src/derive/service-rating.ts';
import { fold, says } from '../../src/derive/vietnamese.ts';
import { ratedContents, ratedWordings } from '../../src/derive/wordings.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-satisfaction-itemised',
  title: { vi: 'Số liệu hài lòng nêu theo từng nội dung', en: 'Satisfaction is published content by content' },
  scope: 'service',
  needs: ['service', 'document'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ service, document }) {
    const figure = service.figures.satisfaction;
    // Nothing published at all is told of the figure itself.
    if (!figure?.value) return;
    const place = {
      found: `${figure.label}: ${figure.value}`,
      pointer: figure.pointer,
      ...(figure.url && { url: figure.url }),
    };
    const contents = [...new Set(ratingOf(document).scales.map(({ about }) => about))].filter(Boolean);
    if (contents.length === 0) return yield { outcome: 'cantTell', message: 'contents-unseen', ...place };
    const rows = satisfactionRows(document);
    if (contents.length === 1) return yield { outcome: 'passed', message: 'one-content', ...place };
    const lacking = contents.filter((content) => !rows.some((row) => isSame(row, content)));
    const data = { contents: contents.length, lacking: lacking.join(' · ') };
    if (lacking.length === 0) yield { outcome: 'passed', message: 'each', data, ...place, found: rows.join(' · ') };
    else if (rows.length === 0) yield { outcome: 'cantTell', message: 'not-told-apart', data, ...place };
    else yield { outcome: 'failed', message: 'some-lacking', data, ...place, found: rows.join(' · ') };
  },
});

/** The same words, or the same one of the contents that article 12 knows. */
function isSame(row: string, content: string): boolean {
  const kind = (text: string) => ratedContents.find((name) => ratedWordings[name].test(fold(text)));
  return says(row, content) || says(content, row) || (kind(row) !== undefined && kind(row) === kind(content));
}
