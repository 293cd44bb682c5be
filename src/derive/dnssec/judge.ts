import type { Anchor } from './anchors.ts';
import { type Asking, createChain, type Heard, type Link } from './chain.ts';
import { checkDenial, isDenial, proofIn, tooManyIterations } from './check.ts';
import { proveNoCloserMatch } from './denial.ts';
import { equal, isWithin, keyOf, lengthOf, maximumNameLength, type Name, parentOf } from './name.ts';
import { nameIn } from './rdata.ts';
import { because, gravest, type Reason, type ReasonCode, stateOf } from './reason.ts';
import { type Rrset, rrsetsOf, verifySet } from './rrset.ts';
import { rcodes, types } from './types.ts';

export interface Judgement {
  /** The gravest of all hops. */
  reason: Reason;
  /** Names the asked one is an alias of, in order. */
  aliases: Name[];
  /** RDATA of the records asked for, whatever the verdict; undefined when nobody answered. */
  records: Buffer[] | undefined;
  /** Zones trusted on the way, each once. */
  links: Link[];
  /** When the signatures relied on end, seconds since 1970 modulo 2³²; with their inceptions. */
  signatures: { owner: Name; type: number; inception: number; expiration: number }[];
}

export interface Validator {
  /** The verdict on the records of a name and type, through aliases. */
  judge(name: Name, type: number): Asking<Judgement>;
  /** Why nothing can be validated from the root anchor; undefined when it can. */
  rootFault(): Asking<Reason | undefined>;
}

/** Conventions: what a sane name never needs more of. */
const maximumAliases = 16;
const maximumSigners = 3;

interface Hop {
  reason: Reason;
  links: readonly Link[];
  signature?: Judgement['signatures'][number];
}

/**
 * A validating resolver's judgement (RFC 4035, 5155, 6840) over whatever answers it is given, from the root anchor.
 */
export function createValidator(anchors: readonly Anchor[]): Validator {
  const zoneOf = createChain(anchors);

  function* judge(asked: Name, type: number): Asking<Judgement> {
    const aliases: Name[] = [];
    const hops: Hop[] = [];
    const seen = new Set<string>();
    let name = asked;
    for (;;) {
      const reply = yield { name, type };
      if ('failure' in reply) {
        hops.push({ reason: because(reply.failure, name, type), links: [] });
        return fold(hops, aliases, undefined);
      }
      const sets = rrsetsOf(reply.message.answer);
      const set = sets.find((item) => item.type === type && equal(item.owner, name));
      if (set) {
        hops.push(yield* judgeSet(set, reply));
        return fold(hops, aliases, set.rdatas);
      }
      const alias = aliasOf(sets, name);
      if (!alias) {
        hops.push(yield* judgeDenial(reply, name, type));
        return fold(hops, aliases, []);
      }
      hops.push(yield* judgeSet(alias.set, reply));
      seen.add(keyOf(name));
      if (!alias.target || seen.has(keyOf(alias.target)) || aliases.length >= maximumAliases) {
        hops.push({ reason: because('alias-loop', name, type), links: [] });
        return fold(hops, aliases, []);
      }
      name = alias.target;
      aliases.push(name);
    }
  }

  /** A set with data: signed by a zone that is trusted and encloses it, or in a zone proved to be unsigned. */
  function* judgeSet(set: Rrset, { message, at }: Heard): Asking<Hop> {
    const { owner, type } = set;
    const fail = (code: ReasonCode, links: readonly Link[] = []): Hop => ({
      reason: because(code, owner, type),
      links,
    });
    const enclosed = type === types.DS && owner.length > 0 ? parentOf(owner) : owner;
    const signers = signersOf([set], enclosed);
    const faults: Hop[] = [];
    for (const signer of signers) {
      const state = yield* zoneOf(signer);
      if ('reason' in state) {
        faults.push(state);
        continue;
      }
      // The signer is no zone of its own: nothing it signs counts.
      if (!equal(state.zone.name, signer)) continue;
      const verified = verifySet(set, state.zone, at);
      if ('fault' in verified) faults.push(fail(verified.fault, state.links));
      else {
        const { inception, expiration } = verified.signature;
        const good = { links: state.links, signature: { owner, type, inception, expiration } };
        if (!verified.wildcardAt) return { ...good, reason: because('validated', owner, type) };
        const denial = checkDenial(message, state.zone, at);
        const proved = proveNoCloserMatch(denial, owner, verified.wildcardAt);
        const code =
          denial.nsec.length === 0 && tooManyIterations(denial) ? 'nsec3-iterations' : codeOf(proved, denial);
        if (proved === 'proved' && code === 'validated') return { ...good, reason: because(code, owner, type) };
        faults.push(fail(code, state.links));
      }
    }
    return yield* settle(faults, fail(signers.length > 0 ? 'signature-wrong' : 'signature-missing'), enclosed);
  }

  /** A message without data: signed proof that there is none, or a zone proved to be unsigned. */
  function* judgeDenial({ message, at }: Heard, name: Name, type: number): Asking<Hop> {
    const fail = (code: ReasonCode, links: readonly Link[] = []): Hop => ({ reason: because(code, name, type), links });
    const enclosed = type === types.DS && name.length > 0 ? parentOf(name) : name;
    const sets = rrsetsOf(message.authority).filter(isDenial);
    const faults: Hop[] = [];
    for (const signer of signersOf(sets, enclosed)) {
      const state = yield* zoneOf(signer);
      if ('reason' in state) {
        faults.push(state);
        continue;
      }
      if (!equal(state.zone.name, signer)) continue;
      const proof = proofIn(checkDenial(message, state.zone, at), name, type);
      if ('fault' in proof) faults.push(fail(proof.fault, state.links));
      else if (proof.kind === 'opt-out') faults.push(fail('opt-out', state.links));
      // Nobody signs the return code. Denying the name as well is harmless, granting it against the proof is not.
      else if (proof.kind === 'no-name' && message.rcode === rcodes.NOERROR)
        faults.push(fail('proof-wrong', state.links));
      else return { reason: because('validated', name, type), links: state.links };
    }
    const offered = sets.some(({ signatures }) => signatures.length > 0) ? 'proof-wrong' : 'signature-missing';
    return yield* settle(faults, fail(sets.length > 0 ? offered : 'proof-missing'), enclosed);
  }

  /**
   * The verdict when nothing was validated: a proof that the name lies in an unsigned zone outweighs every fault, what
   * could not be seen outweighs an accusation.
   */
  function* settle(faults: readonly Hop[], otherwise: Hop, name: Name): Asking<Hop> {
    const by = (state: string) => faults.find(({ reason }) => stateOf(reason) === state);
    const proved = by('insecure');
    if (proved) return proved;
    const whole = yield* zoneOf(name);
    // Without a name server's proof for this name, the one that there is no zone cut at it fails in the same way.
    const sameFault = 'reason' in whole && whole.reason.at === because('no-answer', name, types.DS).at;
    if ('reason' in whole && stateOf(whole.reason) === 'insecure') return whole;
    if ('reason' in whole && stateOf(whole.reason) === 'indeterminate') return whole;
    return (
      by('indeterminate') ??
      by('bogus') ??
      ('reason' in whole && !sameFault ? whole : { ...otherwise, links: whole.links })
    );
  }

  return {
    judge,
    *rootFault() {
      const state = yield* zoneOf([]);
      return 'reason' in state ? state.reason : undefined;
    },
  };
}

