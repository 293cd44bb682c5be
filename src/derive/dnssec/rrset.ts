import { type Dnskey, isRevoked, isZoneKey, signatureHolds } from './keys.ts';
import type { ResourceRecord } from './message.ts';
import { equal, isWithin, keyOf, type Name, wireOf } from './name.ts';
import { canonicalRdata, nameIn } from './rdata.ts';
import type { ReasonCode } from './reason.ts';
import { types } from './types.ts';

export interface Rrsig {
  covered: number;
  algorithm: number;
  labels: number;
  originalTtl: number;
  /** Seconds since 1970 modulo 2³². */
  expiration: number;
  inception: number;
  tag: number;
  signer: Name;
  signature: Buffer;
  /** RDATA without the signature: the first part of what is signed. */
  head: Buffer;
}

/** The records of one name and type, with the signatures over them. */
export interface Rrset {
  owner: Name;
  type: number;
  /** Canonical, in canonical order, each once. */
  rdatas: Buffer[];
  signatures: Rrsig[];
}

/** A zone whose keys are trusted. */
export interface Zone {
  name: Name;
  keys: readonly Dnskey[];
}

export interface Verified {
  by: Dnskey;
  signature: Rrsig;
  /** The name the wildcard stands at (without its asterisk) that the records were made from; else undefined. */
  wildcardAt: Name | undefined;
}

/** Sets of one message part; what one message may make us look at is bounded. */
export const maximumSets = 64;

/** Signatures really computed for one set (KeyTrap, CVE-2023-50387); colliding key tags make no more of them. */
const maximumTries = 8;

/** Groups the records of a part of a message, RRSIGs with what they cover. */
export function rrsetsOf(records: readonly ResourceRecord[]): Rrset[] {
  const sets = new Map<string, Rrset>();
  const setOf = (owner: Name, type: number) => {
    const key = `${type} ${keyOf(owner)}`;
    const set = sets.get(key) ?? { owner, type, rdatas: [], signatures: [] };
    sets.set(key, set);
    return set;
  };
  for (const { owner, type, class: cls, rdata } of records) {
    if (cls !== 1) continue;
    if (type === types.RRSIG) {
      const signature = readRrsig(rdata);
      if (signature) setOf(owner, signature.covered).signatures.push(signature);
    } else setOf(owner, type).rdatas.push(canonicalRdata(type, rdata));
  }
  const filled = [...sets.values()].filter(({ rdatas }) => rdatas.length > 0).slice(0, maximumSets);
  return filled.map((set) => ({ ...set, rdatas: sortedOnce(set.rdatas) }));
}

function sortedOnce(rdatas: readonly Buffer[]): Buffer[] {
  return rdatas.toSorted(Buffer.compare).filter((rdata, index, all) => index === 0 || !all[index - 1]?.equals(rdata));
}

function readRrsig(rdata: Buffer): Rrsig | undefined {
  try {
    const { name: signer, end } = nameIn(rdata, 18);
    return {
      covered: rdata.readUInt16BE(0),
      algorithm: rdata.readUInt8(2),
      labels: rdata.readUInt8(3),
      originalTtl: rdata.readUInt32BE(4),
      expiration: rdata.readUInt32BE(8),
      inception: rdata.readUInt32BE(12),
      tag: rdata.readUInt16BE(16),
      signer,
      signature: rdata.subarray(end),
      head: Buffer.concat([rdata.subarray(0, 18), wireOf(signer)]),
    };
  } catch {
    return undefined;
  }
}

/**
 * Checks the signatures over a set with the keys of its zone (RFC 4035 section 5.3).
 * @param now - seconds since 1970
 * @returns which key holds, or why none does
 */
export function verifySet(set: Rrset, zone: Zone, now: number): Verified | { fault: ReasonCode } {
  const { owner } = set;
  if (!isWithin(owner, zone.name)) return { fault: 'signature-wrong' };
  const labels = owner[0] === '*' ? owner.length - 1 : owner.length;
  const fitting = set.signatures.filter(
    (item) => equal(item.signer, zone.name) && item.labels >= zone.name.length && item.labels <= labels,
  );
  if (fitting.length === 0) return { fault: set.signatures.length > 0 ? 'signature-wrong' : 'signature-missing' };
  let tries = 0;
  let fault: ReasonCode = 'key-missing';
  for (const signature of fitting) {
    const named = zone.keys.filter((key) => key.tag === signature.tag && key.algorithm === signature.algorithm);
    const keys = named.filter((key) => isZoneKey(key) && !isRevoked(key));
    if (keys.length === 0) {
      if (fault === 'key-missing' && named.some((key) => !isZoneKey(key))) fault = 'zone-key-bit';
      continue;
    }
    const untimely = timeFault(signature, now);
    if (untimely) {
      if (fault !== 'signature-wrong') fault = untimely;
      continue;
    }
    const data = signedData(set, signature);
    for (const by of keys) {
      if (++tries > maximumTries) return { fault: 'too-many-signatures' };
      if (!signatureHolds(by, data, signature.signature)) continue;
      const wildcardAt = signature.labels < labels ? owner.slice(owner.length - signature.labels) : undefined;
      return { by, signature, wildcardAt };
    }
    fault = 'signature-wrong';
  }
  return { fault };
}

/** Serial number arithmetic (RFC 1982): the times of a signature lie within 68 years of now. */
function timeFault({ inception, expiration }: Rrsig, now: number): ReasonCode | undefined {
  const until = (time: number) => (time - now) | 0;
  if (until(expiration) < 0) return 'signature-expired';
  if (until(inception) > 0) return 'signature-not-yet-valid';
  // An expiration before the inception (RFC 4034 section 3.1.5) is caught by one of the two.
  return undefined;
}

/** What was signed: RFC 4034 section 3.1.8.1, the owner put back to the wildcard it came from. */
function signedData({ owner, type, rdatas }: Rrset, signature: Rrsig): Buffer {
  const exact = owner[0] === '*' ? owner.length - 1 : owner.length;
  const name = signature.labels < exact ? ['*', ...owner.slice(owner.length - signature.labels)] : owner;
  const head = Buffer.alloc(8);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(1, 2);
  head.writeUInt32BE(signature.originalTtl, 4);
  const before = Buffer.concat([wireOf(name), head]);
  const records = rdatas.flatMap((rdata) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(rdata.length);
    return [before, length, rdata];
  });
  return Buffer.concat([signature.head, ...records]);
}
