import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { judgeOffer } from '../../src/derive/tool-controls.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'text-size-adjustable',
  title: { vi: 'Có chức năng tăng, giảm cỡ chữ', en: 'Users can change the size of the text' },
  scope: 'site',
  needs: ['home', 'tools', 'pages'],
  weighsCompleteness: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home, tools, pages }) {
    yield judgeOffer('text-size', tools, home, pages);
  },
});
