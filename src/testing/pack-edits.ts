import type { ServedMutation } from './portal-server.ts';

type Named = readonly [name: string, mutation: ServedMutation];

const textOf = ({ edit }: ServedMutation, path: string, body: string): string => edit?.(path, body) ?? body;

const isEditAlone = (mutation: ServedMutation): boolean => Object.keys(mutation).join() === 'edit';

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
 * Puts mutations that are edits alone and leave each other untouched into a few groups, neighbours in different ones;
 * every other stands alone. Fit for mutations that must change no verdict: a portal with all of a group is looked at
 * once instead of once for each.
 * @param bodies text of every page, by path, without any mutation
 * @param groups how many at first; what fits in none of them gets one more
 */
export function packEdits(
  mutations: Readonly<Record<string, ServedMutation>>,
  bodies: ReadonlyMap<string, string>,
  groups: number,
): [names: string, together: ServedMutation][] {
  const packs: Named[][] = Array.from({ length: groups }, () => []);
  const alone: Named[] = [];
  for (const named of Object.entries(mutations)) {
    const [, mutation] = named;
    const fits = (pack: readonly Named[]) => pack.every(([, member]) => areIndependent(member, mutation, bodies));
    const [pack] = packs.filter(fits).sort((one, other) => one.length - other.length);
    if (!isEditAlone(mutation)) alone.push(named);
    else if (pack) pack.push(named);
    else packs.push([named]);
  }
  const together = packs.map(
    (pack): Named => [
      pack.map(([name]) => name).join(', '),
      { edit: (path, body) => pack.reduce((text, [, member]) => textOf(member, path, text), body) },
    ],
  );
  return [...together, ...alone].map(([name, mutation]) => [name, mutation]);
}
