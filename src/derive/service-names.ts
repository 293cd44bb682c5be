import { clean } from './vietnamese.ts';

/** Names longer than this are compared by their beginnings: a convention against hostile pages. */
const longestName = 600;

/**
 * The form in which names of services are compared (6.3): NFC, lower case, single spaces, punctuation and quotation marks
 * away. Diacritics stay: without them it is another name.
 */
export function nameKey(name: string): string {
  return clean(name)
    .slice(0, longestName)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How two names differ: number of letters to change (Levenshtein), and the words that only one of them has, in order. */
export interface NameDifference {
  distance: number;
  onlyFirst: string[];
  onlySecond: string[];
}

/** Compares two names after `nameKey`; `distance` is 0 when they are the same. */
export function nameDifference(first: string, second: string): NameDifference {
  const [a, b] = [nameKey(first), nameKey(second)];
  return { distance: editDistance(a, b), onlyFirst: wordsOnlyIn(a, b), onlySecond: wordsOnlyIn(b, a) };
}

function wordsOnlyIn(one: string, other: string): string[] {
  const left = other.split(' ');
  return one.split(' ').filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0 && word !== '';
  });
}

/** Levenshtein distance; the work is bounded by the length of names. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
