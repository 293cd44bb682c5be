import { clean, fold } from './vietnamese.ts';

/** The first number of a text as a count: dots, commas and spaces before three digits group; undefined for none or a fraction. */
export function countIn(text: string): number | undefined {
  const found = /(?<![\d./-])\d{1,3}(?:[.,\s\u00a0]\d{3})+(?![\d.,]*\d)|(?<![\d/-]|\d[.,])\d+(?![.,]\d|[\d/-])/.exec(
    clean(text),
  )?.[0];
  return found === undefined ? undefined : Number(found.replace(/\D/g, ''));
}

/** The first share of a text in per cent: a number with `%`, else a bare one; comma or dot before the decimals. */
export function rateIn(text: string): number | undefined {
  const found =
    /(-?\d+(?:[.,]\d+)?)\s*%/.exec(text)?.[1] ?? /^\D{0,3}(-?\d+(?:[.,]\d+)?)\D{0,10}$/.exec(clean(text))?.[1];
  return found === undefined ? undefined : Number(found.replace(',', '.'));
}

/** The span of time figures are for, as far as their heading or label tells. */
export type Period =
  /** Since the beginning of that year: said so, or the year alone. */
  | { kind: 'year'; year: number }
  /** A month, a quarter, or days that do not begin on 1 January. */
  | { kind: 'part'; year: number };

/** Reads a period: “từ 01/01/2026 đến 02/03/2026”, “năm 2026”, “từ đầu năm”, “tháng 2/2026”; undefined for none. */
export function periodIn(text: string, year: number): Period | undefined {
  const bare = fold(text);
  const range = /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\D{1,20}?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(bare);
  if (range) {
    const [, day, month, from, , , to] = range.map(Number);
    return { kind: day === 1 && month === 1 && from === to ? 'year' : 'part', year: to ?? year };
  }
  const since = /tu (?:dau nam|ngay 0?1[/.-]0?1)(?:[/.-]| )?(\d{4})?/.exec(bare);
  if (since) return { kind: 'year', year: Number(since[1] ?? year) };
  const part = /\b(?:thang|quy) (?:0?\d{1,2}|i{1,3}|iv)(?:[/, -]|\s)*(?:nam )?(\d{4})/.exec(bare);
  if (part) return { kind: 'part', year: Number(part[1]) };
  const whole = /\bnam (\d{4})\b/.exec(bare);
  if (whole) return { kind: 'year', year: Number(whole[1]) };
  return /\b(?:trong nam|nam nay|luy ke (?:tu dau )?nam)\b/.test(bare) ? { kind: 'year', year } : undefined;
}
