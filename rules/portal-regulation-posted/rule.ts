import { z } from 'zod';
import type { PageDocument } from '../../src/core/rule.ts';
import { defineRule } from '../../src/core/rule.ts';
import { dom, named, titleOf, visibleText } from '../../src/derive/dom.ts';
import { selectorOf } from '../../src/derive/selector.ts';
import { fits, saysSo } from '../../src/derive/wording.ts';
import { notIssuedHere, portalRegulations } from '../../src/derive/wordings/duties.ts';
import { lookedFor, messages } from './messages.ts';

/** Convention, in characters: a longer text is no title. */
const longestTitle = 300;

/** Without these words in some spelling there is no title on a page. */
const mayBeOne = /quy(?:\s|&nbsp;|&#160;)+ch/i;

interface Title {
  text: string;
  url: string;
  pointer?: string;
}

/** What may be the title of a regulation: links, headings and cells of tables, and titles of pages. */
function titlesOn(page: PageDocument): Title[] {
  if (!mayBeOne.test(page.html)) return [];
  const $ = dom(page);
  const shown = ['h1', 'h2', 'h3', 'a', 'td'].flatMap((name) => named(page, name)).map((node) => $(node));
  return [
    { text: titleOf(page), url: page.url },
    ...shown
      .filter((node) => mayBeOne.test(node.text()))
      .map((node) => ({ text: visibleText(node), url: page.url, pointer: selectorOf(node) })),
  ].filter(({ text }) => text.length <= longestTitle);
}

export default defineRule({
  id: 'portal-regulation-posted',
  title: {
    vi: 'Quy chế của cổng được đăng trên cổng',
    en: 'The regulation of the portal is posted on it',
  },
  scope: 'site',
  needs: ['pages'],
  options: z.strictObject({ regulation: z.enum(['operation', 'coordination']) }),
  lookedFor,
  messages,
  *evaluate({ pages }, { regulation }) {
    const wording = portalRegulations[regulation];
    const data = { regulation: wording.name, pages: pages.length };
    let perhaps: Title | undefined;
    for (const title of pages.flatMap(titlesOn)) {
      const fit = fits(title.text, wording);
      if (fit === 'no') continue;
      if (fit === 'yes' && !saysSo(title.text, notIssuedHere))
        return yield { outcome: 'passed', message: 'posted', data, ...told(title) };
      perhaps ??= title;
    }
    // The law asks that it be issued; what is not posted, or was not read, may well have been.
    if (perhaps) yield { outcome: 'cantTell', message: 'unsure', data, ...told(perhaps) };
    else yield { outcome: 'cantTell', message: 'not-seen', data };
  },
});

const told = ({ text, ...at }: Title) => ({ found: text, ...at });
