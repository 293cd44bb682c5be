import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { bannerOf, namesInBanner, wordlessIn } from '../../src/derive/banner.ts';
import { plainnessOf } from '../../src/derive/typeface.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'banner-name-plain',
  title: {
    vi: 'Tên cơ quan ở đầu trang dùng kiểu chữ chân phương',
    en: 'The name of the agency in the head is set in a plain, upright typeface',
  },
  scope: 'site',
  needs: ['styledHome'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ styledHome: home }) {
    const banner = bannerOf(home);
    const names = banner ? namesInBanner(banner) : [];
    const name = names.find(({ pointer }) => banner?.lines.some((line) => line.pointer === pointer)) ?? names[0];
    // A head that surely names no agency has nothing to set in type; that it lacks the name is told elsewhere.
    if (banner?.sure && !name && wordlessIn(banner, home.url).length === 0) return;
    if (!banner || !name) return yield { outcome: 'cantTell', message: 'no-name' };
    const type = banner.lines.find(({ pointer }) => pointer === name.pointer)?.type;
    const told = { found: name.text, pointer: name.pointer };
    if (!type) return yield { outcome: 'cantTell', message: 'in-picture', data: { name: name.text }, ...told };
    const plainness = plainnessOf(type);
    const data = { name: name.text, family: type.families[0] ?? '' };
    const outcome = plainness === 'plain' ? 'passed' : plainness === 'unknown' ? 'cantTell' : 'failed';
    yield { outcome, message: plainness, data, ...told };
  },
});
