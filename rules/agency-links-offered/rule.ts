import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { agencyLinksOf } from '../../src/derive/agency-links.ts';
import { linksUnread } from '../../src/derive/links.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'agency-links-offered',
  title: { vi: 'Có liên kết đến cổng của cơ quan nhà nước khác', en: 'The portals of other state agencies are linked' },
  scope: 'site',
  needs: ['portal', 'home', 'pages'],
  weighsCompleteness: true,
  options: z.strictObject({
    /** `units`: hosts under the portal's own name; `others`: other agencies. */
    of: z.enum(['units', 'others']).default('others'),
  }),
  lookedFor,
  messages,
  *evaluate({ portal, home, pages }, { of }) {
    const own = [...portal.hosts, ...[portal.url, home.url].map((url) => new URL(url).hostname)];
    const links = agencyLinksOf(pages, own).filter(({ unit }) => unit === (of === 'units'));
    const [first] = links;
    const data = { count: links.length, pages: pages.length };
    const places = links.slice(0, 5).map(({ text, url }) => text || new URL(url).hostname);
    if (first) return yield { outcome: 'passed', message: 'linked', data, found: places.join('; '), url: first.page };
    const isWhole = home.complete && pages.every(({ complete }) => complete) && !linksUnread(home, pages);
    // Units may share the portal, or bear names of their own.
    yield of === 'others' && isWhole
      ? { outcome: 'failed', message: 'missing', data }
      : { outcome: 'cantTell', message: 'unseen', data };
  },
});
