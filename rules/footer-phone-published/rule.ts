import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { linkedPhone, phoneIn } from '../../src/derive/contact.ts';
import { judgeFooter } from '../../src/derive/footer-item.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'footer-phone-published',
  title: { vi: 'Chân trang có số điện thoại liên hệ', en: 'The footer publishes a contact telephone' },
  scope: 'site',
  needs: ['home'],
  quotesContact: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home }) {
    yield judgeFooter(home, phoneIn, linkedPhone);
  },
});
