import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { linkedMail, mailIn } from '../../src/derive/contact.ts';
import { judgeFooter } from '../../src/derive/footer-item.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'footer-email-published',
  title: { vi: 'Chân trang có địa chỉ thư điện tử', en: 'The footer publishes an e-mail address' },
  scope: 'site',
  needs: ['home'],
  quotesContact: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home }) {
    yield judgeFooter(home, mailIn, linkedMail);
  },
});
