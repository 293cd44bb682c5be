import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { addressIn } from '../../src/derive/contact.ts';
import { judgeFooter } from '../../src/derive/footer-item.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'footer-address-published',
  title: { vi: 'Chân trang có địa chỉ của đơn vị', en: "The footer publishes the unit's address" },
  scope: 'site',
  needs: ['home'],
  quotesContact: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home }) {
    yield judgeFooter(home, addressIn);
  },
});
