import type { PageDocument } from '../core/rule.ts';
import { dom, linesOf, named } from './dom.ts';
import { memoised } from './memoised.ts';

/** A sign that Vietnamese letters of a page are not Unicode, or were read with the wrong code. */
export interface CodeSign {
  kind: 'tcvn3' | 'vni' | 'mojibake' | 'replaced' | 'declared';
  text: string;
}

/** Words that every official page has, as bytes of the old codes show them when they are read as Latin letters. */
const tcvn3 = /[®§][\p{L}µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®¬ªº]|(?:\p{L}[µ¸¶·¹»¾¼½©¬ª]\p{L}?){1}/u;
const vni = /\p{L}[aoeuAOEU][âêôùøûõïàáãäåÂÊÔÙØÛÕÏ](?=[\p{L}\s])|[ñÑ][aeiouyöôAEIOUY]/u;
/** UTF-8 read byte by byte as windows-1252: “Ã¡”, “áº¿”, “á»™”, “Ä‘”, “Æ°”. */
const mojibake = /Ã[\u0080-\u00BF¡-¿ƒ€-™]|á[º»][\u0080-\u00BF¡-¿‚-™Ÿž]|Ä[‘ƒ\u0090\u0091]|Æ[°¡¯]|â€[œ™“”"]/;

/** Conventions: from so many words on, and from this share of all words, it is no stray sign. */
const fewestWords = 8;
const leastShare = 0.05;

const unicode = /^(utf-?8|utf-?16(le|be)?|unicode|unicode-1-1-utf-8)$/i;

/** The character set that a page declares, in its header or its own `<meta>`; undefined when it declares none. */
export function declaredCharset(document: PageDocument, contentType = ''): string | undefined {
  const metas = named(document, 'meta').map(({ attribs }) =>
    attribs.charset === undefined
      ? `${attribs['http-equiv'] ?? ''} ${attribs.content ?? ''}`
      : `content-type charset=${attribs.charset}`,
  );
  const own = metas.find((meta) => /^content-type/i.test(meta));
  return [contentType, own ?? ''].flatMap((text) => /charset\s*=\s*["']?([\w:.-]+)/i.exec(text)?.[1] ?? [])[0];
}

/** Fonts that show one of the old codes; text in them is in that code. */
const oldFonts = /font-family\s*:\s*["']?\s*(\.vn\w+|vni[-\s]\w+)|face\s*=\s*["'](\.vn\w+|vni[-\s]\w+)/i;

/** What tells that a page is not written in Unicode; empty for a page that is, or that has hardly any text. */
export const codeSignsOf = memoised((document: PageDocument): readonly CodeSign[] => {
  const words = linesOf(document).flatMap((line) => line.split(/\s+/));
  const many = (pattern: RegExp, least = fewestWords): string | undefined => {
    const hits = words.filter((word) => pattern.test(word));
    return hits.length >= least && hits.length >= words.length * leastShare ? hits.slice(0, 8).join(' ') : undefined;
  };
  const signs: CodeSign[] = [];
  const add = (kind: CodeSign['kind'], text: string | undefined) => text !== undefined && signs.push({ kind, text });
  add('replaced', many(/\uFFFD/, 3));
  add('mojibake', many(mojibake, 3));
  if (signs.length === 0) {
    const $ = dom(document);
    const font = oldFonts.exec(document.html)?.slice(1).find(Boolean);
    const vietnamese = /[\u1EA0-\u1EF9ăđơư]/i.test($('body').text());
    // With proper letters on the page an old font is a leftover of a style sheet, and a strange word is a name.
    if (!vietnamese) {
      add('tcvn3', many(tcvn3, font?.startsWith('.') ? 3 : fewestWords));
      add('vni', many(vni, font && !font.startsWith('.') ? 3 : fewestWords));
    }
  }
  return signs;
});

/** Whether a declared character set is one of Unicode. */
export const isUnicode = (charset: string): boolean => unicode.test(charset);
