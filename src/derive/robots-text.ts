/** Longer patterns match no address that is ever asked for, whatever stars they hold. */
const longestPattern = 10_000;
const known = new Set(['user-agent', 'allow', 'disallow', 'crawl-delay']);

/**
 * The groups of a robots.txt as our parser reads them rightly, where RFC 9309 asks for more than it knows:
 * - other records (Sitemap, Host, unknown ones) end no group, nor does a crawl-delay (section 2.2.4);
 * - a product token ends at the first character that belongs to none, `Bot/2.0 (x)` is `Bot` (section 2.2.1);
 * - a group without rules allows everything instead of not being there (section 2.2.2);
 * - paths are compared octet by octet after percent-encoding has been made even (section 2.2.2).
 */
export function readRobots(text: string): { groups: string; sitemaps: string[] } {
  const sitemaps: string[] = [];
  const out: string[] = [];
  let agents: string[] = [];
  let rules: string[] = [];
  let delays: string[] = [];
  let hasRules = false;
  const endGroup = () => {
    // The empty rule is there so that the group is.
    if (agents.length > 0) out.push(...agents, 'Disallow:', ...rules, ...delays, '');
    [agents, rules, delays, hasRules] = [[], [], [], false];
  };
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const [, name = '', rest = ''] = /^\s*([\w-]+)\s*:(.*)$/.exec(line) ?? [];
    const key = name.toLowerCase();
    const value = rest.replace(/#.*$/, '').trim();
    // A sitemap's address may hold a `#`, which is then no comment; nobody writes one.
    if (key === 'sitemap' && value !== '') sitemaps.push(value);
    if (!known.has(key)) continue;
    if (key === 'user-agent') {
      if (hasRules) endGroup();
      agents.push(`User-agent: ${tokenOf(value)}`);
    } else if (agents.length > 0) {
      if (key === 'crawl-delay') delays.push(`Crawl-delay: ${value}`);
      else {
        hasRules = true;
        const pattern = patternOf(value);
        if (pattern !== '' && pattern.length <= longestPattern)
          rules.push(`${key === 'allow' ? 'Allow' : 'Disallow'}: ${pattern}`);
      }
    }
  }
  endGroup();
  return { groups: out.join('\n'), sitemaps };
}

/** `*`, or the letters, `_` and `-` that a product token is made of. */
const tokenOf = (value: string): string => (/^\*(?=\s|$)/.test(value) ? '*' : (/^[a-z_-]+/i.exec(value)?.[0] ?? '-'));

/** A pattern in even encoding, its stars in a row made one. A `$` that is not the end is a character like others. */
const patternOf = (value: string): string =>
  even(value)
    .replace(/\*+/g, '*')
    .replace(/\$(?=.)/g, '%24');

/** An address as patterns are compared with it: `*` and `$` in it are no signs, and are written encoded. */
export function comparable(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed) return url;
  const path = even(parsed.pathname + parsed.search)
    .replaceAll('*', '%2A')
    .replaceAll('$', '%24');
  return parsed.origin + path;
}

/** Encoded what is not ASCII, decoded what needs no encoding, escapes in upper case. */
const even = (text: string): string =>
  text
    .replace(/[^\x21-\x7e]+|["<>\\^`{|}[\]]/g, (part) => encodeURIComponent(part.toWellFormed()))
    .replace(/%[0-9a-f]{2}/gi, (code) => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[\w.~-]/.test(character) ? character : code.toUpperCase();
    });
