import type { Instrument } from '../core/instrument.ts';
import type { Outcome } from '../core/outcome.ts';
import { worst } from '../core/outcome.ts';
import type { Report } from '../core/report.ts';
import type { ServiceLevel } from '../core/service.ts';
import { namedBy } from '../evaluate/assess.ts';
import type { ServedMutation } from './portal-server.ts';

/** Changes of outcome by requirement id. */
export type Changes = Readonly<Record<string, Outcome>>;

/** One small break (or a decoy that only looks like one) and exactly what it must change. */
export interface Mutation extends ServedMutation {
  /** Direct causes, by hand; legal consequences are computed from the instrument. */
  changes: Changes;
  /** Claimed level of the service it touches: consequences reach only rows that bind this level. */
  level?: ServiceLevel;
  /** It moves what others rest on: never to be looked at together with another. */
  alone?: true;
}

/** What differs between two reports, by requirement. */
export function changesBetween(before: Report, after: Report): Changes {
  const old = new Map(before.requirements.map(({ id, outcome }) => [id, outcome]));
  return Object.fromEntries(
    after.requirements.filter(({ id, outcome }) => old.get(id) !== outcome).map(({ id, outcome }) => [id, outcome]),
  );
}

/**
 * The declared changes with their consequences in law: a row that restates a row that now fails (or can no longer be
 * told) follows it, where it binds a service of that level.
 */
export function withConsequences(
  { changes, level }: Pick<Mutation, 'changes' | 'level'>,
  { instrument, baseline }: { instrument: Instrument; baseline: Report },
): Changes {
  const before = new Map(baseline.requirements.map(({ id, outcome }) => [id, outcome]));
  const all: Record<string, Outcome> = { ...changes };
  const restating = instrument.requirements.filter(({ restates }) => restates);
  // Consequences follow from consequences: as often as there are rows is enough.
  for (const _ of restating) {
    for (const row of restating) {
      const bound = !row.levels || (level !== undefined && row.levels.includes(level));
      const followed = bound ? namedBy(row, instrument).flatMap(({ id }) => all[id] ?? []) : [];
      const outcome = worst([before.get(row.id) ?? 'inapplicable', ...followed]);
      if (outcome !== before.get(row.id)) all[row.id] = outcome;
    }
  }
  return all;
}
