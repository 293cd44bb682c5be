import type { Language } from '../core/language.ts';
import type { Interval } from '../core/report.ts';

/** Numbers and dates as people of the language write them; fixed, so that a report is the same on every machine. */

type Ends = Pick<Interval, 'low' | 'high'>;

const point = (text: string, lang: Language): string => (lang === 'vi' ? text.replace('.', ',') : text);
const oneDecimal = (tenths: number): string => (tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1));

// A hair of tolerance, so that 70.00000000001 does not become 70.1.
const floorTenths = (value: number): number => Math.floor(value * 10 + 1e-6);
const ceilTenths = (value: number): number => Math.ceil(value * 10 - 1e-6);

/** The low end of an interval, rounded down to one decimal: never better than what was seen. */
export const lowText = (interval: Ends, lang: Language): string => point(oneDecimal(floorTenths(interval.low)), lang);

/** The high end of an interval, rounded up to one decimal. */
export const highText = (interval: Ends, lang: Language): string => point(oneDecimal(ceilTenths(interval.high)), lang);

/** `71,3–92` or, when both ends meet, `87,5`. */
export function intervalText(interval: Ends, lang: Language): string {
  const [low, high] = [lowText(interval, lang), highText(interval, lang)];
  return low === high || interval.high - interval.low < 1e-6 ? low : `${low}–${high}`;
}

/** A share between 0 and 1 in percent, rounded down: 99.9 % is never shown as 100 %. */
export const percent = (share: number): string => `${Math.floor(share * 100 + 1e-6)}\u00A0%`;

/** Points with one decimal. */
export const points = (value: number, lang: Language): string => point(oneDecimal(Math.round(value * 10)), lang);

const two = (value: number): string => String(value).padStart(2, '0');

/** A moment in Vietnamese time, whatever the machine: `10:05 ngày 21/11/2026` or `2026-11-21 10:05`. */
export function momentText(iso: string, lang: Language): string {
  const local = new Date(Date.parse(iso) + 7 * 3_600_000);
  const [year, month, day] = [local.getUTCFullYear(), two(local.getUTCMonth() + 1), two(local.getUTCDate())];
  const time = `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
  return lang === 'vi'
    ? `${time} ngày ${day}/${month}/${year} (giờ Việt Nam)`
    : `${year}-${month}-${day} ${time} (Vietnam time)`;
}

/** A day as it is written, `21/11/2026` in Vietnamese; anything but `YYYY-MM-DD` stays as it is. */
export const dateText = (iso: string, lang: Language): string =>
  lang === 'vi' ? iso.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1') : iso;
