import { z } from 'zod';
import { touch } from '../../src/core/browser-conventions.ts';
import { defineRule } from '../../src/core/rule.ts';
import { beginning } from '../../src/derive/mask.ts';
import { asked } from '../../src/derive/mobile-pages.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'mobile-menu-operable',
  title: {
    vi: 'Danh mục chính dùng được bằng chạm trên điện thoại',
    en: 'The main menu can be used by touch on phones',
  },
  scope: 'site',
  needs: ['mobile'],
  options: z.strictObject({ pages: z.enum(['main', 'all']).default('all') }),
  lookedFor,
  messages,
  *evaluate({ mobile }, { pages }) {
    for (const { url, mobile: seen } of asked(mobile, pages)) {
      if (!seen.menu) continue;
      const { entries, shown, after, tapped, missing } = seen.menu;
      const [first] = tapped;
      const control = beginning(tapped.map(({ text }) => text).join(', '), 200);
      const data = {
        entries,
        shown,
        after,
        control: control || '–',
        missing: beginning(missing.join(', '), 300) || '–',
      };
      const place = { data, url, ...(first && { pointer: first.selector }), ...(control && { found: control }) };
      const enough = entries * touch.menu;
      if (shown >= enough) yield { outcome: 'passed', message: 'shown', data, url };
      else if (after >= enough) yield { outcome: 'passed', message: 'opens', ...place };
      // Part of a menu shows: a way to the rest may have gone unseen.
      else if (after > 0 || tapped.some(({ sure }) => !sure))
        yield { outcome: 'cantTell', message: 'partly', ...place };
      else if (tapped.length > 0) yield { outcome: 'failed', message: 'stuck', ...place };
      else yield { outcome: 'failed', message: 'unreachable', data, url };
    }
  },
});
