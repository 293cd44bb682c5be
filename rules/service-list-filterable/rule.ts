import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { cataloguesOf } from '../../src/derive/service-catalogue.ts';
import { filtersTried, filterTrials, narrows, offersFilter } from '../../src/derive/service-filters.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-list-filterable',
  title: { vi: 'Danh sách dịch vụ lọc được', en: 'The list of services can be filtered' },
  scope: 'site',
  needs: ['pages', 'services', 'clicks', 'filters'],
  weighsCompleteness: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ pages, services, clicks, filters }) {
    const lists = cataloguesOf(pages, services);
    const [fullest] = lists;
    if (!fullest) return yield { outcome: 'cantTell', message: 'no-list' };
    const trials = [...filterTrials(lists, pages, services, clicks.all), ...filtersTried(lists, services, filters)];
    const narrowed = trials.find(narrows);
    const told = (trial: (typeof trials)[number]) => ({
      data: { choice: trial.choice, rows: trial.rows, of: trial.of },
      found: trial.choice,
      url: trial.list,
    });
    if (narrowed) return yield { outcome: 'passed', message: 'narrowed', ...told(narrowed) };
    const same = trials.filter(({ rows, of }) => rows === of && of > 1);
    const [first] = same;
    if (first && same.length >= 2 && same.length === trials.length)
      return yield { outcome: 'failed', message: 'same-list', ...told(first) };
    const offered = lists.map(({ page }) => offersFilter(page)).find((filter) => filter !== undefined);
    if (offered || trials.length > 0)
      return yield {
        outcome: 'cantTell',
        message: 'not-tried',
        url: fullest.page.url,
        ...(offered && { found: offered.text, pointer: offered.pointer }),
      };
    const unexplored = new Set(clicks.unexplored);
    const seen = lists.every(({ page }) => page.complete && !unexplored.has(page.url));
    if (seen) yield { outcome: 'failed', message: 'no-filter', url: fullest.page.url };
    else yield { outcome: 'cantTell', message: 'not-all-seen', url: fullest.page.url };
  },
});
