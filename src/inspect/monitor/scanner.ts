import type { Look } from '../../core/availability.ts';

/** What makes a look fail that may be ours: an answer, of whatever kind, proves that the way there is open. */
const ours = new Set(['dns', 'refused', 'tls', 'timeout']);
/** Conventions: that many portals or more, and this share of them, do not fall silent in the same minutes by themselves. */
const together = 2;
const nearlyAll = 0.9;

const isOurs = ({ state, code }: Look) => state === 'down' && code !== null && ours.has(code);

/** Whether the scanner's own way to the world is known to be open, known to be shut, or neither. */
export type ScannerHealth = 'well' | 'unwell' | 'unproven';

/**
 * The looks of one round of looking, where those that the scanner itself may be to blame for are unknown: it is unwell,
 * or nearly all portals failed at the same time and nothing proves that it was well.
 */
export function withoutOurFaults(looks: readonly Look[], health: ScannerHealth): Look[] {
  const hosts = Map.groupBy(looks, ({ url }) => new URL(url).host);
  const silent = [...hosts.values()].filter((its) => its.every(isOurs)).length;
  const allAtOnce = hosts.size >= together && silent >= nearlyAll * hosts.size;
  if (health === 'well' || (health === 'unproven' && !allAtOnce)) return [...looks];
  return looks.map((look) => (isOurs(look) ? { ...look, state: 'unknown', code: 'scanner' } : look));
}
