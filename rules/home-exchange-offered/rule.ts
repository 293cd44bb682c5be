import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { type Entry, menuOf } from '../../src/derive/menu.ts';
import { fits } from '../../src/derive/wording.ts';
import { exchangeWording } from '../../src/derive/wordings/menu.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'home-exchange-offered',
  title: {
    vi: 'Phần giữa trang chủ có chức năng trao đổi với cơ quan',
    en: 'The middle part of the home page offers a way to exchange with the agency',
  },
  scope: 'site',
  needs: ['home'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home }) {
    const menu = menuOf(home);
    const told = (entry: Entry) => ({ data: { name: entry.name }, found: entry.name, pointer: entry.pointer });
    const fitting = menu.entries.filter(({ name }) => fits(name, exchangeWording) === 'yes');
    const inMain = fitting.find(({ shown, region }) => shown && region === 'main');
    if (inMain) return yield { outcome: 'passed', message: 'offered', ...told(inMain) };
    const aside = fitting.find(({ shown }) => shown) ?? fitting[0];
    if (aside) return yield { outcome: 'cantTell', message: 'elsewhere', ...told(aside) };
    const near = menu.entries.find(({ name }) => fits(name, exchangeWording) === 'perhaps');
    if (near) return yield { outcome: 'cantTell', message: 'other-words', ...told(near) };
    const hidden = menu.entries.find(({ opensUnseen, shown }) => opensUnseen && shown);
    if (hidden || !menu.sure) return yield { outcome: 'cantTell', message: 'unknown' };
    yield { outcome: 'failed', message: 'missing' };
  },
});
