import { z } from 'zod';
import { touch } from '../../src/core/browser-conventions.ts';
import { defineRule } from '../../src/core/rule.ts';
import { asked } from '../../src/derive/mobile-pages.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'mobile-viewport-declared',
  title: { vi: 'Trang hiển thị theo bề rộng của điện thoại', en: 'Pages take the width of a phone’s screen' },
  scope: 'site',
  needs: ['mobile'],
  options: z.strictObject({ pages: z.enum(['main', 'all']).default('all') }),
  lookedFor,
  messages,
  *evaluate({ mobile }, { pages }) {
    for (const { url, mobile: seen } of asked(mobile, pages)) {
      const [screen] = seen.screens;
      if (!screen) continue;
      const { width, layoutWidth } = screen;
      const data = { width, layoutWidth, declared: seen.viewport ?? '–' };
      const told = { data, url, pointer: 'head' };
      if (layoutWidth <= width * (1 + touch.width)) yield { outcome: 'passed', message: 'declared', ...told };
      else if (seen.viewport === undefined) yield { outcome: 'failed', message: 'missing', ...told };
      else yield { outcome: 'failed', message: 'fixed', ...told, ...(seen.viewport && { found: seen.viewport }) };
    }
  },
});
