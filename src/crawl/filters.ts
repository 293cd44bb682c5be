import { filtersIn } from '../derive/template.ts';

/** Most sets of parameters remembered of one portal; one with more makes them up. */
const mostSets = 20_000;

/** Tells which addresses of lists combine values of several filters: of these there are as many as values multiplied. */
export interface Filters {
  /**
   * The pattern that all combinations of a list share, when the address is one. A parameter is a filter where addresses
   * of the list are the same with it and without it, as far as was seen; an address that names one twice combines its
   * values. Which page of a list is shown is no filter, and a parameter without a value says nothing.
   * @param url - normalised; each is noted
   */
  combinationOf(url: string): string | undefined;
}

export function createFilters(): Filters {
  const seen = new Set<string>();
  /** By set of parameters: those that larger sets seen have besides. */
  const besides = new Map<string, Set<string>>();
  /** Parameters that are filters, by list. */
  const filters = new Map<string, Set<string>>();
  const keyOf = (list: string, names: readonly string[]) => [list, ...names].join('&');
  const note = (list: string, names: readonly string[]) => {
    const key = keyOf(list, names);
    if (seen.has(key) || seen.size >= mostSets) return;
    seen.add(key);
    const optional = filters.get(list) ?? new Set();
    filters.set(list, optional);
    for (const name of besides.get(key) ?? []) optional.add(name);
    for (const [index, name] of names.entries()) {
      const without = keyOf(list, names.toSpliced(index, 1));
      if (seen.has(without)) optional.add(name);
      const waiting = besides.get(without);
      if (waiting) waiting.add(name);
      else besides.set(without, new Set([name]));
    }
  };
  return {
    combinationOf(url) {
      const { list, names } = filtersIn(url);
      note(list, names);
      const optional = filters.get(list);
      const isTwice = new Set(names).size < names.length;
      if (!isTwice && names.filter((name) => optional?.has(name)).length < 2) return undefined;
      return `${list}${list.includes('?') ? '&' : '?'}…&…`;
    },
  };
}
