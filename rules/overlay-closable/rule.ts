import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { asked } from '../../src/derive/mobile-pages.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'overlay-closable',
  title: {
    vi: 'Không có cửa sổ che nội dung mà không đóng được trên điện thoại',
    en: 'Nothing lies over the content on phones that cannot be closed',
  },
  scope: 'site',
  needs: ['mobile'],
  options: z.strictObject({ pages: z.enum(['main', 'all']).default('all') }),
  lookedFor,
  messages,
  *evaluate({ mobile }, { pages }) {
    for (const { url, mobile: seen } of asked(mobile, pages)) {
      const { overlay } = seen;
      if (!overlay) {
        yield { outcome: 'passed', message: 'none', url };
        continue;
      }
      const data = { percent: Math.round(overlay.covers * 100), control: overlay.control || '–' };
      const told = { data, url, pointer: overlay.selector, ...(overlay.text && { found: overlay.text }) };
      if (overlay.way === 'closed') yield { outcome: 'passed', message: 'closed', ...told };
      else if (overlay.way === 'offered') yield { outcome: 'cantTell', message: 'offered', ...told };
      // Without a word in it this may be something that has not finished loading.
      else if (overlay.text === '') yield { outcome: 'cantTell', message: 'blank', ...told };
      else yield { outcome: 'failed', message: 'stuck', ...told };
    }
  },
});
