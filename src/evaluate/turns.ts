import type { LookState, Range, Turns } from '../core/availability.ts';

/** Counts turns by what was seen in each. */
export function countTurns(states: readonly LookState[]): Turns {
  const counts: Turns = { up: 0, down: 0, maintenance: 0, unknown: 0 };
  for (const state of states) counts[state] += 1;
  return counts;
}

/** Sum of the turns of several addresses or days. */
export function sumOfTurns(all: readonly Turns[]): Turns {
  const sum = countTurns([]);
  for (const turns of all) for (const state of Object.keys(sum) as LookState[]) sum[state] += turns[state];
  return sum;
}

/**
 * Share of the turns in which an address was up, in percent: the low end takes what is unknown for down, the high end
 * for up.
 * @param apart - whether maintenance, too, is counted both ways, where a text lets announced maintenance pass
 */
export function upShare(turns: Turns, { apart = false } = {}): Range {
  const all = turns.up + turns.down + turns.maintenance + turns.unknown;
  if (all === 0) return { low: 0, high: 100 };
  const most = turns.up + turns.unknown + (apart ? turns.maintenance : 0);
  return { low: (100 * turns.up) / all, high: (100 * most) / all };
}
