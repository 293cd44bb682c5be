import { load } from 'cheerio';
import type { Element } from 'domhandler';
import { isElement } from '../derive/dom.ts';

/** Attributes whose value is an address, or holds one. */
const addresses = new Set(['href', 'src', 'action', 'formaction', 'content']);
const query = /\?[^#]*/;
const foreign = /[^\0-\x7f]/;

/**
 * A page's text as it reads in UTF-8, with the queries of its links written out as a browser sends them: in the encoding
 * that the page came in (URL standard, "percent-encode after encoding"). Paths are sent in UTF-8 from any page. Encodings
 * of more than one byte a letter, which no Vietnamese page is in, are left as they are.
 */
export function withQueriesKept(html: string, encoding: string): string {
  if (/^utf-/.test(encoding) || !html.includes('?')) return html;
  const bytes = bytesOf(encoding);
  if (bytes.size === 0) return html;
  const $ = load(html, { sourceCodeLocationInfo: true });
  const edits = $('[href], [src], [action], [formaction], meta[content]')
    .get()
    .flatMap((node) => {
      if (!isElement(node)) return [];
      const places = attributesIn(node);
      return Object.entries(node.attribs).flatMap(([name, value]) => {
        const place = isAddress(node.attribs, name) && foreign.test(query.exec(value)?.[0] ?? '') && places[name];
        return place ? [{ ...place, text: `${name}="${escapeValue(encodeQuery(value, bytes))}"` }] : [];
      });
    })
    .sort((a, b) => a.startOffset - b.startOffset);
  const parts: string[] = [];
  let end = 0;
  for (const { startOffset, endOffset, text } of edits) {
    // A link that the parser opens anew stands where it stood.
    if (startOffset < end) continue;
    parts.push(html.slice(end, startOffset), text);
    end = endOffset;
  }
  return parts.join('') + html.slice(end);
}

type Places = Readonly<Record<string, { startOffset: number; endOffset: number }>>;

/** Where the attributes of an element stand in the text. */
const attributesIn = ({ sourceCodeLocation: place }: Element): Places =>
  (place && 'attrs' in place && (place.attrs as Places)) || {};

const isAddress = (attribs: Readonly<Record<string, string>>, name: string): boolean =>
  addresses.has(name) && (name !== 'content' || attribs['http-equiv']?.toLowerCase() === 'refresh');

const escapeValue = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

/** What the encoding has no byte for goes as the number of the character, as forms send it. */
const encodeQuery = (address: string, bytes: ReadonlyMap<string, number>): string =>
  address.replace(query, (asked) =>
    asked.replace(/[^\0-\x7f]/gu, (letter) => {
      const byte = bytes.get(letter);
      return byte === undefined ? `%26%23${letter.codePointAt(0)}%3B` : `%${byte.toString(16).toUpperCase()}`;
    }),
  );

/** The bytes of the letters beyond ASCII, in an encoding of one byte a letter; empty for others. */
function bytesOf(encoding: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(encoding);
  const high = Array.from({ length: 128 }, (_, index) => index + 128);
  const letters = high.map((byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const);
  // A byte that only begins a letter is none by itself; most encodings of one byte lack a few.
  const known = letters.filter(([letter]) => letter !== '\ufffd');
  return known.length > high.length / 2 ? new Map(known) : new Map();
}
