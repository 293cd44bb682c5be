import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { judgeFooter } from '../../src/derive/footer-item.ts';
import { unitIn } from '../../src/derive/owner.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'footer-unit-named',
  title: { vi: 'Chân trang có tên đơn vị chủ quản', en: 'The footer names the unit that owns the portal' },
  scope: 'site',
  needs: ['home', 'portal'],
  quotesContact: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home, portal }) {
    yield judgeFooter(home, (lines) => unitIn(lines, portal.name));
  },
});
