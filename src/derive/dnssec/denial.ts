import { delegates, lacks, type Proof } from './bitmap.ts';
import { commonAncestor, compare, equal, isWithin, type Name } from './name.ts';
import { type Nsec3, nsec3Denial, nsec3NoCloserMatch } from './nsec3.ts';
import { nameIn } from './rdata.ts';
import type { Rrset } from './rrset.ts';

interface Nsec {
  owner: Name;
  next: Name;
  bitmap: Buffer;
}

/** Validated records of denial of one zone. */
export interface Denial {
  zone: Name;
  nsec: readonly Nsec[];
  nsec3: readonly Nsec3[];
}

/** Reads one NSEC; undefined when it is none, or does not belong to the zone. */
export function readNsec({ owner, rdatas }: Rrset, zone: Name): Nsec | undefined {
  const [rdata, second] = rdatas;
  if (!rdata || second) return undefined;
  try {
    const { name: next, end } = nameIn(rdata);
    // The last of a zone leads back to its apex; every other leads on.
    const sane = isWithin(next, zone) && (compare(owner, next) < 0 || equal(next, zone));
    return sane ? { owner, next, bitmap: rdata.subarray(end) } : undefined;
  } catch {
    return undefined;
  }
}

/** What the records prove of this name and type; undefined when they prove nothing. */
export function proveDenial(denial: Denial, name: Name, type: number): Proof | undefined {
  return nsecDenial(denial, name, type) ?? nsec3Denial(denial.nsec3, denial.zone, name, type);
}

/**
 * Whether the records prove that no name nearer than the wildcard could have answered (RFC 4035 section 5.3.4, RFC 5155
 * section 8.8). Without it, the answer of a wildcard could be passed off as that of a name that exists.
 */
export function proveNoCloserMatch(denial: Denial, name: Name, wildcardAt: Name): 'proved' | 'opt-out' | undefined {
  const { nsec } = denial;
  const cover = nsec.find((item) => covers(item, denial.zone, name));
  if (cover && equal(closestEncloser(cover, name), wildcardAt)) return 'proved';
  return nsec3NoCloserMatch(denial.nsec3, name, wildcardAt);
}

function nsecDenial({ zone, nsec }: Denial, name: Name, type: number): Proof | undefined {
  const own = nsec.find((item) => equal(item.owner, name));
  if (own) return lacks(own.bitmap, name, type) ? { kind: 'no-data', bitmap: own.bitmap } : undefined;
  for (const cover of nsec.filter((item) => covers(item, zone, name))) {
    // An empty non-terminal: the name has no records, and others below it do.
    if (isWithin(cover.next, name)) return { kind: 'no-data' };
    const wildcard = ['*', ...closestEncloser(cover, name)];
    const at = nsec.find((item) => equal(item.owner, wildcard));
    if (at && lacks(at.bitmap, wildcard, type)) return { kind: 'no-data' };
    if (!at && nsec.some((item) => covers(item, zone, wildcard))) return { kind: 'no-name' };
  }
  return undefined;
}

const closestEncloser = ({ owner, next }: Nsec, name: Name): Name => {
  const [one, other] = [commonAncestor(name, owner), commonAncestor(name, next)];
  return one.length > other.length ? one : other;
};

function covers({ owner, next, bitmap }: Nsec, zone: Name, name: Name): boolean {
  if (!isWithin(name, zone) || compare(owner, name) >= 0) return false;
  if (!equal(next, zone) && compare(name, next) >= 0) return false;
  return !(isWithin(name, owner) && delegates(bitmap));
}
