import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import type { Alternative } from '../../src/derive/alternatives.ts';
import { alternativesOf } from '../../src/derive/alternatives.ts';
import { beginning } from '../../src/derive/mask.ts';
import { signControlsOf } from '../../src/derive/signs.ts';
import { lookedFor, messages } from './messages.ts';

/** Conventions: pictures reported per page and doubt, and alternatives quoted where none is doubtful. */
const most = { each: 5, examples: 3 };

const unknown = { vi: 'không rõ', en: 'unknown' };

/** A word that could be the name of a section is for a person where the picture is a link. */
const isFault = ({ doubt, inLink }: Alternative): boolean =>
  doubt === 'serial' || doubt === 'numbered' || (doubt === 'empty-word' && !inLink);

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
        const text = beginning(one.text, 300);
        const data = { text, picture: one.picture.slice(0, 300) || one.kind };
        const outcome = isFault(one) ? 'failed' : 'cantTell';
        yield { outcome, message: one.doubt, data, ...(text && { found: text }), pointer: one.pointer };
      }
    }
    // What links of signs lack is a matter of their purpose, and what no reader can read is one of having a name.
    const signs = signControlsOf(document).filter(({ isLink, isPrivate }) => !isLink && !isPrivate);
    for (const { name, usual = unknown, pointer } of signs.slice(0, most.each))
      yield { outcome: 'cantTell', message: 'sign', data: { name, usual }, found: name, pointer };
    if (doubtful.length + signs.length > 0 || all.length === 0) return;
    const examples = all.slice(0, most.examples).map(({ text, picture }) => `“${text}” ${picture}`.trim());
    yield { outcome: 'passed', message: 'plausible', data: { count: all.length, examples: examples.join('; ') } };
  },
});
