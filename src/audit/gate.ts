import type { Options } from '../core/options.ts';
import type { Report } from '../core/report.ts';

/** Exit code of a gate: 1 when a requirement of the named force (or a stronger one) failed and is not waived, else 0. */
export function exitFor({ requirements }: Report, failOn: Options['failOn']): 0 | 1 {
  const forces = failOn === 'must' ? ['must'] : failOn === 'should' ? ['must', 'should'] : [];
  return requirements.some(
    ({ outcome, force, scope, waived }) =>
      outcome === 'failed' && !waived && scope !== 'agency' && forces.includes(force),
  )
    ? 1
    : 0;
}
