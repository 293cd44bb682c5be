import { createHash, createPublicKey, type JsonWebKey, type KeyObject, verify } from 'node:crypto';
import { type Name, wireOf } from './name.ts';

export interface Dnskey {
  flags: number;
  protocol: number;
  algorithm: number;
  tag: number;
  rdata: Buffer;
}

export interface Ds {
  tag: number;
  algorithm: number;
  digestType: number;
  digest: Buffer;
}

interface Algorithm {
  hash: string | null;
  read(key: Buffer): JsonWebKey | undefined;
  /** Length of a signature in bytes; null for RSA, where it is that of the modulus. */
  signature: number | null;
}

const point = (crv: string, size: number, hash: string): Algorithm => ({
  hash,
  signature: 2 * size,
  read: (key) =>
    key.length === 2 * size
      ? { kty: 'EC', crv, x: base64url(key.subarray(0, size)), y: base64url(key.subarray(size)) }
      : undefined,
});
const edwards = (crv: string, size: number, signature: number): Algorithm => ({
  hash: null,
  signature,
  read: (key) => (key.length === size ? { kty: 'OKP', crv, x: base64url(key) } : undefined),
});
const rsa = (hash: string): Algorithm => ({ hash, signature: null, read: readRsa });
const base64url = (bytes: Buffer) => bytes.toString('base64url');

/** The algorithms (IANA numbers) that validators implement today; RFC 8624. Whatever is not here makes a zone insecure. */
const algorithms = new Map<number, Algorithm>([
  [5, rsa('sha1')],
  [7, rsa('sha1')],
  [8, rsa('sha256')],
  [10, rsa('sha512')],
  [13, point('P-256', 32, 'sha256')],
  [14, point('P-384', 48, 'sha384')],
  [15, edwards('Ed25519', 32, 64)],
  [16, edwards('Ed448', 57, 114)],
]);
const digests = new Map([
  [1, 'sha1'],
  [2, 'sha256'],
  [4, 'sha384'],
]);

/** Algorithms and digests resting on SHA-1 alone. */
export const usesSha1 = (algorithm: number): boolean => algorithm === 5 || algorithm === 7;
export const isSha1Digest = (digestType: number): boolean => digestType === 1;

export const supportsAlgorithm = (algorithm: number): boolean => algorithms.has(algorithm);
export const supportsDigest = (digestType: number): boolean => digests.has(digestType);

/** RFC 3110 section 2; 4096 bits are the most it permits, and an exponent beyond 64 bits only costs time. */
function readRsa(key: Buffer): JsonWebKey | undefined {
  const long = key[0] === 0 && key.length > 3;
  const length = long ? key.readUInt16BE(1) : (key[0] ?? 0);
  const start = long ? 3 : 1;
  const [e, n] = [key.subarray(start, start + length), key.subarray(start + length)];
  if (length === 0 || length > 8 || n.length === 0 || n.length > 512) return undefined;
  return { kty: 'RSA', e: base64url(e), n: base64url(n) };
}

/** Reads DNSKEY RDATA; undefined when it is too short to be any. */
export function readDnskey(rdata: Buffer): Dnskey | undefined {
  if (rdata.length < 5) return undefined;
  const algorithm = rdata.readUInt8(3);
  return { flags: rdata.readUInt16BE(0), protocol: rdata.readUInt8(2), algorithm, tag: keyTag(rdata), rdata };
}

const keyObjects = new WeakMap<Dnskey, KeyObject | undefined>();

/** Made when first needed; undefined when the algorithm is not ours or the bytes are no key of it. */
function keyObjectOf(key: Dnskey): KeyObject | undefined {
  if (!keyObjects.has(key)) keyObjects.set(key, makeKeyObject(key));
  return keyObjects.get(key);
}

function makeKeyObject({ algorithm, rdata }: Dnskey): KeyObject | undefined {
  const jwk = algorithms.get(algorithm)?.read(rdata.subarray(4));
  try {
    return jwk && createPublicKey({ key: jwk, format: 'jwk' });
  } catch {
    return undefined;
  }
}

/** RFC 4034 appendix B. Different keys may have the same tag. */
export function keyTag(rdata: Buffer): number {
  let sum = 0;
  for (const [index, octet] of rdata.entries()) sum += index & 1 ? octet : octet << 8;
  return (sum + (sum >>> 16)) & 0xffff;
}

export function readDs(rdata: Buffer): Ds | undefined {
  if (rdata.length < 5) return undefined;
  return {
    tag: rdata.readUInt16BE(0),
    algorithm: rdata.readUInt8(2),
    digestType: rdata.readUInt8(3),
    digest: rdata.subarray(4),
  };
}

/** Bit 7 of the flags: a key that signs zone data. Bit 8: a key taken back by its owner (RFC 5011). */
export const isZoneKey = ({ flags, protocol }: Dnskey): boolean => (flags & 0x0100) !== 0 && protocol === 3;
export const isRevoked = ({ flags }: Dnskey): boolean => (flags & 0x0080) !== 0;

/** Whether a DS record is the digest of this key of this zone (RFC 4034 section 5.1.4). */
export function digestMatches(ds: Ds, zone: Name, key: Dnskey): boolean {
  const hash = digests.get(ds.digestType);
  if (hash === undefined || ds.tag !== key.tag || ds.algorithm !== key.algorithm) return false;
  return createHash(hash).update(wireOf(zone)).update(key.rdata).digest().equals(ds.digest);
}

/** Whether the signature is the key's over the data. */
export function signatureHolds(dnskey: Dnskey, data: Buffer, signature: Buffer): boolean {
  const scheme = algorithms.get(dnskey.algorithm);
  const key = keyObjectOf(dnskey);
  if (!scheme || !key || (scheme.signature !== null && scheme.signature !== signature.length)) return false;
  try {
    return verify(scheme.hash, data, { key, dsaEncoding: 'ieee-p1363' }, signature);
  } catch {
    return false;
  }
}
