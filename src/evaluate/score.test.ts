import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instrument, Weights } from '../core/instrument.ts';
import type { RequirementResult } from '../core/report.ts';
import { interval, score } from './score.ts';

const words = { vi: 'x', en: 'x' };
const counts = { passed: 0, failed: 0, cantTell: 0, untested: 0, inapplicable: 0 };

function row(part: Partial<RequirementResult>): RequirementResult {
  return {
    id: '1',
    instrument: 'test',
    cite: words,
    summary: words,
    force: 'must',
    method: 'automatic',
    scope: 'portal',
    outcome: 'passed',
    share: 1,
    decided: 1,
    weight: 3,
    counts,
    findings: [],
    open: [],
    ...part,
  };
}

const weights: Weights = {
  force: { must: 3, should: 1, may: 0 },
  bands: [
    { id: 'A', low: 90 },
    { id: 'B', low: 80 },
    { id: 'E', low: 0 },
  ],
  bandCoverage: 0.8,
  bandShare: 0.2,
  untestedTolerance: 0.1,
  answerMonths: 12,
};
const instrument: Instrument = {
  id: 'test',
  title: words,
  version: '1',
  inForce: { from: '2018-06-01' },
  binds: ['province'],
  status: words,
  articles: [],
  requirements: [],
};
const context = { weights, instrument, kind: 'province' as const };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const rows = fc.array(
  fc
    .record({ weight: fc.constantFrom(0, 1, 3), decided: share, share: fc.option(share, { nil: null }) })
    .map((part) => row(part)),
  { minLength: 1, maxLength: 20 },
);

describe('interval', () => {
  test('the arithmetic of an example done by hand', () => {
    // must, all passed: 3..3; should, half of its targets decided, all of those failed: 0..0.5; may weighs nothing.
    const example = [row({}), row({ weight: 1, decided: 0.5, share: 0 }), row({ weight: 0, decided: 0, share: null })];
    expect(interval(example)).toEqual({ low: 75, high: 87.5, coverage: 0.875 });
  });

  test('nothing that weighs: nothing is known', () => {
    expect(interval([row({ weight: 0 })])).toEqual({ low: 0, high: 100, coverage: 0 });
  });

  test('one open row in a thousand never rounds up to certainty', () => {
    const many = [...Array.from({ length: 99_999 }, () => row({})), row({ decided: 0, share: null })];
    expect(interval(many)).toEqual({ low: 99.99, high: 100, coverage: 0.9999 });
  });

  test('low ≤ high, both within 0 and 100, coverage within 0 and 1', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { low, high, coverage } = interval(list);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(100);
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('deciding one more target never widens the interval', () => {
    const decision = fc.tuple(
      rows,
      fc.integer({ min: 1, max: 40 }),
      fc.nat({ max: 40 }),
      fc.nat({ max: 40 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(decision, ([others, targets, a, b, passes]) => {
        const passed = Math.min(a, targets - 1);
        const failed = Math.min(b, targets - 1 - passed);
        const of = (p: number, f: number) =>
          row({ decided: (p + f) / targets, share: p + f === 0 ? null : p / (p + f) });
        const before = interval([...others, of(passed, failed)]);
        const after = interval([...others, passes ? of(passed + 1, failed) : of(passed, failed + 1)]);
        expect(after.low).toBeGreaterThanOrEqual(before.low);
        expect(after.high).toBeLessThanOrEqual(before.high);
        expect(after.coverage).toBeGreaterThanOrEqual(before.coverage);
      }),
    );
  });
});

describe('score', () => {
  test('agency rows never count, manual rows only in the full score', () => {
    const result = score(
      [
        row({}),
        row({ scope: 'agency', outcome: 'failed', share: 0 }),
        row({ method: 'manual', outcome: 'untested', decided: 0, share: null }),
      ],
      context,
    );
    expect(result.machine).toEqual({ low: 100, high: 100, coverage: 1 });
    expect(result.full).toEqual({ low: 50, high: 100, coverage: 0.5 });
    expect(result.conformity).toBe('undetermined');
  });

  test('one failed must: not conformant; all passed: conformant; nothing known: undetermined', () => {
    expect(score([row({}), row({ outcome: 'failed', share: 0 })], context).conformity).toBe('not-conformant');
    expect(score([row({}), row({ outcome: 'inapplicable', weight: 0, share: null })], context).conformity).toBe(
      'conformant',
    );
    expect(score([], context).conformity).toBe('undetermined');
  });

  test('a must of an option that does not count decides nothing', () => {
    const lost = row({ outcome: 'failed', share: 0, weight: 0, variant: { name: 'option-2', counts: false } });
    expect(score([row({}), lost], context).conformity).toBe('conformant');
  });

  test('a kind the text does not bind is advised, not judged', () => {
    expect(score([row({ outcome: 'failed', share: 0 })], { ...context, kind: 'commune' }).conformity).toBe('advisory');
  });

  test.each(['province', 'unknown'] as const)('a text that was never in force judges nobody (%s)', (kind) => {
    const draft: Instrument = { ...instrument, inForce: 'never' };
    expect(score([row({})], { ...context, instrument: draft, kind }).conformity).toBe('advisory');
    expect(score([row({ outcome: 'failed', share: 0 })], { ...context, instrument: draft, kind }).conformity).toBe(
      'advisory',
    );
  });

  test('the band goes by the low end, and there is none without coverage', () => {
    expect(score([row({})], context).band).toBe('A');
    expect(score([row({ decided: 0.85, share: 1 })], context).band).toBe('B');
    expect(score([row({ decided: 0.7, share: 1 })], context).band).toBeNull();
  });

  test('there is no band for a text of which a machine decides but little', () => {
    const manual = row({ method: 'manual', outcome: 'untested', decided: 0, share: null });
    expect(score([row({}), ...Array(4).fill(manual)], context).band).toBe('A');
    expect(score([row({}), ...Array(5).fill(manual)], context).band).toBeNull();
  });
});
