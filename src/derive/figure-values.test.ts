import { describe, expect, test } from 'vitest';
import { countIn, periodIn, rateIn } from './figure-values.ts';

test.each([
  ['1.250 hồ sơ', 1250],
  ['12 345', 12345],
  ['1,250,000', 1250000],
  ['0', 0],
  ['Đã nhận: 7', 7],
  ['12,5', undefined],
  ['không', undefined],
])('a count in %s', (text, count) => expect(countIn(text)).toBe(count));

test.each([
  ['98,5%', 98.5],
  ['100 %', 100],
  ['120%', 120],
  ['-5%', -5],
  ['97.3', 97.3],
  ['10 lượt (83,3%)', 83.3],
  ['chưa có', undefined],
])('a rate in %s', (text, rate) => expect(rateIn(text)).toBe(rate));

describe('periods', () => {
  test.each([
    ['từ 01/01/2026 đến 02/03/2026', { kind: 'year', year: 2026 }],
    ['Từ 1-1-2026 tới 2-3-2026', { kind: 'year', year: 2026 }],
    ['từ 01/02/2026 đến 02/03/2026', { kind: 'part', year: 2026 }],
    ['Số liệu năm 2025', { kind: 'year', year: 2025 }],
    ['Tháng 02 năm 2026', { kind: 'part', year: 2026 }],
    ['Quý IV/2025', { kind: 'part', year: 2025 }],
    ['tính từ đầu năm', { kind: 'year', year: 2026 }],
    ['Kết quả giải quyết hồ sơ', undefined],
  ])('%s', (text, period) => expect(periodIn(text, 2026)).toEqual(period));
});
