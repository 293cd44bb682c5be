import { z } from 'zod';
import type { PageDocument } from '../../src/core/rule.ts';
import { defineRule } from '../../src/core/rule.ts';
import { named } from '../../src/derive/dom.ts';
import { linesOn } from '../../src/derive/e-form.ts';
import { guideTitle } from '../../src/derive/e-form-words.ts';
import { judgeHelpSection } from '../../src/derive/help-section.ts';
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
    yield judgeHelpSection(pages, clicks.exhaustive, guideTitle, stepsOn);
  },
});

const stepsOn = (page: PageDocument): number => {
  const numbered = named(page, 'li').filter(
    (item) => nearest(item, ['ul', 'ol'])?.name === 'ol' && !nearest(item, ['nav', 'header', 'footer']),
  ).length;
  return Math.max(
    numbered,
    linesOn(page).filter((text) => /^\W*(?:buoc )?\d+[.:)]|^\W*buoc \d/.test(fold(text))).length,
  );
};
