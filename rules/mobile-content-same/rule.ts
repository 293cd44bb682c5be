import { z } from 'zod';
import { touch } from '../../src/core/browser-conventions.ts';
import { defineRule } from '../../src/core/rule.ts';
import { asked } from '../../src/derive/mobile-pages.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'mobile-content-same',
  title: { vi: 'Điện thoại nhận được nội dung như máy tính', en: 'Phones get the content that desktops get' },
  scope: 'site',
  needs: ['mobile'],
  options: z.strictObject({ pages: z.enum(['main', 'all']).default('all') }),
  lookedFor,
  messages,
  *evaluate({ mobile }, { pages }) {
    for (const { url, mobile: seen } of asked(mobile, pages)) {
      const { kept, lost, finalUrl } = seen;
      if (kept === undefined) continue;
      const data = { percent: Math.round(kept * 100), address: finalUrl };
      const [first] = lost;
      const told = { data, url, ...(first && { found: first }) };
      if (kept >= touch.kept.passes) yield { outcome: 'passed', message: 'same', data, url };
      else if (kept < touch.kept.fails) yield { outcome: 'failed', message: 'shell', ...told };
      else yield { outcome: 'cantTell', message: 'partly', ...told };
    }
  },
});
