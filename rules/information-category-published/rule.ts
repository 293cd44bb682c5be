import { z } from 'zod';
import type { Verdict } from '../../src/core/rule.ts';
import { defineRule } from '../../src/core/rule.ts';
import { categoryIds, categoryOf, owes } from '../../src/derive/information-categories.ts';
import { isAbout, type Place, pageAt, placesOf } from '../../src/derive/information-sections.ts';
import { linksOf, linksUnread } from '../../src/derive/links.ts';
import { beginning } from '../../src/derive/mask.ts';
import { menuOf } from '../../src/derive/menu.ts';
import { addressOf } from '../../src/derive/sitemap-tree.ts';
import { emptinessOf, unrepeatedOf } from '../../src/derive/unrepeated.ts';
import { lookedFor, messages } from './messages.ts';

/** Convention: that many pages read show what a portal offers. */
const enough = 10;
const address = (url: string) => addressOf(new URL(url));

export default defineRule({
  id: 'information-category-published',
  title: { vi: 'Hạng mục thông tin được công bố', en: 'The category of information is published' },
  scope: 'site',
  needs: ['portal', 'home', 'pages'],
  weighsCompleteness: true,
  options: z.strictObject({
    category: z.enum(categoryIds),
    place: z.enum(['home', 'portal']).default('portal'),
    /** The text leaves open on which channel it is published: that the portal lacks it decides nothing. */
    anyChannel: z.boolean().default(false),
  }),
  lookedFor,
  messages,
  *evaluate({ portal, home, pages }, { category, place, anyChannel }) {
    const owed = place === 'home' ? owes(category, portal.kind) : 'yes';
    if (owed === 'no') return;
    const told = (message: keyof typeof messages, outcome: Verdict['outcome'], at?: Place, found = at?.name) => ({
      outcome,
      message,
      data: {
        category: categoryOf(category).name,
        name: at?.name ?? '–',
        target: at?.target ?? '–',
        count: pages.length,
      },
      ...(found && { found: beginning(found, 300) }),
      ...(at?.pointer && { pointer: at.pointer }),
      ...(at && { url: at.url }),
    });
    const { sure, perhaps } = placesOf(category, home, pages);
    const here = (at: Place) => place === 'portal' || at.where !== 'inside';
    const shown = sure.filter(here);
    const judged = shown.map((at) => ({ at, page: at.target ? pageAt(at.target, pages) : undefined }));
    const read = judged.flatMap(({ at, page }) =>
      page && page !== home ? [{ at, page, emptiness: emptinessOf(unrepeatedOf(page, pages)) }] : [],
    );
    const filled = read.filter(({ emptiness }) => emptiness === undefined);
    const good = filled.find(({ page }) => isAbout(category, page));
    if (good) return yield told('present', 'passed', good.at);
    const unread = judged.find(({ at, page }) => at.target && !page);
    if (unread) return yield told('not-read', 'cantTell', unread.at);
    if (filled[0]) return yield told('other-subject', 'cantTell', filled[0].at);
    if (read[0]) {
      const isSeen = read.every(({ page }) => page.complete) && owed === 'yes';
      return yield told('empty', isSeen ? 'failed' : 'cantTell', read[0].at, read[0].emptiness);
    }
    if (shown[0]) return yield told('no-link', 'cantTell', shown[0]);
    const near = perhaps.find(here);
    const onHome = new Set(linksOf(home).map(({ url }) => address(url)));
    const linked = sure.find(({ target }) => target && target !== home.url && onHome.has(address(target)));
    if (near ?? linked) return yield told('other-words', 'cantTell', near ?? linked);
    if (owed === 'unknown') return yield told('kind-unknown', 'cantTell');
    const menu = menuOf(home);
    const head = menu.entries.filter((entry) => entry.shown && entry.inMenu);
    const closed = head.find((entry) => entry.opensUnseen || (entry.name === '' && entry.pictured && !entry.isHome));
    if (!menu.sure || closed) return yield told('menu-unknown', 'cantTell');
    if (sure[0]) return yield told('not-on-home', 'failed', sure[0]);
    const isWhole = place === 'home' || (!linksUnread(home, pages) && pages.every((page) => page.complete));
    const isEnough = pages.length >= enough || !linksUnread(home, pages);
    if (anyChannel) yield told('other-channel', 'cantTell');
    else yield isWhole && isEnough ? told('missing', 'failed') : told('few-read', 'cantTell');
  },
});
