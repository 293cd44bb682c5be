import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { beginning } from '../../src/derive/mask.ts';
import { type Entry, entryIn, menuOf } from '../../src/derive/menu.ts';
import { fits } from '../../src/derive/wording.ts';
import { menuEntries, menuWordings } from '../../src/derive/wordings/menu.ts';
import { entryNames, lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'menu-entry-present',
  title: { vi: 'Danh mục dưới banner có mục cần có', en: 'The menu under the banner has the entry it should have' },
  scope: 'site',
  needs: ['home'],
  options: z.strictObject({ entry: z.enum(menuEntries) }),
  lookedFor,
  messages,
  *evaluate({ home }, { entry }) {
    const menu = menuOf(home);
    const told = (found?: Entry) => ({
      data: { entry: entryNames[entry], name: found?.name || found?.target?.pathname || found?.pointer || '–' },
      ...(found && { pointer: found.pointer, ...(found.name !== '' && { found: found.name }) }),
    });
    const fitting = entryIn(menu, menuWordings[entry]);
    if (fitting?.shown && fitting.region === 'header')
      return yield { outcome: 'passed', message: 'present', ...told(fitting) };
    if (fitting)
      return yield { outcome: 'cantTell', message: fitting.shown ? 'elsewhere' : 'folded-away', ...told(fitting) };
    const head = menu.entries.filter((item) => item.region === 'header');
    const near = menu.entries.find(
      (item) => item.region !== 'main' && fits(item.name, menuWordings[entry]) === 'perhaps',
    );
    if (near) return yield { outcome: 'cantTell', message: 'other-words', ...told(near) };
    // The logo that leads home, or an entry that is only a picture, may be what was looked for.
    const nameless = head.find(
      (item) =>
        item.pictured &&
        item.shown &&
        (entry === 'home' ? item.isHome : item.inMenu && item.name === '' && item.target && !item.isHome),
    );
    if (nameless) {
      const message = nameless.name === '' ? 'nameless' : 'picture-home';
      return yield { outcome: 'cantTell', message, ...told(nameless) };
    }
    if (!menu.sure) return yield { outcome: 'cantTell', message: 'menu-unknown', ...told() };
    const closed = head.find((item) => item.opensUnseen && item.shown);
    if (closed && entry !== 'home') return yield { outcome: 'cantTell', message: 'not-opened', ...told(closed) };
    const names = head.filter((item) => item.inMenu && item.shown && item.name !== '').map((item) => item.name);
    yield {
      outcome: 'failed',
      message: 'missing',
      data: { entry: entryNames[entry] },
      found: beginning([...new Set(names)].join(' · '), 300),
      ...(menu.pointer !== undefined && { pointer: menu.pointer }),
    };
  },
});
