import type { Anchor } from './anchors.ts';
import { type Dialogue, through } from './dialogue.ts';
import { createValidator, type Judgement, type Validator } from './judge.ts';
import { type Name, root } from './name.ts';
import { because, mayBeStripped, type Reason, stateOf } from './reason.ts';
import { types } from './types.ts';

export interface Verdict extends Judgement {
  /** The resolver that was asked; empty when there was none. */
  server: string;
}

export interface Validation {
  /** The verdict on a name and type. */
  judge(name: Name, type: number): Dialogue<Verdict>;
  /** The resolver used, and why nothing can be validated through it, if so. */
  resolver(): Dialogue<{ server: string; fault: Reason | undefined }>;
}

/** The judgement on a question that nobody was asked. */
export const unheard = (reason: Reason): Judgement => ({
  ...{ reason, aliases: [], records: undefined, links: [], signatures: [] },
});

interface Chosen {
  server: string;
  fault: Reason | undefined;
  first: Validator;
  /** Looks again over TCP, through which forged and mangled datagrams do not come. */
  second: Validator;
}

/**
 * Validates through the first of several resolvers that passes its self-check: the keys of the root must come with
 * signatures that hold. A name is called bogus only when a second look over TCP says so too, and, where records are
 * missing, when the same resolver hands out the like of them for the root.
 */
export function createValidation(servers: readonly string[], anchors: readonly Anchor[]): Validation {
  let chosen: Chosen | undefined;

  function* choose(): Dialogue<Chosen> {
    if (chosen) return chosen;
    for (const server of servers) {
      const [first, second] = [createValidator(anchors), createValidator(anchors)];
      const fault = yield* through(first.rootFault(), server, 'resolver');
      const tried = { server, fault, first, second };
      chosen = chosen === undefined || fault === undefined ? tried : chosen;
      if (fault === undefined) break;
    }
    const none = createValidator(anchors);
    chosen ??= { server: '', fault: because('resolver-unreachable', root, types.DNSKEY), first: none, second: none };
    return chosen;
  }

  return {
    *resolver() {
      const { server, fault } = yield* choose();
      return { server, fault };
    },
    *judge(name, type) {
      const { server, fault, first, second } = yield* choose();
      if (server === '') return { ...unheard(fault ?? because('resolver-unreachable', name, type)), server };
      const verdict: Verdict = { ...(yield* through(first.judge(name, type), server, 'resolver')), server };
      // Through an unfit resolver an answer may still be had; it is no evidence of anything.
      if (fault) return { ...verdict, reason: fault };
      if (stateOf(verdict.reason) !== 'bogus') return verdict;
      const again = yield* through(second.judge(name, type), server, 'resolver-tcp');
      if (['secure', 'insecure'].includes(stateOf(again.reason))) return { ...again, server };
      if (!mayBeStripped(verdict.reason)) return verdict;
      const denial = yield* through(first.judge(root, types.A), server, 'resolver');
      if (stateOf(denial.reason) === 'secure') return verdict;
      return { ...verdict, reason: because('resolver-strips', root, types.NSEC) };
    },
  };
}
