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

test('many addresses of one pattern beyond a limit are three rows, with the number of the others', () => {
  const row = (path: string, limit?: 'pages' | 'depth') => ({
    ...{ url: `https://tinhmau.gov.vn${path}`, code: 'budget' as const, message: 'x', tries: 0 },
    ...(limit && { limit }),
  });
  const news = Array.from({ length: 500 }, (_, n) => row(`/tin/hoi-nghi-lan-thu-${n}`, 'pages'));
  const deep = Array.from({ length: 3 }, (_, n) => row(`/tin/tong-ket-nam-hoc-${n}`, 'depth'));
  const { notReached, notReachedByCode } = notReachedOf({ notReached: [...news, row('/a'), ...deep] });
  expect(notReached.map(({ url, like }) => [new URL(url).pathname, like])).toEqual([
    ['/tin/hoi-nghi-lan-thu-0', undefined],
    ['/tin/hoi-nghi-lan-thu-1', undefined],
    ['/tin/hoi-nghi-lan-thu-2', { template: '/tin/{slug}', more: 497 }],
    ['/a', undefined],
    ...[0, 1, 2].map((n) => [`/tin/tong-ket-nam-hoc-${n}`, undefined]),
  ]);
  expect(notReachedByCode[0]?.count).toBe(504);
});

test('a portal that makes up patterns gets no more rows than can be read', () => {
  const letters = (n: number) => n.toString(2).replaceAll('0', 'a').replaceAll('1', 'b');
  const rows = Array.from({ length: 4000 }, (_, n) => ({
    ...{ url: `https://tinhmau.gov.vn/${letters(n)}`, code: 'budget' as const, message: 'x', limit: 'depth' as const },
  }));
  const { notReached } = notReachedOf({ notReached: rows });
  expect(notReached.length).toBeLessThan(400);
  expect(notReached.reduce((sum, { like }) => sum + 1 + (like?.more ?? 0), 0)).toBe(4000);
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
