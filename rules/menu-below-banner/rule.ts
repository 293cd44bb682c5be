import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { bannerOf } from '../../src/derive/banner.ts';
import { bannerBoxOf, menuBoxesOf } from '../../src/derive/banner-place.ts';
import { menuOf } from '../../src/derive/menu.ts';
import { lookedFor, messages } from './messages.ts';

/** Convention, in CSS pixels: how far a menu drawn over the lower edge of a banner may reach into it. */
const overlap = 24;

export default defineRule({
  id: 'menu-below-banner',
  title: { vi: 'Danh mục chức năng nằm dưới đầu đề giới thiệu', en: 'The menu stands below the banner' },
  scope: 'site',
  needs: ['styledHome'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ styledHome: home }) {
    const banner = bannerOf(home);
    const place = banner && bannerBoxOf(home, banner);
    const menus = menuBoxesOf(home);
    const [first] = menus;
    if (!banner || !place || !first) return yield { outcome: 'cantTell', message: 'not-measured' };
    const bottom = place.y + place.height;
    const below = menus.find(({ box }) => box.y >= bottom - overlap);
    if (below) return yield { outcome: 'passed', message: 'below', pointer: below.pointer };
    const isAbove = menus.every(({ box }) => box.y + box.height <= place.y + overlap);
    const isSure = banner.sure && menuOf(home).sure;
    if (isAbove && isSure) yield { outcome: 'failed', message: 'above', pointer: first.pointer };
    else yield { outcome: 'cantTell', message: 'beside', pointer: first.pointer };
  },
});
