import { type Day, dayAfter, daysBetween } from './dates.ts';
import { publicHolidays } from './public-holidays.ts';

/** How many working days, as surely as the calendar tells: between `least` and `most`. */
export interface WorkingDays {
  least: number;
  most: number;
}

/** Convention: years apart are no matter of days; nothing further is counted. */
const furthest = 1000;

/** Whether it is a working day of state agencies; undefined where no source says so. */
export function isWorkingDay(day: Day): boolean | undefined {
  const weekday = new Date(day).getUTCDay();
  const [year, date] = [Number(day.slice(0, 4)), day.slice(5)];
  const known = publicHolidays[year];
  if (known?.doubtful?.includes(date)) return undefined;
  if (weekday === 0) return false;
  if (!known) return undefined;
  return weekday === 6 ? (known.worked?.includes(date) ?? false) : !known.off.includes(date);
}

/**
 * Working days after the first day up to and with the second, as the law counts time limits: the day of the event is not
 * counted (Civil Code 91/2015/QH13, article 147(2)). Days of which no source knows count both ways. 0 when the second is
 * not later.
 */
export function workingDaysAfter(from: Day, to: Day): WorkingDays {
  const days = Math.min(daysBetween(from, to), furthest);
  let [least, most] = [0, 0];
  for (let count = 1; count <= days; count++) {
    const day = dayAfter(from, count);
    const works = isWorkingDay(day);
    if (works) least++;
    // A Saturday of an unknown year may have been worked; that it lengthens no limit is in favour of the agency.
    if (works ?? new Date(day).getUTCDay() !== 6) most++;
  }
  return { least, most };
}
