import { expect, test } from 'vitest';
import { sampleReport } from '../testing/sample-report.ts';
import { alike, articlesOf, failures, topMends } from './digest.ts';

const report = sampleReport();

test('failures: musts before shoulds before encouragements', () => {
  expect(failures(report).map(({ id }) => id)).toEqual(['5.1.i/fees', '5.2.b', '16.3.c/phone', '16.4.b/tree', '18.3']);
});

test('mending what is worth most comes first, and its points are those the machine score lacks', () => {
  const mends = topMends(report, 10);
  expect(mends.map(({ requirement }) => requirement.id)).toEqual([
    '16.3.c/phone',
    '5.1.i/fees',
    '16.4.b/tree',
    '5.2.b',
  ]);
  expect(mends[0]?.points).toBeCloseTo((3 / 25) * 100);
  const all = mends.reduce((sum, { points }) => sum + (points ?? 0), 0);
  const { low, coverage } = report.score.machine;
  expect(low + all).toBeCloseTo(coverage * 100);
});

test('articles keep the order of the text; an unknown article is not lost', () => {
  const row = report.requirements.at(-1);
  if (!row) throw new Error('the sample has requirements');
  const ids = articlesOf({ ...report, requirements: [{ ...row, id: '99.1' }, ...report.requirements] }).map(
    ({ id }) => id,
  );
  expect(ids).toEqual(['5', '11', '12', '15', '16', '18', '20', '22', '99']);
});

test('findings that say the same are told once', () => {
  const fees = report.requirements.find(({ id }) => id === '5.1.i/fees');
  expect(alike(fees?.findings ?? []).map((group) => group.length)).toEqual([7, 1]);
});
