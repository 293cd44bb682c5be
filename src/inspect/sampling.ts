import type { Interval } from '../core/report.ts';
import type { RoundSummary } from './round.ts';

/**
 * A score with the sampling margin: of what was judged on the sample of pages, the passed share of all pages may lie as far
 * to either side as the margin says. Convention, see docs/rounds-results.md.
 * @param ids - the requirements that the score is made of; none twice
 */
export function withMargin(
  { low, high, coverage }: Interval,
  { sampled, shares }: Pick<RoundSummary, 'sampled' | 'shares'>,
  ids: readonly string[],
): Interval {
  if (!sampled) return { low, high, coverage };
  const { margin } = sampled;
  const onSample = new Set(sampled.requirements);
  let [down, up, total] = [0, 0, 0];
  for (const id of ids) {
    const [weight, decided, share] = shares[id] ?? [0, 0, 0];
    total += weight;
    if (!onSample.has(id)) continue;
    down += weight * decided * Math.min(margin, share);
    up += weight * decided * Math.min(margin, 1 - share);
  }
  if (total === 0) return { low, high, coverage };
  // Outwards, as scores are rounded.
  return {
    low: Math.max(0, Math.floor((low - (down / total) * 100) * 100) / 100),
    high: Math.min(100, Math.ceil((high + (up / total) * 100) * 100) / 100),
    coverage,
  };
}
