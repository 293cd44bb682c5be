import { z } from 'zod';
import { collectedValue } from '../../src/core/observation.ts';
import { defineRule } from '../../src/core/rule.ts';
import { pageOfService } from '../../src/core/service.ts';
import { titleOf } from '../../src/derive/dom.ts';
import { barsIndexing, titlesOf } from '../../src/derive/indexing.ts';
import { normaliseUrl } from '../../src/derive/urls.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-findable-by-search',
  title: { vi: 'Máy tìm kiếm lập chỉ mục được trang dịch vụ', en: 'Search engines can index the page of the service' },
  scope: 'service',
  needs: ['service', 'document', 'response', 'pages', 'sitemaps'],
  weighsCompleteness: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ service, document, response, pages, sitemaps }) {
    const barred = barsIndexing(document, response);
    if (barred) return yield { outcome: 'failed', message: 'noindex', found: barred.text, pointer: barred.pointer };
    const title = titleOf(document);
    if (title === '') {
      if (document.complete) yield { outcome: 'failed', message: 'no-title' };
      else yield { outcome: 'cantTell', message: 'title-unseen' };
      return;
    }
    const bearers = titlesOf(pages).get(title) ?? 0;
    if (bearers > 1 && !service.page)
      return yield { outcome: 'cantTell', message: 'title-shared', data: { bearers }, found: title };
    const lists = sitemaps
      .flatMap(({ result }) => collectedValue(result) ?? [])
      .filter(({ kind }) => kind !== 'sitemapindex');
    const listed = new Set(lists.flatMap(({ locations }) => locations.map((url) => normaliseUrl(url) ?? url)));
    const whole = lists.length > 0 && lists.every(({ total, locations }) => total <= locations.length);
    if (listed.has(pageOfService(service))) yield { outcome: 'passed', message: 'findable', found: title };
    else yield { outcome: 'cantTell', message: whole ? 'not-in-sitemap' : 'no-sitemap', found: title };
  },
});
