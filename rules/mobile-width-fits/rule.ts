import { z } from 'zod';
import { touch } from '../../src/core/browser-conventions.ts';
import { defineRule } from '../../src/core/rule.ts';
import { asked } from '../../src/derive/mobile-pages.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'mobile-width-fits',
  title: { vi: 'Trang không phải cuộn ngang trên điện thoại', en: 'Pages need no sideways scrolling on phones' },
  scope: 'site',
  needs: ['mobile'],
  options: z.strictObject({ pages: z.enum(['main', 'all']).default('all') }),
  lookedFor,
  messages,
  *evaluate({ mobile }, { pages }) {
    for (const { url, mobile: seen } of asked(mobile, pages)) {
      // A page that is laid out for a wider screen is told by its viewport.
      const screens = seen.screens.filter(({ width, layoutWidth }) => layoutWidth <= width * (1 + touch.width));
      const worst = screens.find(({ contentWidth, layoutWidth }) => contentWidth > layoutWidth * (1 + touch.width));
      const { width, contentWidth, wide } = worst ?? screens[0] ?? { width: 0, contentWidth: 0, wide: [] };
      if (width === 0) continue;
      const data = { width, contentWidth, elements: wide.map(({ selector }) => selector).join(', ') || '–' };
      const [first] = wide;
      yield worst
        ? { outcome: 'failed', message: 'wider', data, url, ...(first && { pointer: first.selector }) }
        : { outcome: 'passed', message: 'fits', data, url };
    }
  },
});
