import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { deadAddresses, deadStatus } from '../../src/derive/dead-links.ts';
import { entryIn, menuOf } from '../../src/derive/menu.ts';
import { openedBy } from '../../src/derive/menu-target.ts';
import { addressOf } from '../../src/derive/sitemap-tree.ts';
import { menuEntries, menuWordings } from '../../src/derive/wordings/menu.ts';
import { entryNames, lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'menu-entry-opens',
  title: { vi: 'Mục của danh mục mở đúng nội dung mang tên đó', en: 'The entry of the menu opens what it names' },
  scope: 'site',
  needs: ['home', 'pages', 'notReached'],
  weighsCompleteness: true,
  options: z.strictObject({ entry: z.enum(menuEntries) }),
  lookedFor,
  messages,
  *evaluate({ home, pages, notReached }, { entry }) {
    const found = entryIn(menuOf(home), menuWordings[entry]);
    if (!found) return;
    const { name, target, isHome, pointer } = found;
    const data = { entry: entryNames[entry], name, address: target?.href ?? '–' };
    const told = { data, pointer, ...(name !== '' && { found: name }) };
    if (entry === 'home' && isHome) return yield { outcome: 'passed', message: 'as-named', ...told };
    if (!target) return yield { outcome: 'cantTell', message: 'no-address', ...told };
    const dead = deadAddresses(notReached).get(addressOf(target));
    if (dead)
      return yield { outcome: 'failed', message: 'dead', ...told, data: { ...data, status: deadStatus(dead) ?? 0 } };
    const page = pages.find(({ url }) => addressOf(new URL(url)) === addressOf(target));
    if (!page) return yield { outcome: 'cantTell', message: 'not-seen', ...told };
    const opened = openedBy(entry, page, home, pages);
    const outcome = opened === 'as-named' ? 'passed' : opened === 'unsure' ? 'cantTell' : 'failed';
    yield { outcome, message: opened, ...told };
  },
});
