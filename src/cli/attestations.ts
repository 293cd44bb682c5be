import { readAttestations } from '../audit/read-attestations.ts';
import type { Options } from '../core/options.ts';

/** The answers of the files asked for, or undefined where none were; dates are read in Vietnam's time (UTC+7). */
export async function attestationsOf({ attest }: Pick<Options, 'attest'>) {
  if (attest.length === 0) return undefined;
  return readAttestations(attest, new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10));
}
