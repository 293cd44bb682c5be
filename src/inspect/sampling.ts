import type { Interval } from '../core/report.ts';
import { shareOf } from './marks.ts';
import type { Entrant } from './ranking.ts';

/**
 * A score with the sampling margin: of what was judged on the sample of pages, the passed share of all pages may lie as far
 * to either side as the margin says. Convention, see docs/rounds-results.md.
 * @param ids - the requirements that the score is made of
 */
export function withMargin(
  { low, high, coverage }: Interval,
  { summary: { sampled }, marks }: Pick<Entrant, 'summary' | 'marks'>,
  ids: ReadonlySet<string>,
): Interval {
  let [down, up] = [0, 0];
  for (const id of sampled?.requirements ?? []) {
    const row = ids.has(id) ? shareOf(marks, id) : undefined;
    if (!row) continue;
    const [weight, decided, share] = row;
    down += weight * decided * Math.min(sampled?.margin ?? 0, share);
    up += weight * decided * Math.min(sampled?.margin ?? 0, 1 - share);
  }
  if (down + up === 0) return { low, high, coverage };
  let total = 0;
  for (const id of ids) total += shareOf(marks, id)?.[0] ?? 0;
  // Outwards, as scores are rounded.
  return {
    low: Math.max(0, Math.floor((low - (down / total) * 100) * 100) / 100),
    high: Math.min(100, Math.ceil((high + (up / total) * 100) * 100) / 100),
    coverage,
  };
}
