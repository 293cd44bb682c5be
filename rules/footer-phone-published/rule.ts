import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { footerOf } from '../../src/derive/footer.ts';
import { lookedFor, messages } from './messages.ts';

const phone = /(?:\+?84|0)(?:[\s.()-]*\d){8,10}/;

export default defineRule({
  id: 'footer-phone-published',
  title: { vi: 'Chân trang có số điện thoại liên hệ', en: 'The footer publishes a contact telephone' },
  scope: 'site',
  needs: ['home'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home }) {
    const footer = footerOf(home);
    if (!footer) return yield { outcome: 'cantTell', message: 'footer-unknown' };
    const line = footer.lines.find((text) => phone.test(text));
    if (line) yield { outcome: 'passed', message: 'present', found: line, pointer: footer.pointer };
    else yield { outcome: 'failed', message: 'missing', pointer: footer.pointer, found: footer.lines.join(' · ') };
  },
});
