import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { bannerOf, emblemSigns } from '../../src/derive/banner.ts';
import type { Picture } from '../../src/derive/picture.ts';
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
    const best = (['sure', 'unseen', 'perhaps'] as const)
      .flatMap((sign) => judged.filter((one) => one.sign === sign))
      .sort((a, b) => Number(isMere(a)) - Number(isMere(b)))[0];
    if (!best && !banner.sure) return yield { outcome: 'cantTell', message: 'header-unknown' };
    if (!best) {
      const found = banner.pictures.map(nameOf).slice(0, 5).join(' · ');
      return yield { outcome: 'failed', message: 'missing', pointer: banner.pointer, ...(found && { found }) };
    }
    const picture = nameOf(best.picture);
    const { pointer } = best.picture;
    const told = { data: { picture }, found: picture, pointer };
    if (best.sign === 'sure') yield { outcome: 'passed', message: 'present', ...told };
    else yield { outcome: 'cantTell', message: best.sign === 'unseen' ? 'not-shown' : 'unsure', ...told };
  },
});

const nameOf = ({ alternative, called, kind }: Picture): string => alternative || called || kind;

/** A drawing or a background that nothing names: told of only where there is nothing else. */
const isMere = ({ sign, picture }: { sign: string; picture: Picture }): boolean =>
  sign === 'perhaps' && (picture.kind === 'drawing' || picture.kind === 'background');
