import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { keyTag } from '../derive/dnssec/keys.ts';
import { type Name, show, wireOf } from '../derive/dnssec/name.ts';
import { types } from '../derive/dnssec/types.ts';
import { numbers, type TestRecord } from './dns-reply.ts';

/** A zone key of our own (ECDSA P-256, algorithm 13). */
export interface TestKey {
  rdata: Buffer;
  tag: number;
  privateKey: KeyObject;
}

/** @param flags - 257: zone key and entry point; 256: zone key; 1: neither; 385: revoked */
export function createKey(flags = 257): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const point = [x, y].map((part) => Buffer.from(part, 'base64url'));
  const rdata = Buffer.concat([numbers([flags, 2], [3, 1], [13, 1]), ...point]);
  return { rdata, tag: keyTag(rdata), privateKey };
}

export function dsRdata(zone: Name, { rdata, tag }: TestKey): Buffer {
  const digest = createHash('sha256').update(wireOf(zone)).update(rdata).digest();
  return Buffer.concat([numbers([tag, 2], [13, 1], [2, 1]), digest]);
}

/** A DS record as `--trust-anchor` reads it. */
export function dsText(zone: Name, key: TestKey): string {
  const rdata = dsRdata(zone, key);
  return `${show(zone)} IN DS ${key.tag} 13 2 ${rdata.subarray(4).toString('hex').toUpperCase()}`;
}

/** Where a signature is to be other than it should be. */
export interface SigningFaults {
  labels?: number;
  signer?: Name;
  tag?: number;
  algorithm?: number;
  inception?: number;
  expiration?: number;
  /** Records signed in place of those given. */
  over?: readonly Buffer[];
  /** Spoils the signature itself. */
  spoilt?: boolean;
}

/** Seconds since 1970. */
const secondsAt = (ms: number) => Math.floor(ms / 1000);
const years = 365 * 86_400_000;

/**
 * The RRSIG over records of one name and type, written from RFC 4034 without a look at the code it tests.
 * Valid from ten years ago for twenty years, so that a test may have any clock.
 */
export function signatureOver(
  records: readonly TestRecord[],
  zone: Name,
  key: TestKey,
  faults: SigningFaults = {},
  now = Date.now(),
): TestRecord {
  const [first] = records;
  if (!first) throw new Error('nothing to sign');
  const { owner, type, ttl = 60 } = first;
  const counted = owner[0] === '*' ? owner.length - 1 : owner.length;
  const { labels = counted, signer = zone, tag = key.tag, algorithm = 13 } = faults;
  const expiration = (faults.expiration ?? secondsAt(now + 10 * years)) % 2 ** 32;
  const inception = faults.inception ?? secondsAt(now - 10 * years);
  const head = Buffer.concat([
    numbers([type, 2], [algorithm, 1], [labels, 1], [ttl, 4], [expiration, 4], [inception, 4], [tag, 2]),
    wireOf(signer),
  ]);
  const name = labels < counted ? ['*', ...owner.slice(owner.length - labels)] : owner;
  const bodies = (faults.over ?? records.map((record) => record.rdata)).toSorted(Buffer.compare);
  const lines = bodies.flatMap((rdata) => [
    wireOf(name),
    numbers([type, 2], [1, 2], [ttl, 4], [rdata.length, 2]),
    rdata,
  ]);
  const signature = sign('sha256', Buffer.concat([head, ...lines]), {
    key: key.privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  if (faults.spoilt) signature[5] = (signature[5] ?? 0) ^ 0xff;
  return { owner, type: types.RRSIG, ttl, rdata: Buffer.concat([head, signature]) };
}
