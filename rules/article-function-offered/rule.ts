import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { articleControlOf, hasUnnamedControls, isArticle } from '../../src/derive/articles.ts';
import { lookedFor, messages } from './messages.ts';

/** Convention: so many articles show what all of them have. */
const enough = 2;

const functions = {
  print: { vi: 'in', en: 'print' },
  save: { vi: 'lưu', en: 'save' },
} as const;

export default defineRule({
  id: 'article-function-offered',
  title: {
    vi: 'Mỗi tin, bài có chức năng in hoặc lưu',
    en: 'Each article can be printed or saved by a function of the portal',
  },
  scope: 'site',
  needs: ['pages'],
  weighsCompleteness: true,
  options: z.strictObject({ function: z.enum(['print', 'save']) }),
  lookedFor,
  messages,
  *evaluate({ pages }, { function: what }) {
    // The first is the home page.
    const articles = pages.slice(1).filter(isArticle);
    const controls = articles.map((page) => ({ page, control: articleControlOf(page, what) }));
    const offered = controls.find(({ control }) => control);
    const lacking = controls.filter(({ page, control }) => !control && page.complete).map(({ page }) => page);
    const [first] = lacking;
    const data = {
      function: functions[what],
      total: articles.length,
      lacking: lacking.length,
      name: offered?.control?.name || '–',
    };
    const at = first && { url: first.url };
    if (articles.length === 0) yield { outcome: 'cantTell', message: 'no-article', data };
    else if (offered && !first) yield { outcome: 'passed', message: 'offered', data, url: offered.page.url };
    else if (offered) yield { outcome: 'cantTell', message: 'partly', data, ...at };
    else if (lacking.length < enough) yield { outcome: 'cantTell', message: 'few', data, ...at };
    else if (lacking.some(hasUnnamedControls)) yield { outcome: 'cantTell', message: 'unnamed', data, ...at };
    else yield { outcome: 'failed', message: 'missing', data, ...at };
  },
});
