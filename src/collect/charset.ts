import { isUtf8 } from 'node:buffer';
import { withQueriesKept } from './link-queries.ts';

const boms: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** How far into a page its own declaration is looked for; the HTML standard asks for 1024 bytes, pages need more. */
const prescanBytes = 4096;

/**
 * The text of a page. The encoding is told by the byte order mark, the Content-Type, the page's own `<meta>`; without
 * any of these it is UTF-8 if the bytes allow, else windows-1258, the fallback of browsers set to Vietnamese. Links go on
 * asking for what they ask for in that encoding.
 */
export function decodeHtml(body: Uint8Array, contentType: string): string {
  const decoder = decoderOf(body, contentType);
  return withQueriesKept(decoder.decode(body), decoder.encoding);
}

/** The text of a page without marks of byte order, and that text in UTF-8: most pages as they came. */
export function textAndBytes(body: Uint8Array, contentType: string): { text: string; bytes: Uint8Array } {
  const decoder = decoderOf(body, contentType);
  const text = withQueriesKept(decoder.decode(body).replace(/^\uFEFF/, ''), decoder.encoding);
  const isAsItCame = decoder.encoding === 'utf-8' && isUtf8(body) && Buffer.byteLength(text) === body.length;
  return { text, bytes: isAsItCame ? body : Buffer.from(text) };
}

function decoderOf(body: Uint8Array, contentType: string): TextDecoder {
  const bom = boms.find(([bytes]) => bytes.every((byte, index) => body[index] === byte))?.[1];
  const declared = bom ?? labelIn(contentType) ?? metaLabel(body);
  const decoder = declared === undefined ? undefined : decoderFor(declared);
  return decoder ?? new TextDecoder(isUtf8(body) ? 'utf-8' : 'windows-1258');
}

function decoderFor(label: string) {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

const labelIn = (text: string) => /charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(text)?.[1];

/** A page whose `<meta>` could be read byte by byte is not UTF-16, whatever it says. */
function metaLabel(body: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(body.subarray(0, prescanBytes)).replace(/<!--[\s\S]*?-->/g, '');
  for (const [tag] of head.matchAll(/<meta\b[^>]*>|<\?xml\b[^>]*\?>/gi)) {
    const label = labelIn(tag) ?? /encoding\s*=\s*["']([\w:.-]+)/i.exec(tag)?.[1];
    if (label) return /^utf-?16/i.test(label) ? 'utf-8' : label;
  }
  return undefined;
}
