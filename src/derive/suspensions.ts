import type { AnnouncedSuspension } from '../core/availability.ts';
import { type Day, datesIn, dayAfter, dayNearest, dayOf } from './dates.ts';
import { postedOn, suspendedFrom, suspendedUntil, suspension } from './duty-wordings.ts';
import { beginning } from './mask.ts';
import { clean, fold } from './vietnamese.ts';

/** A day or a time of day in a line; times in minutes after midnight. */
interface Moment {
  index: number;
  day?: Day;
  minutes?: number;
}

/** Conventions, in characters: how far a moment may stand from the word before it, and the parts of one from each other. */
const reach = { word: 25, parts: 60 };
/** Convention: lines of a notice that are read after the one that says what will be suspended. */
const following = 3;
const longestSaid = 300;

const timeOfDay = /(?<![\d/.,-])(\d{1,2})\s?(?:h|g|gio|:)\s?(\d{2})?(?![\d/])/g;
const withoutYear = /(?<![\d/.-])(\d{1,2})[/-](\d{1,2})(?![\d/-])/g;
/** Before “lúc”, “vào”: the moment is that of the news, not of the suspension. */
const posted = new RegExp(`${postedOn.source}\\W*$`);
/** A line that says when, for the one before it. */
const tellsWhen = /^\W*(?:thoi gian|tu|bat dau|luc|vao)\b/;

/**
 * Suspensions of the portal that its lines announce with a moment: “tạm ngừng … từ 22 giờ ngày 12/03/2026 đến 6 giờ ngày
 * 13/03/2026”. Those that are over are left out, and so is what names no moment.
 * @param now - when the lines were read; a day without a year is the nearest to it
 */
export function announcedSuspensions(lines: readonly string[], now: Date): AnnouncedSuspension[] {
  const found = new Map<string, AnnouncedSuspension>();
  for (const [at, line] of lines.entries()) {
    const folded = fold(line);
    if (!suspension.test(folded)) continue;
    const after = lines.slice(at + 1, at + 1 + following).filter((next) => tellsWhen.test(fold(next)));
    const window = [line, ...after].map((text) => windowIn(text, now)).find((one) => one !== undefined);
    if (!window || endOf(window) < now.getTime()) continue;
    const key = `${window.from} ${window.until}`;
    if (!found.has(key)) found.set(key, { ...window, said: beginning(clean(line), longestSaid) });
  }
  return [...found.values()];
}

/** An end that is not told is that of the day on which it begins; in milliseconds. */
export const endOf = ({ from, until }: Pick<AnnouncedSuspension, 'from' | 'until'>): number =>
  until === null ? instantOf(dayAfter(dayOf(from), 1), 0) : Date.parse(until);

/** The moment of a day in Vietnam. */
const instantOf = (day: Day, minutes: number): number => Date.parse(`${day}T00:00:00+07:00`) + minutes * 60_000;

function windowIn(line: string, now: Date): Pick<AnnouncedSuspension, 'from' | 'until'> | undefined {
  const text = clean(line);
  const folded = fold(text);
  const moments = momentsIn(text, folded, dayOf(now.toISOString()));
  for (const { index: at, word } of fromWords(text)) {
    const begins = at + word.length;
    const first = moments.find(({ index }) => index >= begins && index <= begins + reach.word);
    if (!first || (word !== 'tu' && posted.test(folded.slice(0, at)))) continue;
    const until = new RegExp(suspendedUntil, 'g');
    until.lastIndex = first.index;
    const stop = until.exec(folded)?.index ?? folded.length;
    const [begin, end] = [partsOf(moments, first.index, stop), partsOf(moments, stop, folded.length)];
    const day = begin.day ?? end.day;
    if (day === undefined) continue;
    const overnight = begin.minutes !== undefined && end.minutes !== undefined && begin.minutes > end.minutes;
    // “từ 22h đến 6h ngày 13/3” begins the day before, “từ 22h ngày 12/3 đến 6h” ends the day after.
    const from = begin.day === undefined && overnight ? dayAfter(day, -1) : day;
    const ends = end.day ?? (overnight ? dayAfter(day, 1) : day);
    const told = end.day !== undefined || end.minutes !== undefined;
    const [start, close] = [instantOf(from, begin.minutes ?? 0), instantOf(ends, end.minutes ?? 24 * 60)];
    if (told && close <= start) continue;
    return { from: new Date(start).toISOString(), until: told ? new Date(close).toISOString() : null };
  }
  return undefined;
}

/** Whether a line says from when; “điện tử”, “đầu tư” do not. */
export const saysFrom = (line: string): boolean => fromWords(clean(line)).length > 0;

function fromWords(text: string): { index: number; word: string }[] {
  return [...fold(text).matchAll(new RegExp(suspendedFrom, 'g'))].flatMap(({ index, 0: word }) => {
    const written = text.slice(index, index + word.length).toLowerCase();
    return word === 'tu' && written !== 'từ' && written !== 'tu' ? [] : [{ index, word }];
  });
}

/** Day and time that stand together, the first of each. */
function partsOf(moments: readonly Moment[], from: number, to: number): Pick<Moment, 'day' | 'minutes'> {
  const near = moments.filter(({ index }) => index >= from && index < Math.min(to, from + reach.parts));
  const [day, minutes] = [near.find((one) => one.day)?.day, near.find((one) => one.minutes !== undefined)?.minutes];
  return { ...(day !== undefined && { day }), ...(minutes !== undefined && { minutes }) };
}

function momentsIn(text: string, folded: string, today: Day): Moment[] {
  const full = datesIn(text);
  const isFree = (index: number) => !full.some((one) => index >= one.index && index < one.index + one.text.length);
  const short = [...folded.matchAll(withoutYear)].flatMap(({ index, 1: date, 2: month }): Moment[] => {
    const day = isFree(index) ? dayNearest(Number(date), Number(month), today) : undefined;
    return day === undefined ? [] : [{ index, day }];
  });
  const times = [...folded.matchAll(timeOfDay)].flatMap(({ index, 1: hours, 2: minutes = '0' }): Moment[] =>
    Number(hours) <= 24 && Number(minutes) < 60 ? [{ index, minutes: Number(hours) * 60 + Number(minutes) }] : [],
  );
  return [...full.map(({ index, day }) => ({ index, day })), ...short, ...times].sort((a, b) => a.index - b.index);
}
