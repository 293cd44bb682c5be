import type { LimitName } from '../core/crawl-record.ts';
import { limitNames } from '../core/crawl-record.ts';
import type { Evidence } from '../core/evidence.ts';

/** Which limits the audit ran into: those that kept an address from us, and those on what is received and how long it takes. */
export function limitsReached(
  notReached: Evidence['notReached'],
  hit: Partial<Record<LimitName, boolean>>,
): LimitName[] {
  const kept = new Set(notReached.map(({ limit }) => limit));
  return limitNames.filter((name) => hit[name] === true || kept.has(name));
}
