import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { judgeSearch } from '../../src/derive/search-verdict.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'search-finds',
  title: { vi: 'Tìm kiếm tìm ra nội dung có trên cổng', en: 'The search finds what is on the portal' },
  scope: 'site',
  needs: ['home', 'search'],
  // The pages that the search gave say what they say; what scripts may add is weighed where it matters.
  weighsCompleteness: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home, search }) {
    const { form, trials } = search;
    // A portal without a search is told by another rule.
    if (!form) return;
    const told = { url: form.page, pointer: form.pointer };
    const words = trials.filter(({ source }) => source);
    const data = {
      query: words.at(-1)?.query ?? '–',
      words: words.map(({ query }) => `“${query}”`).join(', ') || '–',
      source: words.at(-1)?.source?.url ?? '–',
      count: words.length,
    };
    if (form.method === 'post') return yield { outcome: 'cantTell', message: 'needs-post', data, ...told };
    if (words.length === 0) return yield { outcome: 'cantTell', message: 'not-tried', data, ...told };
    const verdict = judgeSearch(trials, home);
    const place = { data: { ...data, status: verdict.status ?? 0 }, url: words.at(-1)?.url ?? form.page };
    const found = verdict.found ? { found: verdict.found } : {};
    if (verdict.state === 'finds') yield { outcome: 'passed', message: 'finds', ...place, ...found };
    else if (verdict.state === 'broken' || verdict.state === 'finds-nothing' || verdict.state === 'ignores-words')
      yield { outcome: 'failed', message: verdict.state, ...place, ...found };
    else yield { outcome: 'cantTell', message: verdict.state, ...place, ...found };
  },
});
