import type { Evidence } from '../core/evidence.ts';
import type { ObservationCode } from '../core/observation.ts';
import { observationMends } from '../core/observation-mends.ts';
import { observationTexts } from '../core/observation-texts.ts';
import type { Report } from '../core/report.ts';
import { mask } from './mask.ts';

/** What was not reached: the rows, and how many there are of each code, most first. */
export function notReachedOf({
  notReached,
}: Pick<Evidence, 'notReached'>): Pick<Report, 'notReached' | 'notReachedByCode'> {
  const counts = new Map<ObservationCode, number>();
  for (const { code } of notReached) counts.set(code, (counts.get(code) ?? 0) + 1);
  return {
    notReached: notReached.map((row) => ({ ...row, message: mask(row.message) })),
    notReachedByCode: [...counts]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .map(([code, count]) => ({ code, count, text: observationTexts[code], mend: observationMends[code] })),
  };
}
