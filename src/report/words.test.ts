import { expect, test } from 'vitest';
import { headings, phrases } from './phrases.ts';
import { say, words } from './words.ts';

test('a phrase names the same values in both languages', () => {
  const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const [key, { vi, en }] of Object.entries({ ...headings, ...phrases }))
    expect(names(vi), key).toEqual(names(en));
});

test('words are picked by language', () => {
  expect(words.vi.outcome.cantTell).toBe('chưa đủ căn cứ');
  expect(words.en.force.may).toBe('encouraged');
  expect(words.vi.code['no-ipv6-here']).toContain('IPv6');
});

test('a value is put in as it is, whatever it holds', () => {
  expect(say('{n} điểm, {n}', { n: '$& {total}' })).toBe('$& {total} điểm, $& {total}');
});
