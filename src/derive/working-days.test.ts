import { expect, test } from 'vitest';
import { publicHolidays } from './public-holidays.ts';
import { isWorkingDay, workingDaysAfter } from './working-days.ts';

test.each([
  ['a weekend is not counted', '2026-03-06', '2026-03-09', { least: 1, most: 1 }],
  ['the day itself is not counted', '2026-03-02', '2026-03-02', { least: 0, most: 0 }],
  ['posted before it was issued', '2026-03-02', '2026-02-27', { least: 0, most: 0 }],
  ['over Tết', '2026-02-13', '2026-02-24', { least: 2, most: 2 }],
  ['over New Year, with the swapped Saturday', '2025-12-31', '2026-01-10', { least: 6, most: 6 }],
  ['a day of which the sources are not sure', '2026-11-23', '2026-11-25', { least: 1, most: 2 }],
  ['over National Day 2026, whose swapped days no source settles', '2026-08-21', '2026-09-03', { least: 6, most: 7 }],
  ['a swap that its source settles', '2024-04-26', '2024-05-06', { least: 4, most: 4 }],
  ['a year without a calendar', '2031-03-03', '2031-03-05', { least: 0, most: 2 }],
])('%s', (_, from, to, days) => expect(workingDaysAfter(from, to)).toEqual(days));

test('ten days without weekends and holidays are ten working days less two weekends', () => {
  expect(workingDaysAfter('2025-06-02', '2025-06-16')).toEqual({ least: 10, most: 10 });
});

test('days off are weekdays and worked days are Saturdays', () => {
  for (const [year, { off, worked = [] }] of Object.entries(publicHolidays)) {
    for (const day of off) expect(new Date(`${year}-${day}`).getUTCDay() % 6, `${year}-${day}`).not.toBe(0);
    for (const day of worked) expect(isWorkingDay(`${year}-${day}`), day).toBe(true);
    expect(off.length).toBeGreaterThanOrEqual(10);
  }
});
