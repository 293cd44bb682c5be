import type { Instrument } from '../core/instrument.ts';
import { type Outcome, worst } from '../core/outcome.ts';
import type { Report } from '../core/report.ts';
import { type Mutation, withConsequences } from './mutation.ts';
import type { ServedMutation } from './portal-server.ts';

/** Mutations that are looked at together. */
export interface Pack<M extends ServedMutation> {
  /** Their names, with commas. */
  names: string;
  members: readonly M[];
  together: ServedMutation;
}

const textOf = ({ edit }: ServedMutation, path: string, body: string): string => edit?.(path, body) ?? body;

const isOfPagesAlone = ({ edit, respond, plain, tls, certificates, dns }: ServedMutation): boolean =>
  (edit ?? respond) !== undefined && !(plain || tls || certificates || dns);

/** Every edit after the other; the first answer. */
const joined = (members: readonly ServedMutation[]): ServedMutation => ({
  edit: (path, body) => members.reduce((text, member) => textOf(member, path, text), body),
  respond: (request) => {
    for (const { respond } of members) {
      const answer = respond?.(request);
      if (answer) return answer;
    }
    return undefined;
  },
});

/** Whether both show as much on each page as either alone: nothing that one needs or adds is touched by the other. */
function areIndependent(one: ServedMutation, other: ServedMutation, bodies: ReadonlyMap<string, string>): boolean {
  return [...bodies].every(([path, body]) => {
    const [first, second] = [textOf(one, path, body), textOf(other, path, body)];
    if (first === body || second === body) return true;
    const [both, turned] = [textOf(other, path, first), textOf(one, path, second)];
    const added = first.length + second.length - 2 * body.length;
    return both !== first && turned !== second && [both, turned].every((text) => text.length === body.length + added);
  });
}

/** Only where no row is declared by both: what either changes beyond that shows. */
const declareOthers = (one: Mutation, other: Mutation): boolean =>
  !one.alone && !other.alone && Object.keys(one.changes).every((id) => other.changes[id] === undefined);

/** Mutations to be looked at together; `CONGCHUAN_ALONE=1` looks at each by itself, which takes much longer. */
export function packMutations<M extends Mutation>(
  mutations: Readonly<Record<string, M>>,
  bodies: ReadonlyMap<string, string>,
): Pack<M>[] {
  return packEdits(mutations, bodies, process.env.CONGCHUAN_ALONE ? 1 : 6, declareOthers);
}

/** What all of a pack declare, with the consequences in law. */
export function declaredBy(
  members: readonly Mutation[],
  audited: { instrument: Instrument; baseline: Report },
): Record<string, Outcome> {
  const declared: Record<string, Outcome> = {};
  for (const member of members)
    for (const [id, outcome] of Object.entries(withConsequences(member, audited)))
      declared[id] = worst([declared[id] ?? outcome, outcome]);
  return declared;
}

/**
 * Puts mutations that edit or answer pages and leave each other untouched into a few packs, neighbours in different ones;
 * every other stands alone. A portal with all of a pack is then looked at once instead of once for each.
 * @param bodies text of pages, by path, without any mutation: where two edits touch each other they do not meet. An edit
 *   that is lost shows in those that must change something; decoys need every page here.
 * @param size how many go into a pack, about
 * @param mayMeet whether two may stand in one pack for all that their edits do
 */
export function packEdits<M extends ServedMutation>(
  mutations: Readonly<Record<string, M>>,
  bodies: ReadonlyMap<string, string>,
  size: number,
  mayMeet: (one: M, other: M) => boolean = () => true,
): Pack<M>[] {
  type Named = readonly [name: string, mutation: M];
  const named = Object.entries(mutations);
  const alone = size <= 1 ? named : named.filter(([, mutation]) => !isOfPagesAlone(mutation));
  const rest = named.filter((one) => !alone.includes(one));
  const packs: Named[][] = Array.from({ length: Math.ceil(rest.length / size) }, () => []);
  for (const one of rest) {
    const [, mutation] = one;
    const fits = ([, member]: Named) => mayMeet(member, mutation) && areIndependent(member, mutation, bodies);
    const [pack] = packs.filter((known) => known.every(fits)).sort((a, b) => a.length - b.length);
    if (pack) pack.push(one);
    else packs.push([one]);
  }
  const packed = packs.map((pack): Pack<M> => {
    const members = pack.map(([, mutation]) => mutation);
    return { names: pack.map(([name]) => name).join(', '), members, together: joined(members) };
  });
  return [...packed, ...alone.map(([names, mutation]) => ({ names, members: [mutation], together: mutation }))];
}
