import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { bannerOf } from '../../src/derive/banner.ts';
import { bannerBoxOf, contentAbove } from '../../src/derive/banner-place.ts';
import { beginning } from '../../src/derive/mask.ts';
import { lookedFor, messages } from './messages.ts';

/** Conventions: a banner this near the top (CSS pixels) has at most a bar of tools above it. */
const topmost = 200;
/** Conventions: a picture this tall (CSS pixels), or so many characters, is content and no bar of tools. */
const content = { height: 150, characters: 200 };

export default defineRule({
  id: 'banner-on-top',
  title: { vi: 'Đầu đề giới thiệu (banner) nằm trên cùng trang chủ', en: 'The banner is at the top of the home page' },
  scope: 'site',
  needs: ['styledHome'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ styledHome: home }) {
    const banner = bannerOf(home);
    const box = banner && bannerBoxOf(home, banner);
    if (!banner || !box) return yield { outcome: 'cantTell', message: 'banner-unknown' };
    const told = { data: { top: box.y, most: topmost }, pointer: banner.pointer };
    if (box.y <= topmost) return yield { outcome: 'passed', message: 'on-top', ...told };
    const { text, tallest } = contentAbove(banner, box.y);
    const isPushedDown = banner.sure && (tallest >= content.height || text.length >= content.characters);
    const found = beginning(text, 300);
    yield {
      outcome: isPushedDown ? 'failed' : 'cantTell',
      message: isPushedDown ? 'content-above' : 'further-down',
      ...told,
      ...(found && { found }),
    };
  },
});
