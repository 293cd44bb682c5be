import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { agencyNameIn, isOfOtherPlace, showsName } from '../../src/derive/agency-name.ts';
import { bannerOf, namesInBanner, wordlessIn } from '../../src/derive/banner.ts';
import { beginning } from '../../src/derive/mask.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'banner-agency-named',
  title: {
    vi: 'Đầu trang ghi tên đầy đủ của cơ quan bằng tiếng Việt',
    en: 'The head of the page gives the agency’s full name in Vietnamese',
  },
  scope: 'site',
  needs: ['home', 'portal'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home, portal }) {
    const banner = bannerOf(home);
    if (!banner) return yield { outcome: 'cantTell', message: 'header-unknown' };
    const known = portal.name;
    const words = [...banner.lines.map((line) => line.text), ...banner.pictures.map((picture) => picture.alternative)];
    const shown = known === undefined ? undefined : showsName(words.join(' '), known);
    if (known !== undefined && shown === 'full')
      return yield {
        outcome: 'passed',
        message: 'present',
        data: { name: known },
        found: known,
        pointer: banner.pointer,
      };
    const names = namesInBanner(banner);
    const [name] = names;
    const title = names.find(({ form }) => form === 'portal');
    if (known !== undefined && shown === 'unmarked')
      return yield { outcome: 'cantTell', message: 'unmarked', data: { name: known }, pointer: banner.pointer };
    if (name) {
      const data = { name: name.text, known: known ?? '' };
      const told = { data, found: name.text, pointer: name.pointer };
      if (name.form !== 'full') yield { outcome: 'cantTell', message: name.form, ...told };
      else if (known !== undefined) yield { outcome: 'cantTell', message: 'other-name', ...told };
      else if (title && isOfOtherPlace(title.text, name.text))
        yield { outcome: 'cantTell', message: 'authority-above', ...told, data: { ...data, title: title.text } };
      else yield { outcome: 'passed', message: 'present', ...told };
      return;
    }
    const [picture] = wordlessIn(banner, home.url);
    if (picture) return yield { outcome: 'cantTell', message: 'in-picture', pointer: picture.pointer };
    const aside = banner.allLines.find((line) => agencyNameIn(line));
    const { pointer } = banner;
    if (aside) return yield { outcome: 'cantTell', message: 'elsewhere', data: { name: aside }, found: aside, pointer };
    if (!banner.sure) return yield { outcome: 'cantTell', message: 'header-unknown' };
    yield { outcome: 'failed', message: 'missing', pointer, found: beginning(words.filter(Boolean).join(' · '), 300) };
  },
});
