import { neutral } from '../neutral.ts';

// A symbol cannot come out of JSON: nothing read from a file can pass for markup.
const brand = Symbol('markup');

/** HTML that is safe to print. */
export interface Markup {
  readonly [brand]: string;
}

type Value = Markup | string | number | null | undefined | false | readonly Value[];

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

function written(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escaped(neutral(value, 1500));
  if (brand in value) return value[brand];
  return value.map(written).join('');
}

/**
 * A template whose every value is neutralised and escaped unless it is markup itself. Attribute values must stand in
 * double quotes.
 */
export function markup(strings: TemplateStringsArray, ...values: Value[]): Markup {
  const text = strings.reduce((sum, part, index) => sum + written(values[index - 1]) + part);
  return { [brand]: text };
}

/** Our own text as it is: the style sheet and the script. Never for anything that was read. */
export const trusted = (text: string): Markup => ({ [brand]: text });

export const printed = (value: Markup): string => value[brand];

/** Parts side by side with a separator of ours between them (a plain string would lose its outer spaces). */
export const joined = (parts: readonly Markup[], separator: Markup): Markup =>
  markup`${parts.map((part, index) => markup`${index > 0 && separator}${part}`)}`;

/** Text of the portal: set apart from ours, its direction kept to itself, in the language portals are written in. */
export const quoted = (text: string, limit = 400): Markup => markup`<bdi lang="vi">${neutral(text, limit)}</bdi>`;

/** A link for http(s) addresses, plain text for everything else; the site does not learn where the reader comes from. */
export function link(url: string, text: string = url): Markup {
  const label = quoted(text, 200);
  const safe = neutral(url, 2000) === url && /^https?:\/\//i.test(url) && URL.canParse(url);
  return safe
    ? markup`<a href="${url}" rel="noreferrer noopener nofollow" target="_blank">${label}</a>`
    : markup`<span class="address">${label}</span>`;
}

/** Convention: items behind one fold. Opening a fold draws so many at once, and no browser takes long for that. */
const foldOf = 100;

/**
 * What a browser that runs our script need not build before somebody looks at it: it takes this for text, which costs next
 * to nothing, and the script builds it; other browsers show it as it is. Inner ones go with the outer one.
 */
const lazy = (content: Markup): Markup =>
  trusted(`<noscript>${printed(content).replaceAll(/<\/?noscript>/g, '')}</noscript>`);

/** The first items open, the rest behind folds of a hundred; where these are several, they are built when they are opened. */
export function folded(
  items: readonly Markup[],
  limit: number,
  wrap: (items: readonly Markup[]) => Markup,
  more: (n: number) => string,
): Markup {
  if (items.length <= limit + 1) return wrap(items);
  const starts = Array.from({ length: Math.ceil((items.length - limit) / foldOf) }, (_, n) => limit + n * foldOf);
  const folds = starts.map((start) => {
    const part = items.slice(start, start + foldOf);
    const isMany = starts.length > 1;
    const range = isMany && markup` (${start + 1}–${start + part.length})`;
    return markup`<details class="more"><summary>${more(part.length)}${range}</summary>${isMany ? lazy(wrap(part)) : wrap(part)}</details>`;
  });
  return markup`${wrap(items.slice(0, limit))}${folds}`;
}
