import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { datesIn, dayAfter, daysBetween } from '../../src/derive/dates.ts';
import { pageAt, placesOf } from '../../src/derive/information-sections.ts';
import { unrepeatedOf } from '../../src/derive/unrepeated.ts';
import { isWorkingDay } from '../../src/derive/working-days.ts';
import { lookedFor, messages } from './messages.ts';

/** Convention, in days before Monday: a calendar that ends earlier is surely no longer kept. */
const outdated = 14;

export default defineRule({
  id: 'leaders-calendar-current',
  title: { vi: 'Lịch làm việc của lãnh đạo có tuần này', en: "The leaders' calendar covers this week" },
  scope: 'site',
  needs: ['today', 'home', 'pages'],
  weighsCompleteness: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ today, home, pages }) {
    const monday = dayAfter(today, -((new Date(today).getUTCDay() + 6) % 7));
    const { sure } = placesOf('calendar', home, pages);
    const calendars = [...new Set(sure.flatMap(({ target }) => (target && pageAt(target, pages)) || []))].filter(
      (page) => page !== home,
    );
    if (calendars.length === 0) return yield { outcome: 'cantTell', message: 'no-calendar', data: { monday } };
    const dated = calendars.map((page) => ({
      page,
      days: unrepeatedOf(page, pages).lines.flatMap((line) => datesIn(line).map(({ day }) => day)),
    }));
    const isThisWeek = (day: string) => daysBetween(monday, day) >= 0 && daysBetween(monday, day) < 7;
    const current = dated.find(({ days }) => days.some(isThisWeek));
    if (current) return yield { outcome: 'passed', message: 'current', data: { monday }, url: current.page.url };
    const all = dated.flatMap(({ days }) => days).sort();
    const last = all.filter((day) => day < monday).at(-1);
    const at = {
      url: calendars[0]?.url ?? home.url,
      data: { monday, last: last ?? '–' },
      ...(last && { found: last }),
    };
    const works = [0, 1, 2, 3, 4].some((days) => isWorkingDay(dayAfter(monday, days)) === true);
    const isWhole = calendars.every((page) => page.complete);
    const isOver = last !== undefined && daysBetween(last, monday) > outdated && all.every((day) => day < monday);
    if (all.length === 0) yield { outcome: 'cantTell', message: 'no-dates', ...at };
    else if (isOver && works && isWhole) yield { outcome: 'failed', message: 'outdated', ...at };
    else yield { outcome: 'cantTell', message: 'other-week', ...at };
  },
});
