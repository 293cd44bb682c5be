import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { headingsOf } from '../../src/derive/headings.ts';
import { beginning } from '../../src/derive/mask.ts';
import { readingOf } from '../../src/derive/reading.ts';
import { lookedFor, messages } from './messages.ts';

/** Convention, in visible characters: a shorter page has no parts to be told apart. */
const leastCharacters = 1000;

export default defineRule({
  id: 'headings-divide-content',
  title: { vi: 'Nội dung trang được chia bằng thẻ đề mục', en: 'Headings divide the content of the page' },
  scope: 'page',
  needs: ['document'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ document }) {
    const headings = headingsOf(document).filter(({ text }) => text !== '');
    const [first] = headings;
    const { chars } = readingOf(document);
    if (first)
      yield {
        outcome: 'passed',
        message: 'present',
        data: { count: headings.length, first: beginning(first.text, 120) },
        pointer: first.pointer,
      };
    else if (chars >= leastCharacters)
      yield { outcome: 'failed', message: 'none', data: { characters: Math.round(chars / 100) * 100 } };
  },
});
