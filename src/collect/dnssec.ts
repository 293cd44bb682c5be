import type { DnsHost } from '../core/evidence.ts';
import { ResolveError, type Resolver } from './resolver.ts';

/**
 * Why a state was given; stored as `dnssec.reason`.
 * - `validated`: NOERROR with AD · `not-validated`: NOERROR without AD
 * - `fails-validation`: SERVFAIL twice, and an answer once checking is disabled
 * - `resolver-does-not-validate`: no AD even for the root zone, which is signed
 * - `resolver-unreachable`: no server, or no answer from it · `servfail`, `no-answer`: neither of the above fits
 */
export type DnssecReason =
  | 'validated'
  | 'not-validated'
  | 'fails-validation'
  | 'resolver-does-not-validate'
  | 'resolver-unreachable'
  | 'servfail'
  | 'no-answer';

export interface Validation {
  state: DnsHost['dnssec']['state'];
  reason: DnssecReason;
  /** Aliases seen in the answer. */
  cnames: string[];
}

const indeterminate = (reason: DnssecReason): Validation => ({ state: 'indeterminate', reason, cnames: [] });

/**
 * Asks a resolver whether it can vouch for a host (the AD bit, RFC 4035 section 3.2.3), after making sure that it
 * validates at all. This is the resolver's word, taken over an unprotected path; we check no signature ourselves.
 * @param type - a type the host has records of; the answer covers the aliases on the way
 */
export async function validate(resolver: Resolver, host: string, type: 'A' | 'AAAA'): Promise<Validation> {
  try {
    const root = await resolver.query('.', 'SOA', { ad: true, do: true });
    if (root.rcode !== 'NOERROR' || !root.ad) return indeterminate('resolver-does-not-validate');
  } catch (error) {
    if (error instanceof ResolveError) return indeterminate('resolver-unreachable');
    throw error;
  }
  try {
    return await judge(resolver, host, type);
  } catch (error) {
    if (error instanceof ResolveError) return indeterminate('no-answer');
    throw error;
  }
}

async function judge(resolver: Resolver, host: string, type: 'A' | 'AAAA'): Promise<Validation> {
  const ask = () => resolver.query(host, type, { ad: true, do: true });
  let reply = await ask();
  if (reply.rcode === 'SERVFAIL') {
    const unchecked = await resolver.query(host, type, { cd: true, do: true });
    if (unchecked.rcode !== 'NOERROR') return indeterminate('servfail');
    // The first failure may have been a slow name server that has answered since.
    reply = await ask();
    if (reply.rcode === 'SERVFAIL') return { state: 'bogus', reason: 'fails-validation', cnames: [] };
  }
  if (reply.rcode !== 'NOERROR') return indeterminate('no-answer');
  const cnames = reply.answers.filter((item) => item.type === 'CNAME').map((item) => item.data);
  return reply.ad
    ? { state: 'secure', reason: 'validated', cnames }
    : { state: 'insecure', reason: 'not-validated', cnames };
}
