import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { daysBetween } from '../../src/derive/dates.ts';
import { headlinesOf } from '../../src/derive/headlines.ts';
import { lookedFor, messages } from './messages.ts';

/** Convention: that many dated headlines show how old the news are. */
const enough = 3;

export default defineRule({
  id: 'home-news-fresh',
  title: { vi: 'Trang chủ có tin bài mới cập nhật', en: 'The home page shows recent news' },
  scope: 'site',
  needs: ['home', 'pages', 'today'],
  weighsCompleteness: true,
  options: z.strictObject({
    /** Up to this many days old, the newest headline is recent; beyond the other, it is not. */
    recentDays: z.int().positive(),
    staleDays: z.int().positive(),
  }),
  lookedFor,
  messages,
  *evaluate({ home, pages, today }, { recentDays, staleDays }) {
    const headlines = headlinesOf(home, pages, today);
    const dated = headlines.flatMap(({ day, ...rest }) => (day === undefined ? [] : [{ ...rest, day }]));
    const [first] = headlines;
    if (!first) return yield { outcome: 'cantTell', message: 'no-headlines' };
    const newest = dated.reduce<(typeof dated)[number] | undefined>(
      (best, one) => (best && best.day >= one.day ? best : one),
      undefined,
    );
    const count = headlines.length;
    if (!newest)
      return yield {
        outcome: 'cantTell',
        message: 'undated',
        data: { count },
        found: first.text,
        pointer: first.pointer,
      };
    const days = Math.max(0, daysBetween(newest.day, today));
    const date = newest.day.split('-').toReversed().join('/');
    const told = {
      data: { headline: newest.text, date, days, recentDays, staleDays, count, undated: count - dated.length },
      found: `${newest.text} (${date})`,
      pointer: newest.pointer,
    };
    if (days <= recentDays) return yield { outcome: 'passed', message: 'recent', ...told };
    // A headline without a day may be newer than all that have one.
    const isStale = days > staleDays && dated.length >= enough && dated.length === count;
    yield { outcome: isStale ? 'failed' : 'cantTell', message: isStale ? 'stale' : 'older', ...told };
  },
});
