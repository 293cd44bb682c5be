import { z } from 'zod';
import { touch } from '../../src/core/browser-conventions.ts';
import { defineRule } from '../../src/core/rule.ts';
import { beginning } from '../../src/derive/mask.ts';
import { asked } from '../../src/derive/mobile-pages.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'mobile-text-legible',
  title: { vi: 'Chữ trên điện thoại đủ lớn để đọc', en: 'Text on phones is large enough to read' },
  scope: 'site',
  needs: ['mobile'],
  options: z.strictObject({ pages: z.enum(['main', 'all']).default('all') }),
  lookedFor,
  messages,
  *evaluate({ mobile }, { pages }) {
    for (const { url, mobile: seen } of asked(mobile, pages)) {
      const { letters, small, least, samples } = seen.screens[0]?.text ?? {
        letters: 0,
        small: 0,
        least: 0,
        samples: [],
      };
      if (letters === 0) continue;
      const share = small / letters;
      const [first] = samples;
      const data = { least, percent: Math.round(share * 100), size: first?.size ?? least };
      const place = first ? { pointer: first.selector, found: beginning(first.text, 80) } : {};
      if (share <= touch.small.passes) yield { outcome: 'passed', message: 'legible', data, url };
      else if (share > touch.small.fails) yield { outcome: 'failed', message: 'small', data, url, ...place };
      else yield { outcome: 'cantTell', message: 'partly-small', data, url, ...place };
    }
  },
});
