import { z } from 'zod';
import type { PageDocument } from '../../src/core/rule.ts';
import { defineRule } from '../../src/core/rule.ts';
import { dom, named, visibleText } from '../../src/derive/dom.ts';
import { questionsTitle } from '../../src/derive/e-form-words.ts';
import { judgeHelpSection } from '../../src/derive/help-section.ts';
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
    yield judgeHelpSection(pages, clicks.exhaustive, questionsTitle, questionsOn);
  },
});

const questionsOn = (page: PageDocument): number => {
  const heads = ['h2', 'h3', 'h4', 'h5', 'dt', 'summary', 'button', 'strong', 'b', 'a', 'li', 'p'].flatMap((name) =>
    named(page, name),
  );
  const asked = heads
    .map((node) => visibleText(dom(page)(node)))
    .filter((text) => text.length < 300 && /\?\s*$/.test(text));
  return new Set(asked).size;
};
