import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { bannerOf, emblemSigns } from '../../src/derive/banner.ts';
import { isUnloaded } from '../../src/derive/picture.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'banner-emblem-shown',
  title: {
    vi: 'Đầu trang có hình Quốc huy hoặc biểu trưng của cơ quan',
    en: 'The head of the page shows the National Emblem or the agency’s logo',
  },
  scope: 'site',
  needs: ['home'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home }) {
    const banner = bannerOf(home);
    if (!banner) return yield { outcome: 'cantTell', message: 'header-unknown' };
    const judged = banner.pictures.map((picture) => ({ picture, sign: emblemSigns(picture, home) }));
    const perhaps = judged.filter(({ sign }) => sign === 'perhaps');
    const best =
      judged.find(({ sign }) => sign === 'sure') ??
      perhaps.find(({ picture }) => picture.kind !== 'drawing') ??
      perhaps[0];
    if (!best && !banner.sure) return yield { outcome: 'cantTell', message: 'header-unknown' };
    if (!best) return yield { outcome: 'failed', message: 'missing', pointer: banner.pointer };
    const { alternative, called, pointer, kind } = best.picture;
    const picture = alternative || called || kind;
    const told = { data: { picture }, found: picture, pointer };
    if (best.sign === 'sure') yield { outcome: 'passed', message: 'present', ...told };
    else yield { outcome: 'cantTell', message: isUnloaded(best.picture) ? 'not-loaded' : 'unsure', ...told };
  },
});
