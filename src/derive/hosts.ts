import type { Bilingual } from '../core/language.ts';
import type { Missed } from '../core/observation.ts';
import { observationTexts } from '../core/observation-texts.ts';
import type { PerHost } from '../core/rule.ts';

/** A host as certificates and DNS know it: without the brackets of a URL and without the root's dot. */
export const bareHost = (host: string): string => host.replace(/^\[|\]$/g, '').replace(/\.$/, '');

/** Whether a bare host is an IP literal. */
export const isAddress = (bare: string): boolean => bare.includes(':') || /^[\d.]+$/.test(bare);

/** One entry for each host that has a name; IP literals have no DNS to be judged. */
export function namedHosts<T>(entries: readonly PerHost<T>[]): PerHost<T>[] {
  const first = new Map<string, PerHost<T>>();
  for (const entry of entries) if (!isAddress(entry.host) && !first.has(entry.host)) first.set(entry.host, entry);
  return [...first.values()];
}

/** Message data for what was not observed: its code, and the code in words. */
export function missedData(missed: Missed): { code: string; reason: Bilingual } {
  return { code: missed.code, reason: observationTexts[missed.code] };
}
