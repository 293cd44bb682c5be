/** A domain name: labels in lower case, leftmost first, each character one octet; the root has none. */
export type Name = readonly string[];

export const root: Name = [];

/** Longest name on the wire (RFC 1035 section 3.1), and so the most labels. */
export const maximumNameLength = 255;

/**
 * Reads a host name; a final dot is allowed. Hosts of URLs are ASCII already, so there are no escapes to read.
 * @throws {RangeError} when it is no domain name
 */
export function nameOf(text: string): Name {
  const bare = text.replace(/\.$/, '');
  const labels = bare === '' ? [] : bare.split('.').map(lowerCase);
  const valid = labels.every((label) => label.length > 0 && label.length <= 63 && /^[\0-\xff]*$/.test(label));
  if (!valid || lengthOf(labels) > maximumNameLength) throw new RangeError(`not a host name: "${text.slice(0, 100)}"`);
  return labels;
}

/** Whether `nameOf` can read it. */
export function isDomainName(text: string): boolean {
  try {
    nameOf(text);
    return true;
  } catch {
    return false;
  }
}

/** Lower case as the DNS has it: A to Z and nothing else (RFC 4343). */
export const lowerCase = (label: string): string => label.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

export const lengthOf = (name: Name): number => name.reduce((sum, label) => sum + label.length + 1, 1);

/** A string that is the same for the same name, whatever octets it holds. */
export const keyOf = (name: Name): string => name.map((label) => String.fromCharCode(label.length) + label).join('');

/** Uncompressed wire format; canonical, because names are kept in lower case. */
export const wireOf = (name: Name): Buffer => Buffer.from(`${keyOf(name)}\0`, 'latin1');

/** As people write it, `.` for the root; octets that are not plain are escaped. */
export function show(name: Name): string {
  if (name.length === 0) return '.';
  const escaped = (octet: string) =>
    /[.\\]/.test(octet) ? `\\${octet}` : `\\${String(octet.charCodeAt(0)).padStart(3, '0')}`;
  return name.map((label) => label.replace(/[^!-~]|[.\\]/g, escaped)).join('.');
}

export const parentOf = (name: Name): Name => name.slice(1);

export const equal = (one: Name, other: Name): boolean =>
  one.length === other.length && one.every((label, index) => label === other[index]);

/** Whether the name is the zone's own name or lies below it. */
export const isWithin = (name: Name, zone: Name): boolean =>
  name.length >= zone.length && equal(name.slice(name.length - zone.length), zone);

/** Canonical order of names (RFC 4034 section 6.1): by labels from the right, octet by octet. */
export function compare(one: Name, other: Name): number {
  for (let depth = 1; depth <= Math.min(one.length, other.length); depth++) {
    const [left, right] = [one[one.length - depth] ?? '', other[other.length - depth] ?? ''];
    if (left !== right) return left < right ? -1 : 1;
  }
  return one.length - other.length;
}

/** The longest name that both lie in. */
export function commonAncestor(one: Name, other: Name): Name {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length++;
  return one.slice(one.length - length);
}
