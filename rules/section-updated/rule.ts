import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { datesIn, daysBetween } from '../../src/derive/dates.ts';
import { categoryIds, categoryOf } from '../../src/derive/information-categories.ts';
import { pageAt, placesOf } from '../../src/derive/information-sections.ts';
import { unrepeatedOf } from '../../src/derive/unrepeated.ts';
import { lookedFor, messages } from './messages.ts';

/** Convention, in days: the frequency told is of the items of this time. */
const month = 30;
/** Conventions: a section of so many dated items with nothing newer than this many days is left to itself. */
const fewestDates = 3;
const abandoned = 365;

export default defineRule({
  id: 'section-updated',
  title: { vi: 'Chuyên mục được cập nhật thường xuyên', en: 'The section is updated regularly' },
  scope: 'site',
  needs: ['today', 'home', 'pages'],
  options: z.strictObject({
    category: z.enum(categoryIds),
    /** Days since the newest item; a convention, for the law says “regularly”. */
    days: z.int().positive().default(month),
  }),
  lookedFor,
  messages,
  *evaluate({ today, home, pages }, { category, days }) {
    const { sure } = placesOf(category, home, pages);
    const sections = [...new Set(sure.flatMap(({ target }) => (target && pageAt(target, pages)) || []))];
    const dated = [home, ...sections].map((page) => ({
      page,
      dates: (page === home ? [] : unrepeatedOf(page, pages).lines)
        .flatMap((line) => datesIn(line, today))
        .map(({ day }) => day)
        .filter((day) => day <= today)
        .sort(),
    }));
    const newest = dated.reduce((best, one) => ((one.dates.at(-1) ?? '') > (best.dates.at(-1) ?? '') ? one : best));
    const last = newest.dates.at(-1);
    const name = categoryOf(category).name;
    if (!last) return yield { outcome: 'cantTell', message: 'no-dates', data: { category: name } };
    const age = daysBetween(last, today);
    const count = newest.dates.filter((day) => daysBetween(day, today) <= month).length;
    const told = { data: { category: name, last, age, count, days }, url: newest.page.url, found: last };
    if (age <= days) yield { outcome: 'passed', message: 'fresh', ...told };
    else if (age > abandoned && newest.dates.length >= fewestDates)
      yield { outcome: 'failed', message: 'abandoned', ...told };
    else yield { outcome: 'cantTell', message: 'stale', ...told };
  },
});
