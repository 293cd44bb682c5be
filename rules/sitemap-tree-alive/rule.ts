import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { deadAddresses, deadStatus } from '../../src/derive/dead-links.ts';
import { linksOf } from '../../src/derive/links.ts';
import { addressOf, linkTreeOf, siteMapLinksOf } from '../../src/derive/sitemap-tree.ts';
import { lookedFor, messages } from './messages.ts';

/** Convention: links told one by one. */
const mostTold = 20;

export default defineRule({
  id: 'sitemap-tree-alive',
  title: { vi: 'Sơ đồ cổng không có liên kết hỏng', en: 'The site map has no dead links' },
  scope: 'site',
  needs: ['home', 'pages', 'notReached'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  weighsCompleteness: true,
  *evaluate({ home, pages, notReached }) {
    const map = siteMapLinksOf(home, pages).find(({ page }) => page)?.page;
    if (!map) return;
    const own = new Set(linkTreeOf(map, home).links.map(({ address }) => address));
    const host = new URL(home.url).host;
    const links = linksOf(map).filter(({ url }) => new URL(url).host === host && own.has(addressOf(new URL(url))));
    if (links.length === 0) return;
    const dead = deadAddresses(notReached);
    let count = 0;
    for (const { url, text } of links) {
      const row = dead.get(addressOf(new URL(url)));
      if (!row || count++ >= mostTold) continue;
      const data = { url, text: text || '–', status: deadStatus(row) ?? 0 };
      yield { outcome: 'failed', message: 'dead', data, url: map.url, ...(text && { found: text }) };
    }
    if (count > 0) return;
    // Another name of a page that was read stands in neither list; that much goes unseen.
    const unseen = new Set(notReached.map((row) => addressOf(new URL(row.url))));
    const unknown = links.filter(({ url }) => unseen.has(addressOf(new URL(url)))).length;
    const data = { total: links.length, unknown };
    if (unknown > 0) yield { outcome: 'cantTell', message: 'unseen', data, url: map.url };
    else yield { outcome: 'passed', message: 'alive', data, url: map.url };
  },
});
