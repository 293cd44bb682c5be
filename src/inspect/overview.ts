import type { Interval } from '../core/report.ts';
import { outcomeAt } from './marks.ts';
import type { Entrant } from './ranking.ts';

/** Many portals in a few numbers. A mean is of intervals, end by end: what is unknown of each stays unknown in it. */
export interface Sum {
  portals: number;
  machine: Interval;
  overClaimed: number;
  services: number;
}

export function sumOf(entrants: readonly Entrant[]): Sum {
  const mean = (of: (interval: Interval) => number) =>
    entrants.reduce((sum, { summary }) => sum + of(summary.machine), 0) / Math.max(1, entrants.length);
  const total = (of: (entrant: Entrant) => number) => entrants.reduce((sum, entrant) => sum + of(entrant), 0);
  return {
    portals: entrants.length,
    machine:
      entrants.length === 0
        ? { low: 0, high: 100, coverage: 0 }
        : { low: mean(({ low }) => low), high: mean(({ high }) => high), coverage: mean(({ coverage }) => coverage) },
    overClaimed: total(({ summary }) => summary.levels.overClaimed),
    services: total(({ summary }) => summary.services),
  };
}

/** Provinces by name; portals that belong to none are left out. */
export function byProvince(entrants: readonly Entrant[]): { province: string; sum: Sum }[] {
  const groups = Map.groupBy(
    entrants.filter(({ province }) => province !== null),
    ({ province }) => province as string,
  );
  const natural = new Intl.Collator('vi', { numeric: true });
  return [...groups]
    .sort(([one], [other]) => natural.compare(one, other))
    .map(([province, group]) => ({ province, sum: sumOf(group) }));
}

/** How often a requirement failed, over all portals that it was looked for on. */
export interface Failure {
  id: string;
  failed: number;
  passed: number;
  undecided: number;
}

/** Requirements that failed anywhere, most often first. */
export function frequentFailures(entrants: readonly Entrant[]): Failure[] {
  const counts = new Map<string, Failure>();
  const rowOf = (id: string): Failure => {
    const row = counts.get(id) ?? { id, failed: 0, passed: 0, undecided: 0 };
    counts.set(id, row);
    return row;
  };
  for (const [{ ids }, alike] of Map.groupBy(entrants, ({ marks }) => marks.layout)) {
    const rows = ids.map(rowOf);
    for (const { marks } of alike)
      rows.forEach((row, place) => {
        const outcome = outcomeAt(marks, place);
        if (outcome === 'failed' || outcome === 'passed') row[outcome] += 1;
        else if (outcome !== 'inapplicable') row.undecided += 1;
      });
  }
  return [...counts.values()]
    .filter(({ failed }) => failed > 0)
    .sort((one, other) => other.failed - one.failed || (one.id < other.id ? -1 : 1));
}

/** Services by the level claimed (`1`–`4`, `none`), each by the level verified, 0 to 4. */
export interface LevelTable {
  rows: { claimed: string; verified: number[]; total: number }[];
  overClaimed: number;
}

const claims = ['1', '2', '3', '4', 'none'];

export function levelTable(entrants: readonly Entrant[]): LevelTable {
  const rows = claims.map((claimed) => {
    const verified = [0, 0, 0, 0, 0];
    for (const { summary } of entrants)
      for (const [level, n] of (summary.levels.matrix?.[claimed] ?? []).entries())
        verified[level] = (verified[level] ?? 0) + n;
    const total = entrants.reduce(
      (sum, { summary: { levels } }) => sum + (claimed === 'none' ? levels.unclaimed : (levels.claimed[claimed] ?? 0)),
      0,
    );
    return { claimed, verified, total };
  });
  return { rows, overClaimed: entrants.reduce((sum, { summary }) => sum + summary.levels.overClaimed, 0) };
}

/** Portals that claim more than was verified, those with most such services first. */
export const overClaimers = (entrants: readonly Entrant[]): Entrant[] =>
  entrants
    .filter(({ summary }) => summary.levels.overClaimed > 0)
    .sort(
      (one, other) => other.summary.levels.overClaimed - one.summary.levels.overClaimed || (one.id < other.id ? -1 : 1),
    );
