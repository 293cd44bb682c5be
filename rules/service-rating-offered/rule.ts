import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { ratingOf } from '../../src/derive/service-rating.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { lookedFor, messages } from './messages.ts';

const named = ['rat hai long', 'hai long', 'chua hai long'];
const synonyms: Readonly<Record<string, string>> = { 'khong hai long': 'chua hai long' };

export default defineRule({
  id: 'service-rating-offered',
  title: { vi: 'Có chức năng đánh giá sự hài lòng', en: 'Users can rate the service' },
  scope: 'service',
  needs: ['service', 'document'],
  options: z.strictObject({ grades: z.int().min(2).default(named.length), each: z.boolean().default(false) }),
  lookedFor,
  messages,
  *evaluate({ document }, { grades, each }) {
    const { scales, entrance } = ratingOf(document);
    const data = { grades };
    const judged = scales.map((scale) => {
      const words = scale.grades.map((text) =>
        fold(text)
          .replace(/[^a-z ]+/g, ' ')
          .trim(),
      );
      const fits = (list: readonly string[]) =>
        list.length === grades && new Set(list).size === grades && list.every((word) => named.includes(word));
      const loosely = fits(words.map((word) => synonyms[word] ?? word));
      return { ...scale, rank: fits(words) ? 2 : loosely ? 1 : 0, found: scale.grades.join(' · ') };
    });
    // One scale that fits is a rating; where each has to fit, the worst tells.
    const best = judged.toSorted((a, b) => (each ? a.rank - b.rank : b.rank - a.rank))[0];
    if (best) {
      const { found, pointer, rank } = best;
      if (rank === 2) yield { outcome: 'passed', message: 'offered', data, found, pointer };
      else if (rank === 1) yield { outcome: 'passed', message: 'offered-other-words', data, found, pointer };
      else yield { outcome: 'failed', message: 'other-scale', data, found, pointer };
    } else if (entrance) {
      yield { outcome: 'cantTell', message: 'grades-unseen', data, found: entrance.text, pointer: entrance.pointer };
    } else yield { outcome: 'cantTell', message: 'not-seen', data };
  },
});
