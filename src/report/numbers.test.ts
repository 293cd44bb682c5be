import { expect, test } from 'vitest';
import { intervalText, momentText, percent, points } from './numbers.ts';

const interval = (low: number, high: number) => ({ low, high, coverage: 0.5 });

test('an interval is rounded outwards, so that it never claims more than was seen', () => {
  expect(intervalText(interval(99.97, 100), 'vi')).toBe('99,9–100');
  expect(intervalText(interval(0, 0.01), 'en')).toBe('0–0.1');
  expect(intervalText(interval(62.22, 69.25), 'vi')).toBe('62,2–69,3');
  expect(intervalText(interval(87.5, 87.5), 'vi')).toBe('87,5');
});

test('a share is rounded down', () => {
  expect(percent(0.9999)).toBe('99\u00A0%');
  expect(percent(0.29)).toBe('29\u00A0%');
  expect(percent(1)).toBe('100\u00A0%');
});

test('moments are told in Vietnamese time', () => {
  expect(momentText('2026-12-31T17:05:00.000Z', 'vi')).toBe('00:05 ngày 01/01/2027 (giờ Việt Nam)');
  expect(momentText('2026-11-21T03:05:00Z', 'en')).toBe('2026-11-21 10:05 (Vietnam time)');
});

test('points', () => expect([points(2.66, 'vi'), points(3, 'en')]).toEqual(['2,7', '3']));
