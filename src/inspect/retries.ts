import type { ObservationCode } from '../core/observation.ts';

/** Conventions: tries that a portal gets in a round, and workers it may cost, before it ends as not assessed. */
export const mostTries = 3;
export const mostLosses = 5;

/**
 * What is tried again, and after how many seconds: what may be well later or seen from elsewhere. Each further try waits
 * twice as long. What is not here is a fact about the portal and ends at once: its robots.txt closes it, it is parked …
 */
const patience: Partial<Record<ObservationCode, number>> = {
  dns: 600,
  refused: 600,
  tls: 600,
  timeout: 900,
  'http-status': 900,
  'error-page': 900,
  budget: 900,
  blocked: 1800,
  'host-failing': 1800,
  maintenance: 3600,
  // A fault of ours may be of one machine.
  bug: 60,
};

/** Seconds until the next try; undefined when there is none. `tries` counts the one that just failed. */
export function nextTryAfter(code: ObservationCode, tries: number): number | undefined {
  const wait = patience[code];
  return wait === undefined || tries >= mostTries ? undefined : wait * 2 ** (tries - 1);
}

/** What a scanner without a network would see everywhere. */
export const isSuspect = (code: ObservationCode): boolean => ['dns', 'refused', 'timeout', 'tls'].includes(code);
