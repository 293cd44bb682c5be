import { createHash } from 'node:crypto';
import { delegates, lacks, type Proof } from './bitmap.ts';
import { equal, keyOf, type Name, wireOf } from './name.ts';
import type { Rrset } from './rrset.ts';

export interface Nsec3 {
  /** Hashes: of the name it stands for, and of the next. */
  from: Buffer;
  to: Buffer;
  optOut: boolean;
  iterations: number;
  salt: Buffer;
  bitmap: Buffer;
}

/** More than this and a zone is taken as unsigned (RFC 9276 section 3.2; the limit of BIND 9.18 and Unbound). */
export const maximumIterations = 150;

const digits = '0123456789abcdefghijklmnopqrstuv';

/** Base 32 with the extended hex alphabet (RFC 4648 section 7); undefined when it is not a SHA-1 hash in it. */
function fromBase32hex(text: string): Buffer | undefined {
  if (!/^[0-9a-v]{32}$/.test(text)) return undefined;
  let value = 0n;
  for (const digit of text) value = (value << 5n) | BigInt(digits.indexOf(digit));
  return Buffer.from(value.toString(16).padStart(40, '0'), 'hex');
}

/** Reads one NSEC3 of the zone; undefined when it must be ignored: unknown hash or flags (RFC 5155 section 8). */
export function readNsec3({ owner, rdatas }: Rrset, zone: Name): Nsec3 | undefined {
  const [rdata, second] = rdatas;
  const from = fromBase32hex(owner[0] ?? '');
  if (!rdata || second || !from || !equal(owner.slice(1), zone)) return undefined;
  try {
    const [hash, flags] = [rdata.readUInt8(0), rdata.readUInt8(1)];
    const salt = rdata.subarray(5, 5 + rdata.readUInt8(4));
    const length = rdata.readUInt8(5 + salt.length);
    const to = rdata.subarray(6 + salt.length, 6 + salt.length + length);
    if (hash !== 1 || (flags & ~1) !== 0 || to.length !== 20) return undefined;
    const bitmap = rdata.subarray(6 + salt.length + length);
    return { from, to, optOut: flags === 1, iterations: rdata.readUInt16BE(2), salt, bitmap };
  } catch {
    return undefined;
  }
}

/** RFC 5155 section 5. */
export function hashName(name: Name, { salt, iterations }: Pick<Nsec3, 'salt' | 'iterations'>): Buffer {
  let hash: Buffer = wireOf(name);
  for (let round = 0; round <= iterations; round++) hash = createHash('sha1').update(hash).update(salt).digest();
  return hash;
}

/** The records of one chain, asked about names; hashes are computed once. */
function chainOf(records: readonly Nsec3[]) {
  const hashes = new Map<string, Buffer>();
  const [parameters] = records;
  const hash = (name: Name): Buffer => {
    const known = hashes.get(keyOf(name));
    const computed = known ?? (parameters ? hashName(name, parameters) : Buffer.alloc(0));
    hashes.set(keyOf(name), computed);
    return computed;
  };
  const between = ({ from, to }: Nsec3, at: Buffer) => {
    const [after, before] = [Buffer.compare(at, from) > 0, Buffer.compare(at, to) < 0];
    return Buffer.compare(from, to) < 0 ? after && before : after || before;
  };
  return {
    match: (name: Name) => records.find((item) => item.from.equals(hash(name))),
    cover: (name: Name) => records.find((item) => !item.from.equals(hash(name)) && between(item, hash(name))),
  };
}

/** Records of different parameters do not prove anything together (RFC 5155 section 8.2). */
function chainsOf(records: readonly Nsec3[]): (readonly Nsec3[])[] {
  const parameters = ({ iterations, salt }: Nsec3) => `${iterations} ${salt.toString('hex')}`;
  return [...Map.groupBy(records, parameters).values()].slice(0, 2);
}

/** RFC 5155 sections 8.4 to 8.7. */
export function nsec3Denial(records: readonly Nsec3[], zone: Name, name: Name, type: number): Proof | undefined {
  for (const chain of chainsOf(records)) {
    const proof = denialBy(chainOf(chain), zone, name, type);
    if (proof) return proof;
  }
  return undefined;
}

function denialBy(chain: ReturnType<typeof chainOf>, zone: Name, name: Name, type: number): Proof | undefined {
  const own = chain.match(name);
  if (own) return lacks(own.bitmap, name, type) ? { kind: 'no-data', bitmap: own.bitmap } : undefined;
  for (let length = name.length - 1; length >= zone.length; length--) {
    const encloser = name.slice(name.length - length);
    const at = chain.match(encloser);
    if (!at) continue;
    if (delegates(at.bitmap)) return undefined;
    const cover = chain.cover(name.slice(name.length - length - 1));
    if (!cover) return undefined;
    if (cover.optOut) return { kind: 'opt-out' };
    const wildcard = ['*', ...encloser];
    const star = chain.match(wildcard);
    if (star) return lacks(star.bitmap, wildcard, type) ? { kind: 'no-data' } : undefined;
    return chain.cover(wildcard) ? { kind: 'no-name' } : undefined;
  }
  return undefined;
}

/** RFC 5155 section 8.8: the name one label longer than the wildcard's place does not exist. */
export function nsec3NoCloserMatch(
  records: readonly Nsec3[],
  name: Name,
  wildcardAt: Name,
): 'proved' | 'opt-out' | undefined {
  const nextCloser = name.slice(name.length - wildcardAt.length - 1);
  const cover = chainsOf(records)
    .map((chain) => chainOf(chain).cover(nextCloser))
    .find(Boolean);
  return cover && (cover.optOut ? 'opt-out' : 'proved');
}
