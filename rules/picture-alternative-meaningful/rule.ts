import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import type { Alternative } from '../../src/derive/alternatives.ts';
import { alternativesOf } from '../../src/derive/alternatives.ts';
import { lookedFor, messages } from './messages.ts';

/** Conventions: pictures reported per page and doubt, and alternatives quoted where none is doubtful. */
const most = { each: 5, examples: 3 };

/** A word that could be the name of a section is for a person where the picture is a link. */
const isFault = ({ doubt, inLink }: Alternative): boolean => doubt === 'serial' || (doubt === 'empty-word' && !inLink);

export default defineRule({
  id: 'picture-alternative-meaningful',
  title: { vi: 'Văn bản thay thế nói đúng nội dung hình', en: 'Text alternatives say what the pictures show' },
  scope: 'page',
  needs: ['document'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ document }) {
    const all = alternativesOf(document);
    const doubtful = all.flatMap((one) => (one.doubt ? [{ ...one, doubt: one.doubt, pointer: one.pointer }] : []));
    for (const list of Map.groupBy(doubtful, ({ doubt }) => doubt).values()) {
      for (const one of list.slice(0, most.each)) {
        const text = one.text.slice(0, 300);
        const data = { text, picture: one.picture.slice(0, 300) || one.kind };
        const outcome = isFault(one) ? 'failed' : 'cantTell';
        yield { outcome, message: one.doubt, data, ...(text && { found: text }), pointer: one.pointer };
      }
    }
    if (doubtful.length > 0 || all.length === 0) return;
    const examples = all.slice(0, most.examples).map(({ text, picture }) => `“${text}” ${picture}`.trim());
    yield { outcome: 'passed', message: 'plausible', data: { count: all.length, examples: examples.join('; ') } };
  },
});
