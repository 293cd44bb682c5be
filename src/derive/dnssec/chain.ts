import { type Anchor, anchors as anchorsKey } from './anchors.ts';
import { bitmapHas } from './bitmap.ts';
import { type Checked, checkDenial, proofIn } from './check.ts';
import {
  type Dnskey,
  type Ds,
  digestMatches,
  isSha1Digest,
  readDnskey,
  readDs,
  supportsAlgorithm,
  supportsDigest,
} from './keys.ts';
import type { Message } from './message.ts';
import { equal, isWithin, keyOf, type Name, parentOf, root } from './name.ts';
import { because, type Reason, type ReasonCode, reasons } from './reason.ts';
import { type Rrset, rrsetsOf, verifySet, type Zone } from './rrset.ts';
import { types } from './types.ts';

/** A message, and when it came: seconds since 1970. Its signatures are judged by that clock. */
export interface Heard {
  message: Message;
  at: number;
}

/** What came of a question: a message, or why there is none. */
export type Reply = Heard | { failure: ReasonCode };
export interface Question {
  name: Name;
  type: number;
}

/** Work that puts questions on its way, to the network or to a record of it; it does no I/O itself. */
export type Asking<T> = Generator<Question, T, Reply>;

/** One zone on the way from the root: by which DS it is trusted, which keys it has, which key signs them. */
export interface Link {
  zone: Name;
  ds: readonly Ds[];
  keys: readonly Dnskey[];
  signedBy: Dnskey;
  /** Of the signature over the keys; seconds since 1970, modulo 2³². */
  inception: number;
  expiration: number;
}

export type ZoneState = { zone: Zone; links: readonly Link[] } | { reason: Reason; links: readonly Link[] };

/** More keys than any zone has, or would be worth trying (KeyTrap). */
const maximumKeys = 64;

/**
 * Gives for each name the zone it lies in, trusted from the root anchor down, or why there is none. Looks for a zone cut
 * at every label, because a dot need not be one. Each step is taken once.
 */
export function createChain(anchors: readonly Anchor[]): (name: Name) => Asking<ZoneState> {
  const known = new Map<string, ZoneState>();

  function* zoneOf(name: Name): Asking<ZoneState> {
    const key = keyOf(name);
    const state = known.get(key) ?? (yield* name.length === 0 ? rootZone() : below(name));
    known.set(key, state);
    return state;
  }

  function* rootZone(): Asking<ZoneState> {
    const keys = yield* keysOf(root, (key) => anchors.some((anchor) => anchorsKey(anchor, key)));
    // The root is signed. When it does not look so, the fault is with our key, our clock, or the way to it.
    if ('reason' in keys) return { reason: { ...keys.reason, code: rootFault(keys.reason.code) }, links: [] };
    const ds = anchors.flatMap((anchor) => ('ds' in anchor ? [anchor.ds] : []));
    return { zone: { name: root, keys: keys.keys }, links: [{ zone: root, ds, ...keys }] };
  }

  /** From the zone of the parent name to that of the name: another one, or the same when there is no cut here. */
  function* below(name: Name): Asking<ZoneState> {
    const above = yield* zoneOf(parentOf(name));
    if ('reason' in above) return above;
    const { zone, links } = above;
    const fail = (code: ReasonCode, type: number = types.DS): ZoneState => ({
      reason: because(code, name, type),
      links,
    });
    const reply = yield { name, type: types.DS };
    if ('failure' in reply) return fail(reply.failure);
    const sets = rrsetsOf(reply.message.answer);
    const set = sets.find((item) => item.type === types.DS && equal(item.owner, name));
    if (!set) return noDelegation(reply, sets, name, above, fail);
    const verified = verifySet(set, zone, reply.at);
    if ('fault' in verified) return fail(verified.fault);
    if (verified.wildcardAt) return fail('signature-wrong');
    const all = set.rdatas.flatMap((rdata) => readDs(rdata) ?? []);
    const usable = usableDs(all);
    if (usable.length === 0) {
      return fail(all.some((ds) => supportsAlgorithm(ds.algorithm)) ? 'digest-unsupported' : 'algorithm-unsupported');
    }
    const keys = yield* keysOf(name, (key) => usable.some((ds) => digestMatches(ds, name, key)));
    if ('reason' in keys) return { ...keys, links };
    return { zone: { name, keys: keys.keys }, links: [...links, { zone: name, ds: all, ...keys }] };
  }

  /** The keys of a zone, signed by one of them that is trusted (RFC 4035 section 5.2). */
  function* keysOf(
    name: Name,
    isTrusted: (key: Dnskey) => boolean,
  ): Asking<Omit<Link, 'zone' | 'ds'> | { reason: Reason }> {
    const fail = (code: ReasonCode) => ({ reason: because(code, name, types.DNSKEY) });
    const reply = yield { name, type: types.DNSKEY };
    if ('failure' in reply) return fail(reply.failure);
    const set = rrsetsOf(reply.message.answer).find((item) => item.type === types.DNSKEY && equal(item.owner, name));
    // Every root has keys; who does not show them knows nothing of DNSSEC.
    if (!set) return fail(name.length === 0 ? 'resolver-strips' : 'key-missing');
    if (set.rdatas.length > maximumKeys) return fail('work-limit');
    const keys = set.rdatas.flatMap((rdata) => readDnskey(rdata) ?? []);
    const trusted = keys.filter(isTrusted);
    if (trusted.length === 0) return fail('key-missing');
    const verified = verifySet(set, { name, keys: trusted }, reply.at);
    if ('fault' in verified) return fail(verified.fault);
    if (verified.wildcardAt) return fail('signature-wrong');
    const { inception, expiration } = verified.signature;
    return { keys, signedBy: verified.by, inception, expiration };
  }

  /** No DS: no cut here, or one to a zone that is proved to be unsigned. */
  const noDelegation = (
    { message, at }: Heard,
    sets: readonly Rrset[],
    name: Name,
    above: { zone: Zone; links: readonly Link[] },
    fail: (code: ReasonCode) => ZoneState,
  ): ZoneState => {
    const alias = sets.find(
      (item) =>
        (item.type === types.CNAME && equal(item.owner, name) && item.signatures.length > 0) ||
        (item.type === types.DNAME && isWithin(parentOf(name), item.owner)),
    );
    if (alias) {
      const verified = verifySet(alias, above.zone, at);
      return 'fault' in verified ? fail(verified.fault) : above;
    }
    const checked: Checked = checkDenial(message, above.zone, at);
    const proof = proofIn(checked, name, types.DS);
    if ('fault' in proof) return fail(proof.fault);
    if (proof.kind === 'opt-out') return fail('opt-out');
    const cut = proof.kind === 'no-data' && proof.bitmap !== undefined && bitmapHas(proof.bitmap, types.NS);
    return cut ? fail('delegation-unsigned') : above;
  };

  return zoneOf;
}

function rootFault(code: ReasonCode): ReasonCode {
  if (code === 'signature-missing') return 'resolver-strips';
  if (code === 'signature-expired' || code === 'signature-not-yet-valid') return 'clock-or-resolver';
  if (code === 'no-answer') return 'resolver-unreachable';
  return reasons[code].state === 'indeterminate' ? code : 'trust-anchor';
}

/** Records we can check; a digest better than SHA-1 makes that one worthless (RFC 4509 section 3). */
function usableDs(all: readonly Ds[]): Ds[] {
  const usable = all.filter((ds) => supportsAlgorithm(ds.algorithm) && supportsDigest(ds.digestType));
  const strong = usable.filter((ds) => !isSha1Digest(ds.digestType));
  return strong.length > 0 ? strong : usable;
}
