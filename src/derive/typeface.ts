import type { Element } from 'domhandler';
import { fold } from './vietnamese.ts';

/** How the letters of a text are drawn, as a browser computed it. */
export interface Typeface {
  /** `normal`, `italic` or `oblique`. */
  style: string;
  /** Font families as declared, the first choice first; without quotes. */
  families: string[];
}

/** The typeface of an element's own text; undefined where no browser computed it. */
export function typefaceOf({ attribs }: Element): Typeface | undefined {
  const [, style, families] = /^(\S+)[^;]*;(.+)$/s.exec(attribs['data-cc-font'] ?? '') ?? [];
  if (!style || !families) return undefined;
  return { style, families: families.split(',').map((family) => family.trim().replace(/^["']|["']$/g, '')) };
}

/** Families for text, by how their names begin: fonts of the usual systems and web fonts that portals set text in. Folded. */
const plain =
  'arial|arimo|helvetica|times|tinos|verdana|tahoma|georgia|cambria|calibri|carlito|candara|corbel|segoe ui|trebuchet|geneva|lucida sans|lucida grande|palatino|book antiqua|garamond|roboto|open sans|opensans|noto sans|noto serif|source sans|source serif|lato|inter|montserrat|nunito|be vietnam|merriweather|pt sans|pt serif|ubuntu|oswald|raleway|mulish|muli|quicksand|barlow|work sans|ibm plex|fira sans|sf pro|-apple-system|blinkmacsystemfont|system-ui|ui-sans-serif|ui-serif|sans-serif|serif|dejavu|liberation|cantarell|oxygen|droid|utm avo|utm helve|utm times|.vnarial|.vntime|myriad|archivo|lora|playfair|poppins|manrope|public sans|ms sans|ms serif|microsoft sans'.split(
    '|',
  );
/** Families that imitate handwriting or ornament, the same way. */
const fanciful =
  'cursive|fantasy|brush script|comic sans|monotype corsiva|lucida handwriting|lucida calligraphy|papyrus|old english|vivaldi|edwardian|kunstler|mistral|bradley hand|segoe script|segoe print|dancing script|pacifico|lobster|great vibes|charm|pattaya|kaushan|satisfy|caveat|patrick hand|mali|uvn thu phap|uvn but long|uvn bay buom|utm thu phap|hl thu phap|vni-thufap|utm wedding|utm azuki|uvn huong que'.split(
    '|',
  );
const isOf = (families: readonly string[], family: string): boolean =>
  families.some(
    (known) => family === known || (family.startsWith(known) && !/\p{L}/u.test(family.charAt(known.length))),
  );

/**
 * Whether letters are plain and upright. `unknown`: a family in neither list comes first, which may be either.
 */
export function plainnessOf({ style, families }: Typeface): 'plain' | 'slanted' | 'fanciful' | 'unknown' {
  if (style !== 'normal') return 'slanted';
  const [first = ''] = families.map(fold);
  if (isOf(fanciful, first)) return 'fanciful';
  return isOf(plain, first) ? 'plain' : 'unknown';
}
