import { expect, test } from 'vitest';
import { createFilters } from './filters.ts';

const noted = (...paths: string[]) => {
  const filters = createFilters();
  return paths.map((path) => filters.combinationOf(`https://tinhmau.gov.vn${path}`));
};

test('values of two filters are a combination, once each was seen to be one', () => {
  expect(noted('/ds', '/ds?cap=2', '/ds?nam=2024', '/ds?cap=2&nam=2024', '/ds?nam=2023&cap=tinh').slice(-2)).toEqual([
    '/ds?…&…',
    '/ds?…&…',
  ]);
  // Whichever was seen first.
  expect(noted('/ds?cap=2&nam=2024', '/ds?nam=1', '/ds?cap=1', '/ds', '/ds?cap=1&nam=1').at(-1)).toBe('/ds?…&…');
  expect(noted('/i?nv=laws&a=1', '/i?nv=laws&b=1', '/i?nv=laws', '/i?nv=laws&a=1&b=2').at(-1)).toBe('/i?nv=laws&…&…');
});

test('so is a parameter given twice', () => {
  for (const path of ['/ds?a=1&a=2', '/ds?a[]=1&a[]=2', '/ds?f[0]=1&f[1]=2']) expect(noted(path)).toEqual(['/ds?…&…']);
});

test.each([
  ['details that need two parameters', '/xem?chuyen-muc=3&bai=7'],
  ['one value and the rest of the form empty', '/ds?cap=2&nam=&tu-khoa='],
  ['a page of a filtered list', '/ds?cap=2&trang=3'],
  ['a filter of another list', '/khac?cap=2&nam=2024'],
])('%s are none', (_, path) => {
  expect(noted('/ds', '/ds?cap=1', '/ds?trang=2', '/ds?nam=2024', '/xem', path).at(-1)).toBeUndefined();
});
