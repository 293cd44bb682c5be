import fc from 'fast-check';
import { expect, test } from 'vitest';
import { samplingMargin } from './sampling-margin.ts';

test.each([
  // Wilson's interval at a share of one half, checked by hand: 20 of very many pages 29.9 % to 70.1 %.
  [20, 1e9, 0.2007],
  [100, 1e9, 0.0962],
  [20, 500, 0.1975],
  [20, 25, 0.0981],
  [25, 25, 0],
  [0, 25, 0.5],
  [1, 1, 0],
  [0, 0, 0.5],
])('%i of %i pages: ±%f', (pages, population, margin) => {
  expect(samplingMargin(pages, population)).toBeCloseTo(margin, 3);
});

test('more pages never widen it, and it lies between nothing and one half', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (population, pages) => {
      const margin = samplingMargin(pages, population);
      expect(margin).toBeGreaterThanOrEqual(0);
      expect(margin).toBeLessThanOrEqual(0.5);
      expect(samplingMargin(pages + 1, population)).toBeLessThanOrEqual(margin);
    }),
  );
});
