import type { Proof } from './bitmap.ts';
import { type Denial, proveDenial, readNsec } from './denial.ts';
import type { Message } from './message.ts';
import type { Name } from './name.ts';
import { maximumIterations, readNsec3 } from './nsec3.ts';
import type { ReasonCode } from './reason.ts';
import { type Rrset, rrsetsOf, verifySet, type Zone } from './rrset.ts';
import { types } from './types.ts';

/** Records of denial of which a message may bring so many; an honest one needs four. */
const maximumRecords = 16;

/** The records of denial in a message that the zone's keys vouch for. */
export interface Checked extends Denial {
  /** Why others were not taken, the first fault found. */
  fault: ReasonCode | undefined;
}

export const isDenial = ({ type }: Rrset): boolean => type === types.NSEC || type === types.NSEC3;

/** Checks the NSEC and NSEC3 records of a negative or wildcard answer with the keys of one zone. */
export function checkDenial(message: Message, zone: Zone, now: number): Checked {
  const nsec: Denial['nsec'][number][] = [];
  const nsec3: Denial['nsec3'][number][] = [];
  let fault: ReasonCode | undefined;
  for (const set of rrsetsOf(message.authority).filter(isDenial).slice(0, maximumRecords)) {
    const verified = verifySet(set, zone, now);
    if ('fault' in verified) fault ??= verified.fault;
    // A record of denial stands under its own name; one made from a wildcard denies nothing (RFC 4035 section 5.4).
    else if (verified.wildcardAt) fault ??= 'signature-wrong';
    else if (set.type === types.NSEC) nsec.push(...[readNsec(set, zone.name) ?? []].flat());
    else nsec3.push(...[readNsec3(set, zone.name) ?? []].flat());
  }
  return { zone: zone.name, nsec, nsec3, fault };
}

/** Whether a proof would cost more hashing than it is worth, so that the zone counts as unsigned. */
export const tooManyIterations = ({ nsec3 }: Denial): boolean =>
  nsec3.some(({ iterations }) => iterations > maximumIterations);

/** The proof that a name has no records of a type, or what is wrong with what was offered. */
export function proofIn(checked: Checked, name: Name, type: number): Proof | { fault: ReasonCode } {
  if (checked.nsec.length === 0 && tooManyIterations(checked)) return { fault: 'nsec3-iterations' };
  const proof = proveDenial(checked, name, type);
  if (proof) return proof;
  const offered = checked.nsec.length + checked.nsec3.length > 0;
  return { fault: checked.fault ?? (offered ? 'proof-wrong' : 'proof-missing') };
}
