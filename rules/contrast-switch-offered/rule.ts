import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { judgeOffer } from '../../src/derive/tool-controls.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'contrast-switch-offered',
  title: { vi: 'Có chức năng đổi màu, độ tương phản', en: 'Users can change colours and contrast' },
  scope: 'site',
  needs: ['home', 'tools', 'pages'],
  weighsCompleteness: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home, tools, pages }) {
    yield judgeOffer('contrast', tools, home, pages);
  },
});
