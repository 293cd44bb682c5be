import type { Cell } from './read-workbook.ts';

/** 1 January 1970, as spreadsheets count days from 1900 (with the 29 February 1900 that never was). */
const epoch1900 = 25_569;
/** Days between the two ways of counting. */
const later1904 = 1462;
/** 1 January 2000 and 31 December 2099, counted from 1900: a number outside them is no date that anybody means. */
const [firstDay, lastDay] = [36_526, 73_050];

/**
 * The day a cell names, as `YYYY-MM-DD`: a date of the program, or text as people write it, 22/11/2026 or 2026-11-22.
 * Undefined for what is no day of this century.
 */
export function dayOf({ text, number }: Pick<Cell, 'text' | 'number'>, from1904 = false): string | undefined {
  if (number !== undefined) {
    const days = Math.floor(number) + (from1904 ? later1904 : 0);
    return days >= firstDay && days <= lastDay ? iso(new Date((days - epoch1900) * 86_400_000)) : undefined;
  }
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T[\d:.]+Z?)?$/.exec(text) ?? [];
  const [, day, month, year] = /^(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/i.exec(text) ?? [];
  return existing(Number(isoYear ?? year), Number(isoMonth ?? month), Number(isoDay ?? day));
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);

function existing(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && year >= 2000 && year < 2100 ? iso(date) : undefined;
}
