import { describe, expect, test } from 'vitest';
import type { Requirement } from '../core/instrument.ts';
import type { Outcome } from '../core/outcome.ts';
import type { ServiceLevel } from '../core/service.ts';
import { requirementOf, serviceOf } from '../testing/judging.ts';
import type { Assessment } from './assess.ts';
import { levelCounts, serviceResult } from './levels.ts';

const url = 'https://tinhmau.gov.vn/dich-vu/1';

type Row = [id: string, level: ServiceLevel, outcome: Outcome, part?: Partial<Requirement>];

function judged(claimedLevel: ServiceLevel | undefined, rows: readonly Row[]) {
  const assessments = rows.map(
    ([id, conditionOf, outcome, part]): Assessment => ({
      requirement: requirementOf({ id, scope: 'service', conditionOf, ...part }),
      outcomes: new Map([[url, outcome]]),
      gate: new Map(),
      result: {} as Assessment['result'],
    }),
  );
  return serviceResult(serviceOf({ url, ...(claimedLevel && { claimedLevel }) }), assessments, [], url);
}

const twoLevels: Row[] = [
  ['5.1.a', 1, 'passed'],
  ['5.2.b', 2, 'passed'],
];

describe('serviceResult', () => {
  test('confirmed: every condition up to the claim passed', () => {
    expect(judged(2, twoLevels)).toMatchObject({ verdict: 'confirmed', verified: { min: 2, max: 4, open: [] } });
  });

  test('over-claimed: a condition at or below the claim failed; what is missing is named', () => {
    const rows: Row[] = [...twoLevels, ['5.3.b', 3, 'failed']];
    expect(judged(3, rows)).toMatchObject({
      verdict: 'over-claimed',
      verified: { min: 2, max: 2 },
      missing: ['5.3.b'],
    });
  });

  test('not contradicted: nothing failed, but no machine can tell all of it; what is open is named', () => {
    const rows: Row[] = [...twoLevels, ['5.3.b', 3, 'untested', { method: 'manual' }]];
    expect(judged(3, rows)).toMatchObject({ verdict: 'not-contradicted', verified: { min: 2, open: ['5.3.b'] } });
  });

  test('unclaimed: nothing is confirmed or contradicted, and only level 1 is owed', () => {
    const rows: Row[] = [
      ['5.1.a', 1, 'failed'],
      ['5.2.b', 2, 'failed'],
    ];
    expect(judged(undefined, rows)).toMatchObject({ verdict: 'unclaimed', claimedLevel: null, missing: ['5.1.a'] });
  });

  test.each<[string, Row[], number]>([
    ['a level of which nothing was decided', [twoLevels[0] as Row, ['5.2.b', 2, 'inapplicable']], 1],
    ['a level with a condition not seen', [...twoLevels, ['5.2.c', 2, 'untested']], 1],
    ['a level above a gap', [['5.1.a', 1, 'cantTell'], twoLevels[1] as Row], 0],
    ['nothing at all', [], 0],
  ])('%s is not confirmed', (_, rows, min) => {
    expect(judged(2, rows).verified.min).toBe(min);
  });

  test('a condition that does not apply is no obstacle, and a condition above the claim no over-claim', () => {
    const rows: Row[] = [...twoLevels, ['5.2.c', 2, 'inapplicable'], ['5.4.b', 4, 'failed']];
    expect(judged(2, rows)).toMatchObject({ verdict: 'confirmed', verified: { min: 2, max: 3 }, missing: [] });
  });

  test('rows that bind a level without defining it, and rows that restate others, do not count', () => {
    const duty: Row = ['12.1', 3, 'failed'];
    const rows: Row[] = [...twoLevels, ['5.2.a', 2, 'failed', { restates: ['5.1'] }]];
    expect(judged(2, rows).verdict).toBe('confirmed');
    const { conditionOf: _, ...plain } = requirementOf({ id: duty[0], scope: 'service' });
    const assessment = {
      requirement: plain,
      outcomes: new Map([[url, duty[2]]]),
      gate: new Map(),
      result: {} as never,
    };
    expect(serviceResult(serviceOf({ url, claimedLevel: 3 }), [assessment], [], url).verified.max).toBe(4);
  });
});

test('levelCounts: claimed against verified', () => {
  const services = [judged(2, twoLevels), judged(3, [['5.1.a', 1, 'failed']]), judged(undefined, [])];
  expect(levelCounts(services)).toEqual({
    claimed: { '1': 0, '2': 1, '3': 1, '4': 0 },
    verified: { '0': 2, '1': 0, '2': 1, '3': 0, '4': 0 },
    unclaimed: 1,
    overClaimed: 1,
  });
});
