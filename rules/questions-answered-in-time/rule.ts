import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { dateIn } from '../../src/derive/dates.ts';
import { listed } from '../../src/derive/records.ts';
import { workingDaysAfter } from '../../src/derive/working-days.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'questions-answered-in-time',
  title: { vi: 'Câu hỏi được trả lời trong thời hạn', en: 'Questions are answered in time' },
  scope: 'site',
  needs: ['pages'],
  options: z.strictObject({ days: z.int().positive() }),
  lookedFor,
  messages,
  *evaluate({ pages }, { days }) {
    const dated = listed('answers', pages).flatMap((record) => {
      const [received, answered] = [record.values.received, record.values.answered].map((text) => dateIn(text ?? ''));
      return received && answered ? [{ record, received, answered, ...workingDaysAfter(received, answered) }] : [];
    });
    if (dated.length === 0) return yield { outcome: 'cantTell', message: 'no-dates', data: { days } };
    const kept = dated.filter(({ most }) => most <= days).length;
    const data = { days, kept, total: dated.length };
    const late = dated.find(({ most }) => most > days);
    if (!late) return yield { outcome: 'passed', message: 'kept', data };
    // The law lets a late answer pass where the progress was told in time: that is between the agency and who asked.
    const { record, received, answered } = late;
    yield {
      outcome: 'cantTell',
      message: 'late',
      data: { ...data, received, answered },
      found: `${received} → ${answered}`,
      url: record.page.url,
      pointer: record.pointer,
    };
  },
});
