import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { ratingOf } from '../../src/derive/service-rating.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { ratedContents, ratedWordings } from '../../src/derive/wordings.ts';
import { contentNames, lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-rating-covers',
  title: { vi: 'Chức năng đánh giá có nội dung cần có', en: 'The rating covers the content' },
  scope: 'service',
  needs: ['service', 'document'],
  options: z.strictObject({ content: z.enum(ratedContents) }),
  lookedFor,
  messages,
  *evaluate({ document }, { content }) {
    const data = { content: contentNames[content] };
    const { scales, entrance } = ratingOf(document);
    const [only] = scales;
    if (!only) {
      const place = entrance && { found: entrance.text, pointer: entrance.pointer };
      return yield { outcome: 'cantTell', message: 'not-seen', data, ...place };
    }
    const scale = scales.find(({ about }) => ratedWordings[content].test(fold(about)));
    if (scale) return yield { outcome: 'passed', message: 'covered', data, found: scale.about, pointer: scale.pointer };
    // One scale without other words rates the service as a whole.
    const others = ratedContents.filter((name) => name !== 'overall' && ratedWordings[name].test(fold(only.about)));
    if (content === 'overall' && scales.length === 1 && others.length === 0)
      return yield {
        outcome: 'passed',
        message: 'covered',
        data,
        found: only.about || only.grades.join(' · '),
        pointer: only.pointer,
      };
    const named = scales.map(({ about }) => about).filter(Boolean);
    const found = named.join(' · ') || only.grades.join(' · ');
    if (named.length < scales.length)
      yield { outcome: 'cantTell', message: 'unnamed', data, found, pointer: only.pointer };
    else yield { outcome: 'failed', message: 'not-covered', data, found, pointer: only.pointer };
  },
});
