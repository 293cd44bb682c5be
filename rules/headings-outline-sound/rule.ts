import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { headingsOf, outlineDoubtsOf } from '../../src/derive/headings.ts';
import { beginning } from '../../src/derive/mask.ts';
import { lookedFor, messages } from './messages.ts';

/** Convention: doubts reported per page. */
const most = 10;

export default defineRule({
  id: 'headings-outline-sound',
  title: { vi: 'Đề mục đúng thứ bậc và nêu nội dung', en: 'Headings are in order and describe what follows' },
  scope: 'page',
  needs: ['document'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ document }) {
    const doubts = outlineDoubtsOf(document);
    for (const { kind, text, pointer, from = 0, to = 0 } of doubts.slice(0, most)) {
      const found = beginning(text, 200);
      yield { outcome: 'cantTell', message: kind, data: { text: found, from, to }, ...(found && { found }), pointer };
    }
    const headings = headingsOf(document);
    if (doubts.length === 0 && headings.length > 0)
      yield { outcome: 'passed', message: 'sound', data: { count: headings.length } };
  },
});
