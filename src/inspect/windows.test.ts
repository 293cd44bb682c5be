import { expect, test } from 'vitest';
import { isOpen, parseWindow } from './windows.ts';

/** A moment by the clocks of Việt Nam. */
const at = (time: string) => new Date(`2026-03-02T${time}+07:00`);

test('a window over midnight is open in the evening and in the night, closed by day; its end is outside', () => {
  const night = parseWindow('22:00 – 5:00');
  const open = ['21:59:59', '22:00:00', '23:30:00', '00:00:00', '04:59:59', '05:00:00', '12:00:00'];
  expect(open.map((time) => isOpen(night, at(time)))).toEqual([false, true, true, true, true, false, false]);
});

test('a window within a day, and none at all', () => {
  const noon = parseWindow('11:30-13:00');
  expect(['11:29:59', '11:30:00', '12:59:00', '13:00:00'].map((time) => isOpen(noon, at(time)))).toEqual([
    ...[false, true, true, false],
  ]);
  expect(isOpen(undefined, at('03:00:00'))).toBe(true);
});

test.each(['22:00', '25:00-05:00', '22:60-05:00', '22:00-22:00', 'night'])('%j is no window', (text) => {
  expect(() => parseWindow(text)).toThrow(`--window ${text}`);
});
