import { z } from 'zod';
import type { PageDocument } from '../../src/core/rule.ts';
import { defineRule } from '../../src/core/rule.ts';
import { dom, named, titleOf, visibleText } from '../../src/derive/dom.ts';
import { questionsTitle } from '../../src/derive/e-form-words.ts';
import { linksOf } from '../../src/derive/links.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-questions-answered',
  title: { vi: 'Cổng có mục câu hỏi thường gặp', en: 'The portal has frequent questions' },
  scope: 'site',
  needs: ['pages', 'clicks'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ pages, clicks }) {
    const candidates = pages.filter((page) => questionsTitle.test(fold(`${titleOf(page)} ${headingOf(page)}`)));
    const full = candidates.find((page) => questionsOn(page) >= fewest);
    const [page] = candidates;
    if (full) yield { outcome: 'passed', message: 'offered', found: full.url, url: full.url };
    else if (page) yield { outcome: 'cantTell', message: 'thin', found: page.url, url: page.url };
    else {
      const link = pages.flatMap((one) => linksOf(one)).find(({ text }) => questionsTitle.test(fold(text)));
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
const questionsOn = (page: PageDocument): number => {
  const heads = ['h2', 'h3', 'h4', 'h5', 'dt', 'summary', 'button', 'strong', 'b', 'a', 'li', 'p'].flatMap((name) =>
    named(page, name),
  );
  const asked = heads
    .map((node) => visibleText(dom(page)(node)))
    .filter((text) => text.length < 300 && /\?\s*$/.test(text));
  return new Set(asked).size;
};
