import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { judgeFooter } from '../../src/derive/footer-item.ts';
import { personIn } from '../../src/derive/owner.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'footer-person-named',
  title: { vi: 'Chân trang có tên người chịu trách nhiệm', en: 'The footer names the responsible person' },
  scope: 'site',
  needs: ['home'],
  quotesContact: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home }) {
    yield judgeFooter(home, personIn);
  },
});
