import { z } from 'zod';
import type { PageDocument } from '../../src/core/rule.ts';
import { defineRule } from '../../src/core/rule.ts';
import { dom, named, titleOf, visibleText } from '../../src/derive/dom.ts';
import { linesOn } from '../../src/derive/e-form.ts';
import { guideTitle } from '../../src/derive/e-form-words.ts';
import { linksOf } from '../../src/derive/links.ts';
import { nearest } from '../../src/derive/service-tables.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-guide-offered',
  title: { vi: 'Cổng có hướng dẫn thực hiện dịch vụ', en: 'The portal has a guide to its services' },
  scope: 'site',
  needs: ['pages', 'clicks'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ pages, clicks }) {
    const candidates = pages.filter((page) => guideTitle.test(fold(`${titleOf(page)} ${headingOf(page)}`)));
    const full = candidates.find((page) => stepsOn(page) >= fewest);
    const [page] = candidates;
    if (full) yield { outcome: 'passed', message: 'offered', found: full.url, url: full.url };
    else if (page) yield { outcome: 'cantTell', message: 'thin', found: page.url, url: page.url };
    else {
      const link = pages.flatMap((one) => linksOf(one)).find(({ text }) => guideTitle.test(fold(text)));
      if (link) yield { outcome: 'cantTell', message: 'unseen', found: `${link.text} → ${link.url}` };
      else if (clicks.exhaustive) yield { outcome: 'failed', message: 'missing' };
      else yield { outcome: 'cantTell', message: 'not-found' };
    }
  },
});

/** Convention: fewer are no section. */
const fewest = 3;
const headingOf = (page: PageDocument): string =>
  named(page, 'h1')
    .map((node) => visibleText(dom(page)(node)))
    .join(' ');
const stepsOn = (page: PageDocument): number => {
  const numbered = named(page, 'li').filter(
    (item) => nearest(item, ['ul', 'ol'])?.name === 'ol' && !nearest(item, ['nav', 'header', 'footer']),
  ).length;
  return Math.max(
    numbered,
    linesOn(page).filter((text) => /^\W*(?:buoc )?\d+[.:)]|^\W*buoc \d/.test(fold(text))).length,
  );
};