const codeOf = (proved: 'proved' | 'opt-out' | undefined, { fault }: { fault: ReasonCode | undefined }): ReasonCode =>
  proved === 'proved' ? 'validated' : proved === 'opt-out' ? 'opt-out' : (fault ?? 'proof-missing');

/** Signers that enclose the name, nearest first; a forger may name any number of them. */
function signersOf(sets: readonly Rrset[], name: Name): Name[] {
  const all = sets
    .flatMap((set) => set.signatures.map((item) => item.signer))
    .filter((signer) => isWithin(name, signer));
  const distinct = [...new Map(all.map((signer) => [keyOf(signer), signer])).values()];
  return distinct.toSorted((one, other) => other.length - one.length).slice(0, maximumSigners);
}

/** The alias at a name: a signed CNAME, or the DNAME above from which an unsigned CNAME was made (RFC 6672). */
function aliasOf(sets: readonly Rrset[], name: Name): { set: Rrset; target: Name | undefined } | undefined {
  const cname = sets.find((item) => item.type === types.CNAME && equal(item.owner, name));
  const dname = sets.find(
    (item) => item.type === types.DNAME && item.owner.length < name.length && isWithin(name, item.owner),
  );
  if (dname && !(cname && cname.signatures.length > 0)) {
    const { name: target } = nameIn(dname.rdatas[0] ?? Buffer.from([0]));
    const made = [...name.slice(0, name.length - dname.owner.length), ...target];
    return { set: dname, target: lengthOf(made) <= maximumNameLength ? made : undefined };
  }
  return cname && { set: cname, target: nameIn(cname.rdatas[0] ?? Buffer.from([0])).name };
}

/** The reason of a whole chain of aliases, and everything it rests on. */
function fold(hops: readonly Hop[], aliases: Name[], records: Buffer[] | undefined): Judgement {
  const [first, ...rest] = hops.map((hop) => hop.reason) as [Reason, ...Reason[]];
  const links = new Map(hops.flatMap((hop) => hop.links).map((link) => [keyOf(link.zone), link]));
  return {
    reason: gravest([first, ...rest]),
    aliases,
    records,
    links: [...links.values()],
    signatures: hops.flatMap((hop) => hop.signature ?? []),
  };
}
