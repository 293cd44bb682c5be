/** Says why the user left an address out, or undefined when it is wanted. */
export type Selection = (url: string) => string | undefined;

/**
 * The addresses that `--include` and `--exclude` let through: with any `--include`, those that match one of them; of
 * these, those that match no `--exclude`. A pattern that begins with `/` is compared with path and query, on every host
 * of the portal; any other with host, path and query, its scheme does not matter. `*` stands for any characters, also
 * `/` and `?`; a pattern without one stands for the address and everything below it. Letters are compared without case,
 * Vietnamese ones however they are written or escaped.
 */
export function createSelection(include: readonly string[], exclude: readonly string[]): Selection {
  const wanted = include.map(matcherOf);
  const unwanted = exclude.map(matcherOf);
  return (url) => {
    const names = namesOf(url);
    const index = unwanted.findIndex((matches) => matches(names));
    if (index >= 0) return `--exclude ${exclude[index]}`;
    return wanted.length === 0 || wanted.some((matches) => matches(names)) ? undefined : 'no --include matches';
  };
}

/** An address as patterns see it: with and without its host. */
type Names = { path: string; full: string };

function matcherOf(pattern: string): (names: Names) => boolean {
  const plain = folded(pattern.trim().replace(/^https?:\/\//i, ''));
  const pick = plain.startsWith('/') ? ({ path }: Names) => path : ({ full }: Names) => full;
  if (plain.includes('*')) return (names) => matches(pick(names), plain.split('*'));
  const base = plain.replace(/\/$/, '');
  // `/en` stands for `/en`, `/en/…` and `/en?…`, not for `/english`.
  return (names) => pick(names).startsWith(base) && ['', '/', '?'].includes(pick(names).charAt(base.length));
}

/** Whether a text is made of the parts in their order, with anything between them. Linear, whatever the pattern. */
function matches(text: string, parts: readonly string[]): boolean {
  const [first = '', ...others] = parts;
  const last = others.pop() ?? '';
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

function namesOf(url: string): Names {
  const parsed = URL.parse(url);
  const path = folded(`${parsed?.pathname ?? url}${parsed?.search ?? ''}`);
  return { path, full: `${parsed?.host ?? ''}${path}` };
}

function folded(text: string): string {
  let decoded = text;
  try {
    decoded = decodeURI(text);
  } catch {
    // A pattern or address in an older character set is compared as it is.
  }
  return decoded.normalize('NFC').toLowerCase();
}
