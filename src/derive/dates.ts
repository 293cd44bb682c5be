import { clean, fold } from './vietnamese.ts';

/** A day as `YYYY-MM-DD`, in Vietnam. */
export type Day = string;

/** A day as a text gives it. */
export interface DatedWords {
  day: Day;
  /** The words of the text, cleaned. */
  text: string;
  /** Offset in the cleaned text. */
  index: number;
}

const msPerDay = 86_400_000;

/** The day of an instant (ISO 8601) in Asia/Ho_Chi_Minh: UTC+7, no daylight saving. */
export const dayOf = (instant: string): Day =>
  new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** Days from one day to another; negative when the second is the earlier one. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / msPerDay);

/** The day that many days later. */
export const dayAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * msPerDay).toISOString().slice(0, 'YYYY-MM-DD'.length);

function dayFrom(year: number, month: number, date: number): Day | undefined {
  if (year < 1945 || year > 2100) return undefined;
  const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const time = Date.parse(day);
  return Number.isNaN(time) || new Date(time).getUTCDate() !== date ? undefined : day;
}

const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = (written: string): number =>
  /^\d/.test(written) ? Number(written) : english.indexOf(written.slice(0, 'jan'.length)) + 1;

/** In Vietnam the day comes first; where that cannot be, the month may have been put there by a system set to English. */
const dayFirst = (first: number, second: number, year: number): Day | undefined =>
  second > 12 ? dayFrom(year, first, second) : dayFrom(year, second, first);

const start = '(?<![\\p{L}\\d/.-])';
const end = '(?![\\p{L}\\d]|[/.-]\\d)';
const monthName = `(?:${english.join('|')})[a-z]*\\.?`;

/** Forms of a full date in folded text, and how each is read. */
const forms: readonly (readonly [RegExp, (parts: string[]) => Day | undefined])[] = [
  [/(?<![\d/.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu, ([y, m, d]) => dayFrom(Number(y), Number(m), Number(d))],
  [
    new RegExp(`${start}(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4})${end}`, 'gu'),
    ([d, , m, y]) => dayFirst(Number(d), Number(m), Number(y)),
  ],
  [
    /(?<!\d)(\d{1,2})\s*(?:thang|thg|th)\.?\s*(\d{1,2})\s*(?:[,./-]\s*|\s)(?:nam\s*)?(\d{4})(?!\d)/gu,
    ([d, m, y]) => dayFrom(Number(y), Number(m), Number(d)),
  ],
  [
    new RegExp(`${start}(\\d{1,2})(?:st|nd|rd|th)?\\s+(${monthName}),?\\s+(\\d{4})${end}`, 'gu'),
    ([d, m, y]) => dayFrom(Number(y), month(m ?? ''), Number(d)),
  ],
  [
    new RegExp(`${start}(${monthName})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${end}`, 'gu'),
    ([m, d, y]) => dayFrom(Number(y), month(m ?? ''), Number(d)),
  ],
];

/** Days told by how long ago they were, and days without a year: read from the day the page was seen. */
const relative: readonly (readonly [RegExp, (parts: string[], today: Day) => Day | undefined])[] = [
  [/(?<!\p{L})(?:hom nay|vua xong|moi day|\d+ (?:giay|phut|gio) truoc)(?!\p{L})/gu, (_, today) => today],
  [/(?<!\p{L})hom qua(?!\p{L})/gu, (_, today) => dayAfter(today, -1)],
  [/(?<!\d)(\d{1,3}) ngay truoc(?!\p{L})/gu, ([days], today) => dayAfter(today, -Number(days))],
  [/(?<!\d)(\d{1,2}) tuan truoc(?!\p{L})/gu, ([weeks], today) => dayAfter(today, -7 * Number(weeks))],
  [/(?<!\d)(\d{1,2}) thang truoc(?!\p{L})/gu, ([months], today) => dayAfter(today, -30 * Number(months))],
  [
    new RegExp(`${start}(?:ngay|thu \\p{L}+,|cn,|t\\d,)\\s*(\\d{1,2})[/-](\\d{1,2})${end}`, 'gu'),
    ([d, m], today) => latest(Number(d), Number(m), today),
  ],
  [/\((\d{1,2})[/-](\d{1,2})\)/gu, ([d, m], today) => latest(Number(d), Number(m), today)],
];

/** The day of that date and month that is nearest to today. */
export function dayNearest(date: number, monthNumber: number, today: Day): Day | undefined {
  const year = Number(today.slice(0, 'YYYY'.length));
  const days = [year, year - 1, year + 1].flatMap((one) => dayFrom(one, monthNumber, date) ?? []);
  const far = (day: Day) => Math.abs(daysBetween(today, day));
  return days.sort((one, other) => far(one) - far(other))[0];
}

/** The last such day that is not after today. */
function latest(date: number, monthNumber: number, today: Day): Day | undefined {
  const year = Number(today.slice(0, 'YYYY'.length));
  const [own, before] = [dayFrom(year, monthNumber, date), dayFrom(year - 1, monthNumber, date)];
  return own !== undefined && own <= today ? own : before;
}

/**
 * Every day that a text gives, in the order of the text: “02/3/2026”, “ngày 2 tháng 3 năm 2026”, “2.3.2026”, “2026-03-02”,
 * “02 Th3 2026”, “2 March 2026”; with `today` also “3 giờ trước”, “hôm qua”, “2 ngày trước”, “(02/3)”. Case, diacritics and
 * composed letters do not matter; months alone, numbers of decisions and days that do not exist are none.
 */
export function datesIn(text: string, today?: Day): DatedWords[] {
  const source = clean(text);
  if (!/\d|[hH]ôm|[hH][oO]m|HÔM|xong|đây/.test(source)) return [];
  const folded = fold(source);
  const found: DatedWords[] = [];
  const free = (from: number, to: number) =>
    !found.some(({ index, text: { length } }) => from < index + length && index < to);
  const collect = (pattern: RegExp, read: (parts: string[]) => Day | undefined) => {
    for (const match of folded.matchAll(pattern)) {
      const day = free(match.index, match.index + match[0].length) ? read(match.slice(1)) : undefined;
      if (day) found.push({ day, text: source.slice(match.index, match.index + match[0].length), index: match.index });
    }
  };
  for (const [pattern, read] of forms) collect(pattern, read);
  if (today !== undefined) for (const [pattern, read] of relative) collect(pattern, (parts) => read(parts, today));
  return found.sort((one, other) => one.index - other.index);
}

/** The first day that a text gives. */
export const dateIn = (text: string, today?: Day): Day | undefined => datesIn(text, today)[0]?.day;
