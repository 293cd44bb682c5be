import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { linksUnread } from '../../src/derive/links.ts';
import { beginning } from '../../src/derive/mask.ts';
import { menuOf } from '../../src/derive/menu.ts';
import { coverageOf, linkTreeOf, siteMapLinksOf } from '../../src/derive/sitemap-tree.ts';
import { fits } from '../../src/derive/wording.ts';
import { menuWordings } from '../../src/derive/wordings/menu.ts';
import { lookedFor, messages } from './messages.ts';

/** Conventions: shares of the main menu's entries. From the first on the map is full, below the second it is none. */
const full = 0.8;
const none = 0.5;
/** Convention: that many pages read, with the home page among them, show the frame in which a site map is linked. */
const enough = 10;

export default defineRule({
  id: 'sitemap-tree-published',
  title: { vi: 'Có sơ đồ cổng dạng cây văn bản', en: 'A site map is published as a text tree' },
  scope: 'site',
  needs: ['home', 'pages'],
  weighsCompleteness: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home, pages }) {
    const menu = menuOf(home);
    const entries = menu.entries.filter((entry) => fits(entry.name, menuWordings.sitemap) === 'yes');
    const links = siteMapLinksOf(home, pages);
    const [first] = entries;
    if (links.length === 0 && !first) {
      const isUnsure = menu.entries.some((entry) => fits(entry.name, menuWordings.sitemap) === 'perhaps');
      const data = { count: pages.length };
      if (!menu.sure || home.source !== 'render' || isUnsure)
        return yield { outcome: 'cantTell', message: 'link-unsure' };
      if (pages.length < enough && linksUnread(home, pages))
        return yield { outcome: 'cantTell', message: 'few-read', data };
      return yield { outcome: 'failed', message: 'no-link', data };
    }
    const found = links.find((link) => link.page);
    const name = found?.name ?? links[0]?.name ?? first?.name ?? '';
    const page = found?.page;
    if (!page)
      return yield {
        outcome: 'cantTell',
        message: 'not-read',
        data: { name },
        ...(first && { pointer: first.pointer }),
      };
    const tree = linkTreeOf(page, home);
    const { covered, total, missing } = coverageOf(home, tree);
    const told = { url: page.url, ...(tree.pointer !== undefined && { pointer: tree.pointer }) };
    if (!menu.sure || total < 3) return yield { outcome: 'cantTell', message: 'menu-unknown', ...told };
    const data = { name, covered, total, levels: tree.levels, missing: beginning(missing.join(', '), 300) };
    const share = covered / total;
    const isTree = tree.levels >= 2;
    if (share < none && page.complete) yield { outcome: 'failed', message: 'not-a-map', data, ...told };
    else if (share < full) yield { outcome: 'cantTell', message: 'partial', data, found: data.missing, ...told };
    else yield { outcome: isTree ? 'passed' : 'cantTell', message: isTree ? 'present' : 'flat', data, ...told };
  },
});
