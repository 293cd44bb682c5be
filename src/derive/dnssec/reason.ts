import { type Name, show } from './name.ts';
import { typeName } from './types.ts';

/**
 * Why a verdict was given, with the Extended DNS Error (RFC 8914) that says the same, where one does.
 *
 * secure: every signature from the root anchor down holds.
 * insecure: it is proved that there is nothing to check.
 * bogus: there should be valid signatures and there are none.
 * indeterminate: we could not see enough; the fault may lie with the resolver, the way, or us.
 */
export const reasons = {
  validated: { state: 'secure', ede: null },

  'delegation-unsigned': { state: 'insecure', ede: null },
  'opt-out': { state: 'insecure', ede: null },
  'algorithm-unsupported': { state: 'insecure', ede: 1 },
  'digest-unsupported': { state: 'insecure', ede: 2 },
  'nsec3-iterations': { state: 'insecure', ede: 27 },

  'signature-wrong': { state: 'bogus', ede: 6 },
  'signature-expired': { state: 'bogus', ede: 7 },
  'signature-not-yet-valid': { state: 'bogus', ede: 8 },
  'key-missing': { state: 'bogus', ede: 9 },
  'signature-missing': { state: 'bogus', ede: 10 },
  'zone-key-bit': { state: 'bogus', ede: 11 },
  'proof-missing': { state: 'bogus', ede: 12 },
  'proof-wrong': { state: 'bogus', ede: 6 },
  // So many that validators give up (KeyTrap, CVE-2023-50387), and nobody behind one gets an answer.
  'too-many-signatures': { state: 'bogus', ede: 6 },

  'resolver-unreachable': { state: 'indeterminate', ede: 23 },
  'resolver-strips': { state: 'indeterminate', ede: 5 },
  'trust-anchor': { state: 'indeterminate', ede: 5 },
  'clock-or-resolver': { state: 'indeterminate', ede: 5 },
  'no-answer': { state: 'indeterminate', ede: 22 },
  servfail: { state: 'indeterminate', ede: 22 },
  refused: { state: 'indeterminate', ede: 20 },
  'error-answer': { state: 'indeterminate', ede: 0 },
  'alias-loop': { state: 'indeterminate', ede: 0 },
  'work-limit': { state: 'indeterminate', ede: 0 },
} as const;

export type ReasonCode = keyof typeof reasons;
export type SecurityState = (typeof reasons)[ReasonCode]['state'];

/** A reason and what it lies with: a name and a type of record. */
export interface Reason {
  code: ReasonCode;
  at: string;
}

export const because = (code: ReasonCode, name: Name, type: number): Reason => ({
  code,
  at: `${show(name)} ${typeName(type)}`,
});

export const stateOf = ({ code }: Reason): SecurityState => reasons[code].state;

/** Faults that a resolver or middlebox makes by leaving records out, as well as a portal by not publishing them. */
export const mayBeStripped = ({ code }: Reason): boolean =>
  code === 'signature-missing' || code === 'proof-missing' || code === 'key-missing';

const severity: readonly SecurityState[] = ['secure', 'insecure', 'indeterminate', 'bogus'];

/** The gravest of several reasons; the first of equals. */
export function gravest(all: readonly [Reason, ...Reason[]]): Reason {
  return all.reduce((worst, next) =>
    severity.indexOf(stateOf(next)) > severity.indexOf(stateOf(worst)) ? next : worst,
  );
}
