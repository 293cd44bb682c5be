import type { ServedMutation } from './portal-server.ts';

/** Mutations that are looked at together. */
export interface Pack<M extends ServedMutation> {
  /** Their names, with commas. */
  names: string;
  members: readonly M[];
  together: ServedMutation;
}

const textOf = ({ edit }: ServedMutation, path: string, body: string): string => edit?.(path, body) ?? body;

const isEditAlone = ({ edit, respond, plain, tls, certificates, dns }: ServedMutation): boolean =>
  edit !== undefined && !(respond || plain || tls || certificates || dns);

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

/**
 * Puts mutations that are edits alone and leave each other untouched into a few packs, neighbours in different ones; every
 * other stands alone. A portal with all of a pack is then looked at once instead of once for each.
 * @param bodies text of every page, by path, without any mutation
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
  const alone = size <= 1 ? named : named.filter(([, mutation]) => !isEditAlone(mutation));
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
    const edit = (path: string, body: string) => members.reduce((text, member) => textOf(member, path, text), body);
    return { names: pack.map(([name]) => name).join(', '), members, together: { edit } };
  });
  return [...packed, ...alone.map(([names, mutation]) => ({ names, members: [mutation], together: mutation }))];
}
