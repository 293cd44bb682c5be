import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { beginning } from '../../src/derive/mask.ts';
import { addressOf, topEntriesOf } from '../../src/derive/sitemap-tree.ts';
import { unrepeatedOf } from '../../src/derive/unrepeated.ts';
import { fits, saysSo } from '../../src/derive/wording.ts';
import { emptyNotices } from '../../src/derive/wordings/functions.ts';
import { menuWordings } from '../../src/derive/wordings/menu.ts';
import { lookedFor, messages } from './messages.ts';

/** Conventions, in letters: less text than this is none; a notice stands on a page with hardly more than itself. */
const least = 40;
const shortNotice = 250;

export default defineRule({
  id: 'sections-not-empty',
  title: { vi: 'Các mục của danh mục chính có nội dung', en: 'The sections of the main menu have content' },
  scope: 'site',
  needs: ['home', 'pages'],
  weighsCompleteness: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home, pages }) {
    const byAddress = new Map(pages.map((page) => [addressOf(new URL(page.url)), page]));
    const sections = topEntriesOf(home).flatMap(({ name, target }) => {
      const page = byAddress.get(addressOf(target));
      // Whether the site map is one is told by other rules.
      const isMap = fits(name, menuWordings.sitemap) !== 'no';
      return page && page.url !== home.url && !isMap ? [{ name, page }] : [];
    });
    if (sections.length === 0) return yield { outcome: 'cantTell', message: 'none-read' };
    let [bad, unseen] = [0, 0];
    for (const { name, page } of sections) {
      const own = unrepeatedOf(page, pages);
      const { links, things } = own;
      const text = own.text.join(' ');
      const letters = text.replace(/\P{L}/gu, '').length;
      const isNotice = letters < shortNotice && saysSo(text, emptyNotices);
      if (links > 0 || (!isNotice && (letters >= least || things > 0))) continue;
      if (!page.complete) {
        unseen += 1;
        continue;
      }
      bad += 1;
      const data = { name };
      if (!isNotice) yield { outcome: 'failed', message: 'empty', data, url: page.url };
      // A list that is empty at the moment, say of invitations to comment, is another thing than a section without any.
      else if (things > 0)
        yield { outcome: 'cantTell', message: 'nothing-now', data, found: beginning(text, 200), url: page.url };
      else yield { outcome: 'failed', message: 'unfinished', data, found: beginning(text, 200), url: page.url };
    }
    const data = { total: sections.length, unseen };
    if (bad > 0) return;
    yield unseen > 0
      ? { outcome: 'cantTell', message: 'unseen', data }
      : { outcome: 'passed', message: 'filled', data };
  },
});
