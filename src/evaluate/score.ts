import type { Instrument, Weights } from '../core/instrument.ts';
import type { PortalKind } from '../core/portal.ts';
import type { Interval, RequirementResult, Score, Tally } from '../core/report.ts';

/** The empty interval: nothing is known. */
const unknown: Interval = { low: 0, high: 100, coverage: 0 };

/**
 * Folds requirements into an interval. With decided share d and passed share p of the decided, a requirement of weight
 * w adds w·p·d to the low end, w·(p·d + 1 − d) to the high end and w·d to the coverage. What does not apply weighs
 * nothing. Rounded outwards to two decimals, coverage downwards to four, so that rounding never claims knowledge.
 */
export function interval(results: readonly Pick<Tally, 'weight' | 'decided' | 'share'>[]): Interval {
  let low = 0;
  let high = 0;
  let decided = 0;
  let total = 0;
  for (const { weight, decided: d, share } of results) {
    const passed = (share ?? 0) * d;
    low += weight * passed;
    high += weight * (passed + 1 - d);
    decided += weight * d;
    total += weight;
  }
  if (total === 0) return unknown;
  return {
    low: roundDown((low / total) * 100, 2),
    high: Math.min(100, roundUp((high / total) * 100, 2)),
    coverage: roundDown(decided / total, 4),
  };
}

/** A row as the machine alone judged it. */
export const machineOf = (row: RequirementResult): Tally => row.machine ?? row;

/**
 * The score of one instrument's requirements. Rows of scope `agency` never enter; people's answers enter the full score
 * and conformity, and waivers of inspectors the adjusted score.
 */
export function score(
  results: readonly RequirementResult[],
  { weights, instrument, kind }: { weights: Weights; instrument: Instrument; kind: PortalKind },
): Score {
  const counted = results.filter(({ scope }) => scope !== 'agency');
  const automatic = counted.filter(({ method }) => method === 'automatic');
  const machine = interval(automatic.map(machineOf));
  const musts = mustsOf(counted);
  const { binds = [kind], inForce } = instrument;
  const bound = inForce !== 'never' && (kind === 'unknown' || binds.includes(kind));
  return {
    machine,
    full: interval(counted),
    ...(counted.some(({ adjusted }) => adjusted)
      ? { adjusted: interval(counted.map((row) => row.adjusted ?? row)) }
      : {}),
    band:
      weightOf(automatic.map(machineOf)) < weights.bandShare * weightOf(counted.map(machineOf))
        ? null
        : bandOf(machine, weights),
    conformity: bound ? conformity(musts) : 'advisory',
    musts,
  };
}

const weightOf = (results: readonly Tally[]): number => results.reduce((sum, { weight }) => sum + weight, 0);

function mustsOf(results: readonly RequirementResult[]): Score['musts'] {
  const musts = results.filter(({ force, variant }) => force === 'must' && variant?.counts !== false);
  const having = (test: (row: RequirementResult) => boolean) => musts.filter(test).length;
  return {
    failed: having(({ outcome }) => outcome === 'failed'),
    passed: having(({ outcome }) => outcome === 'passed'),
    open: having(({ outcome }) => outcome === 'untested' || outcome === 'cantTell'),
    inapplicable: having(({ outcome }) => outcome === 'inapplicable'),
  };
}

function conformity({ failed, passed, open }: Score['musts']): Score['conformity'] {
  if (failed > 0) return 'not-conformant';
  return open === 0 && passed > 0 ? 'conformant' : 'undetermined';
}

function bandOf({ low, coverage }: Interval, { bands, bandCoverage }: Weights): string | null {
  if (coverage < bandCoverage) return null;
  return bands.find((band) => low >= band.low)?.id ?? null;
}

// A sum such as 0.1 + 0.2 must not push a whole number over the next step.
const settle = (value: number) => Number(value.toFixed(9));
const roundDown = (value: number, digits: number) => Math.floor(settle(value * 10 ** digits)) / 10 ** digits;
const roundUp = (value: number, digits: number) => Math.ceil(settle(value * 10 ** digits)) / 10 ** digits;
