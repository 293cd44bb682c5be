import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { beginning } from '../../src/derive/mask.ts';
import { menuOf } from '../../src/derive/menu.ts';
import { addressOf, lackingIn, linkTreeOf, siteMapLinksOf, topEntriesOf } from '../../src/derive/sitemap-tree.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'sitemap-tree-complete',
  title: { vi: 'Sơ đồ cổng có đủ các mục của danh mục chính', en: 'The site map has every entry of the main menu' },
  scope: 'site',
  needs: ['home', 'pages'],
  weighsCompleteness: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home, pages }) {
    const map = siteMapLinksOf(home, pages).find(({ page }) => page)?.page;
    // Whether there is a map at all is another question.
    if (!map) return;
    const tree = linkTreeOf(map, home);
    const total = topEntriesOf(home).length;
    const told = { url: map.url, ...(tree.pointer !== undefined && { pointer: tree.pointer }) };
    if (!menuOf(home).sure || total < 3) return yield { outcome: 'cantTell', message: 'menu-unknown', ...told };
    const self = addressOf(new URL(map.url));
    const lacking = lackingIn(home, tree).filter(({ target }) => addressOf(target) !== self);
    // A page that lacks most of the menu is no map, which another rule tells.
    if (lacking.length > total / 2) return;
    if (lacking.length === 0) return yield { outcome: 'passed', message: 'complete', data: { total }, ...told };
    const read = new Set(pages.map(({ url }) => addressOf(new URL(url))));
    // What leads elsewhere, or nowhere that we know, need not be a section of the portal.
    const sections = lacking.filter(({ target }) => read.has(addressOf(target)));
    const isSure = sections.length > 0 && map.complete;
    const missing = beginning((isSure ? sections : lacking).map(({ name }) => name).join(', '), 300);
    const data = { total, count: (isSure ? sections : lacking).length, missing };
    yield isSure
      ? { outcome: 'failed', message: 'incomplete', data, found: missing, ...told }
      : { outcome: 'cantTell', message: 'unsure', data, found: missing, ...told };
  },
});
