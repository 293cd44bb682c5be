import { expect, test } from 'vitest';
import { observationCodes } from '../core/observation.ts';
import { observationMends } from '../core/observation-mends.ts';
import { observationTexts } from '../core/observation-texts.ts';
import { notReachedOf } from './not-reached.ts';

test('counts by code, most first, with what the code means and what mends it', () => {
  const row = (code: 'robots' | 'timeout', n: number) => ({ url: `https://tinhmau.gov.vn/${n}`, code, message: 'x' });
  const { notReachedByCode } = notReachedOf({ notReached: [row('timeout', 1), row('robots', 2), row('robots', 3)] });
  expect(notReachedByCode.map(({ code, count }) => [code, count])).toEqual([
    ['robots', 2],
    ['timeout', 1],
  ]);
  expect(notReachedByCode[0]?.text).toEqual(observationTexts.robots);
  expect(notReachedByCode[0]?.mend.vi).toMatch(/robots\.txt/);
});

test('a message quotes no private person', () => {
  const message = 'the page says: gọi 0912 345 678 hoặc nguyen.a@gmail.com, CCCD 001099012345';
  const { notReached } = notReachedOf({ notReached: [{ url: 'https://a.gov.vn/', code: 'blocked', message }] });
  expect(notReached[0]?.message).not.toMatch(/345 678|gmail|001099012345/);
});

test.each(observationCodes)('%s has words and a mend in both languages, and both differ', (code) => {
  for (const text of [observationTexts[code], observationMends[code]]) {
    expect(text.vi.trim()).not.toBe('');
    expect(text.en.trim()).not.toBe('');
    expect(text.vi).not.toBe(text.en);
  }
});
