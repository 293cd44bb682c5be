import { expect, test } from 'vitest';
import type { Assessment } from './assess.ts';
import { settleVariants } from './variants.ts';

const row = (id: string, variant: string | undefined, share: number, weight = 3) =>
  ({
    requirement: { id, ...(variant && { variant }) },
    outcomes: new Map(),
    result: { id, weight, share, decided: 1 },
  }) as unknown as Assessment;
const weights = (rows: Assessment[]) =>
  Object.fromEntries(settleVariants(rows).map(({ result }) => [result.id, result.weight]));

test('of two variants of a clause only the better met one weighs; other rows are left alone', () => {
  const rows = [
    row('19.1', undefined, 0),
    row('19.2/a', 'option-1', 0),
    row('19.2/b', 'option-1', 1),
    row('19.2/c', 'option-2', 1),
    row('19.2/d', 'option-2', 1),
  ];
  expect(weights(rows)).toEqual({ '19.1': 3, '19.2/a': 0, '19.2/b': 0, '19.2/c': 3, '19.2/d': 3 });
});

test('the variants of different clauses do not compete', () => {
  expect(weights([row('7.1/a', 'option-1', 0), row('19.2/b', 'option-2', 0)])).toEqual({ '7.1/a': 3, '19.2/b': 3 });
});

test('a variant that weighs nothing never drives out one that is met', () => {
  expect(weights([row('19.2/a', 'option-1', 0, 0), row('19.2/b', 'option-2', 1)])).toMatchObject({ '19.2/b': 3 });
});
