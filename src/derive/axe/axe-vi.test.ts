import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import axe from 'axe-core';
import { afterAll, expect, test } from 'vitest';
import vi from './axe-vi.json' with { type: 'json' };
import guidance from './guidance.json' with { type: 'json' };

const template: unknown = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('axe-core/locales/_template.json'), 'utf8'),
);

/** Every text of a locale with its place in the file. */
function texts(at: unknown, path: string[] = []): [string, string][] {
  if (typeof at === 'string') return [[path.join(' › '), at]];
  return Object.entries(at as object).flatMap(([key, value]) => texts(value, [...path, key]));
}
const english = new Map(texts(template));
const own = new Map(texts(vi));
const placeholders = (text = '') => [...text.matchAll(/\$\{[^}]*\}|\{\{[^}]*\}\}/g)].map(String).sort();

afterAll(() => axe.reset());

test('every text of the axe-core in use has one of ours, and none is left over', () => {
  expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
});

test('every text fills in what axe fills in', () => {
  const wrong = [...english].filter(([path, text]) => `${placeholders(text)}` !== `${placeholders(own.get(path))}`);
  expect(wrong).toEqual([]);
});

test('every text is Vietnamese of our own', () => {
  const untranslated = [...english].filter(([path, text]) => path !== 'lang' && text !== '' && own.get(path) === text);
  expect(untranslated).toEqual([]);
});

test('axe-core takes the file as a locale', () => {
  axe.configure({ locale: vi as unknown as NonNullable<Parameters<typeof axe.configure>[0]['locale']> });
  const rule = axe.getRules().find(({ ruleId }) => ruleId === 'image-alt');
  expect(rule?.help).toBe('Hình ảnh phải có văn bản thay thế');
});

test('every rule of axe-core says how it is mended, in both languages', () => {
  const ids = axe.getRules().map(({ ruleId }) => ruleId);
  expect(Object.keys(guidance).sort()).toEqual(ids.sort());
});
