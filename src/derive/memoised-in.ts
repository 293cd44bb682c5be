import { memoised } from './dom.ts';

/** Memoises a pure view of one part of an evidence object, such as an element of a page, for as long as that object lives. */
export function memoisedIn<Key extends object, Part, View>(
  view: (key: Key, part: Part) => View,
): (key: Key, part: Part) => View {
  const partsOf = memoised((_: Key) => new Map<Part, View>());
  return (key, part) => {
    const seen = partsOf(key);
    if (!seen.has(part)) seen.set(part, view(key, part));
    return seen.get(part) as View;
  };
}
