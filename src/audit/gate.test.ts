import { expect, test } from 'vitest';
import type { Report, RequirementResult } from '../core/report.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { exitFor } from './gate.ts';

function reportWith(part: Partial<RequirementResult>): Report {
  const report = sampleReport();
  const [row] = report.requirements;
  if (!row) throw new Error('the sample report has no rows');
  return { ...report, requirements: [{ ...row, scope: 'portal', ...part }] };
}

test.each([
  [{ force: 'must', outcome: 'failed' }, [0, 1, 1]],
  [{ force: 'should', outcome: 'failed' }, [0, 0, 1]],
  [{ force: 'may', outcome: 'failed' }, [0, 0, 0]],
  [{ force: 'must', outcome: 'untested' }, [0, 0, 0]],
  [{ force: 'must', outcome: 'cantTell' }, [0, 0, 0]],
  [{ force: 'must', outcome: 'failed', scope: 'agency' }, [0, 0, 0]],
] as const)('%j under the gates none, must and should: %j', (row, codes) => {
  const report = reportWith(row);
  expect((['none', 'must', 'should'] as const).map((failOn) => exitFor(report, failOn))).toEqual(codes);
});
