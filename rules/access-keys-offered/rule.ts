import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { accessKeysOf, keyCollisions, keyPurposes, speaksOfShortcuts } from '../../src/derive/access-keys.ts';
import { lookedFor, messages } from './messages.ts';

const called = {
  home: { vi: 'Trang chủ', en: 'home page' },
  sitemap: { vi: 'Sơ đồ cổng', en: 'site map' },
  search: { vi: 'Tìm kiếm', en: 'search' },
};

export default defineRule({
  id: 'access-keys-offered',
  title: { vi: 'Có phím tắt tới các chức năng chính', en: 'Access keys lead to the main functions' },
  scope: 'site',
  needs: ['home'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home }) {
    const keys = accessKeysOf(home);
    if (keys.length === 0) {
      if (speaksOfShortcuts(home)) yield { outcome: 'cantTell', message: 'spoken' };
      else yield { outcome: 'failed', message: 'none' };
      return;
    }
    const collisions = keyCollisions(keys);
    for (const { key, names, pointer } of collisions) {
      const data = { key, names: names.join(', ') };
      yield { outcome: 'failed', message: 'collision', data, found: data.names, pointer };
    }
    const listed = (language: 'vi' | 'en') =>
      keys
        .map(({ key, name, purpose }) => `${key} (${name || (purpose && called[purpose][language]) || '–'})`)
        .join(', ');
    const list = { vi: listed('vi'), en: listed('en') };
    const missing = keyPurposes.filter((purpose) => !keys.some((key) => key.purpose === purpose));
    const names = {
      vi: missing.map((one) => called[one].vi).join(', '),
      en: missing.map((one) => called[one].en).join(', '),
    };
    const told = { found: list.vi, ...(keys[0] && { pointer: keys[0].pointer }) };
    if (missing.length > 0)
      yield { outcome: 'failed', message: 'partly', data: { keys: list, missing: names }, ...told };
    else if (collisions.length === 0) yield { outcome: 'passed', message: 'offered', data: { keys: list }, ...told };
  },
});
