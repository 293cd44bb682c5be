import { describe, expect, test } from 'vitest';
import { UsageError } from '../core/errors.ts';
import type { Report, RequirementResult } from '../core/report.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { gateOf } from './gate.ts';

/** Enough was seen, unless a test says otherwise. */
function reportWith(part: Partial<RequirementResult> = {}): Report {
  const report = sampleReport();
  const row = report.requirements.find(({ outcome }) => outcome === 'failed');
  if (!row) throw new Error('the sample report has no failure');
  const machine = { low: 75, high: 80, coverage: 0.95 };
  return {
    ...report,
    score: { ...report.score, machine },
    requirements: [{ ...row, scope: 'portal', ...part }],
  };
}
const codeOf = (report: Report, failOn: string[], more: { baseline?: Report; minCoverage?: number } = {}) =>
  gateOf(report, { failOn, minCoverage: 80, ...more }).code;

test.each([
  [{ force: 'must', outcome: 'failed' }, [0, 1, 1]],
  [{ force: 'should', outcome: 'failed' }, [0, 0, 1]],
  [{ force: 'may', outcome: 'failed' }, [0, 0, 0]],
  [{ force: 'must', outcome: 'untested' }, [0, 0, 0]],
  [{ force: 'must', outcome: 'cantTell' }, [0, 0, 0]],
  [{ force: 'must', outcome: 'failed', scope: 'agency' }, [0, 0, 0]],
  [{ force: 'must', outcome: 'failed', waived: true }, [0, 0, 0]],
] as const)('%j under the gates none, must and should: %j', (row, codes) => {
  expect(['none', 'must', 'should'].map((failOn) => codeOf(reportWith(row), [failOn]))).toEqual(codes);
});

describe('scores', () => {
  test.each([
    ['score:75', 0],
    ['score:75.1', 1],
    ['score:100', 1],
    ['score:0', 0],
  ])('%s of 75 to 80: %i', (term, code) => expect(codeOf(reportWith(), [term])).toBe(code));

  test('an article is judged by its own score; one that the text lacks is named with those it has', () => {
    const report = reportWith();
    const [article] = report.instruments[0]?.articles ?? [];
    if (!article) throw new Error('the sample has no article');
    article.machine = { low: 50, high: 90, coverage: 0.6 };
    expect(codeOf(report, [`article:${article.id}:50`])).toBe(0);
    expect(codeOf(report, [`article:${article.id}:51`])).toBe(1);
    article.machine = { low: 0, high: 100, coverage: 0 };
    expect(codeOf(report, [`article:${article.id}:0`])).toBe(3);
    expect(() => codeOf(report, ['article:99:50'])).toThrow(UsageError);
  });

  test('conditions are joined: one that is not met is enough', () => {
    expect(codeOf(reportWith({ outcome: 'passed' }), ['must', 'score:90'])).toBe(1);
    expect(codeOf(reportWith({ outcome: 'passed' }), ['must', 'score:70'])).toBe(0);
  });
});

describe('what was not seen does not pass', () => {
  const seen = (coverage: number): Report => {
    const report = reportWith({ outcome: 'passed' });
    return { ...report, score: { ...report.score, machine: { low: 100, high: 100, coverage } } };
  };

  test.each([
    [1, 80, 0],
    [0.8, 80, 0],
    [0.79, 80, 3],
    [0, 80, 3],
    [Number.NaN, 80, 3],
    [0.79, 50, 0],
  ])('coverage %d with at least %d %%: %i', (coverage, minCoverage, code) => {
    expect(codeOf(seen(coverage), ['must'], { minCoverage })).toBe(code);
  });

  test('too little seen comes before a failure, and asks nothing of a run without a gate', () => {
    const report = seen(0.1);
    for (const row of report.requirements) Object.assign(row, { outcome: 'failed', force: 'must' });
    expect(codeOf(report, ['must'])).toBe(3);
    expect(codeOf(report, [])).toBe(0);
    expect(codeOf(report, ['none'])).toBe(0);
  });

  test('a report without requirements is not assessed', () => {
    expect(codeOf({ ...seen(1), requirements: [] }, ['must'])).toBe(3);
  });

  test('a score that is no number does not pass', () => {
    const report = reportWith();
    report.score.machine = { low: Number.NaN, high: Number.NaN, coverage: 1 };
    expect(codeOf(report, ['score:0'])).toBe(1);
  });
});

describe('with a baseline', () => {
  const failing = (fingerprint: string): Report => {
    const report = reportWith({ force: 'must', outcome: 'failed' });
    const [finding] = report.requirements[0]?.findings ?? [];
    if (!finding) throw new Error('no finding');
    for (const row of report.requirements) row.findings = [{ ...finding, outcome: 'failed', fingerprint }];
    return report;
  };

  test.each(['new', 'must', 'should'])('%s counts only failures that it lacks', (term) => {
    expect(codeOf(failing('a'), [term], { baseline: failing('a') })).toBe(0);
    expect(codeOf(failing('b'), [term], { baseline: failing('a') })).toBe(1);
    expect(codeOf(failing('a'), [term], { baseline: reportWith({ outcome: 'passed' }) })).toBe(1);
  });

  test('a failure that a person told, without a finding, is known by its requirement', () => {
    const told = reportWith({ force: 'must', outcome: 'failed', findings: [] });
    expect(codeOf(told, ['new'], { baseline: told })).toBe(0);
    expect(codeOf(told, ['new'], { baseline: reportWith({ outcome: 'passed', findings: [] }) })).toBe(1);
  });

  test('new without one is a usage error', () => {
    expect(() => codeOf(failing('a'), ['new'])).toThrow('--fail-on new: needs --baseline with an earlier report.json');
  });
});

test('the reasons name the requirements and the figures', () => {
  const { reasons } = gateOf(reportWith({ force: 'must' }), { failOn: ['must', 'score:90'], minCoverage: 80 });
  expect(reasons.map(({ vi }) => vi)).toEqual([
    expect.stringMatching(/^1 yêu cầu không đạt: \S+$/),
    'điểm máy chấm: 75–80, cần từ 90',
  ]);
});
