import { wrong } from '../core/faults.ts';

/** A time of day at which portals may be asked, in minutes after midnight of Asia/Ho_Chi_Minh; it may go over midnight. */
export interface CrawlWindow {
  from: number;
  until: number;
}

const minute = 60_000;
const day = 24 * 60;
/** Việt Nam has no daylight saving. */
const aheadOfUtc = 7 * 60;

/**
 * Reads `22:00-05:00`.
 * @throws {UsageError} when it is no such thing, or from and until are the same
 */
export function parseWindow(text: string): CrawlWindow {
  const [, h1, m1, h2, m2] = /^(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})$/.exec(text.trim()) ?? [];
  const [from, until] = [Number(h1) * 60 + Number(m1), Number(h2) * 60 + Number(m2)];
  const sound = [h1, h2].every((hour) => Number(hour) < 24) && [m1, m2].every((part) => Number(part) < 60);
  if (!sound || from === until)
    throw wrong(`--window ${text}`, {
      vi: 'không phải hai thời điểm khác nhau trong ngày; hãy ghi theo giờ Việt Nam, như 22:00-05:00',
      en: 'must be two different times of day in Việt Nam, such as 22:00-05:00',
    });
  return { from, until };
}

const minutesOf = (at: Date): number => (Math.floor(at.getTime() / minute) + aheadOfUtc) % day;

/** Whether portals may be asked now; without a window always. */
export function isOpen(window: CrawlWindow | undefined, at: Date): boolean {
  if (!window) return true;
  const { from, until } = window;
  const now = minutesOf(at);
  return from < until ? now >= from && now < until : now >= from || now < until;
}
