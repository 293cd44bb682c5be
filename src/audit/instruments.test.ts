import { expect, test } from 'vitest';
import { UsageError } from '../core/errors.ts';
import { instrumentIds, loadInstruments, loadWeights } from './instruments.ts';

test('every text that ships can be loaded, each once', () => {
  const ids = instrumentIds();
  expect(ids).toContain('tt32-2018');
  expect(loadInstruments([...ids, ...ids]).map(({ id }) => id)).toEqual(ids);
});

test('an unknown text is refused with the list of those there are, and no path is followed', () => {
  for (const id of ['tt99', '../weights']) {
    expect(() => loadInstruments([id])).toThrow(UsageError);
    expect(() => loadInstruments([id])).toThrow(`--instrument ${id}: no such text; there are: tt32-2018`);
  }
});

test('a must weighs more than a should, and a may nothing', () => {
  const { must, should, may } = loadWeights().force;
  expect(must).toBeGreaterThan(should);
  expect(should).toBeGreaterThan(may);
  expect(may).toBe(0);
});
