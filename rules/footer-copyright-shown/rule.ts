import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { judgeFooter } from '../../src/derive/footer-item.ts';
import { copyrightIn } from '../../src/derive/owner.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'footer-copyright-shown',
  title: { vi: 'Chân trang có thông tin bản quyền', en: 'The footer shows a copyright notice' },
  scope: 'site',
  needs: ['home'],
  quotesContact: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home }) {
    yield judgeFooter(home, copyrightIn);
  },
});
