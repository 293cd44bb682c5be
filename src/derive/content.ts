import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { aliasOf } from './aliases.ts';
import { linesOf, named, titleOf } from './dom.ts';
import { linksOf } from './links.ts';
import { momentText } from './steady.ts';
import { normaliseUrl } from './urls.ts';
import { fold } from './vietnamese.ts';

/** What a page holds, as two numbers: the same for two looks at one page, different for different pages. */
export interface ContentHash {
  /** Of title, text, pictures and links, each in their order. */
  ordered: number;
  /** Of the same things in any order. */
  unordered: number;
}

const half = 2 ** 52;

/**
 * The content of a page in short. View states, tokens and scripts are nothing a visitor sees and do not count, nor do
 * clock times and visit counters; dates and all other numbers do. Links count by where they lead, whatever name they use.
 */
export function contentHashOf(document: PageDocument): ContentHash {
  let high = 0;
  let low = 0;
  let unordered = 0;
  const count = (text: string): number => {
    const hash = hashOf(text);
    // Below 2^53 at every step: sums that are rounded would depend on the order after all.
    unordered = (unordered + (hash % half)) % half;
    return hash;
  };
  const add = (text: string) => {
    const hash = count(text);
    low = Math.imul(low ^ hash, 2654435761) + 1;
    high = Math.imul(high ^ Math.floor(hash / 2 ** 21), 1597334677) ^ low;
  };
  add(titleOf(document));
  let before: Line = { text: '' };
  for (const text of linesOf(document)) {
    const line: Line = { text };
    add(seen(line, before));
    before = line;
  }
  for (const picture of named(document, 'img')) add(pictureOf(picture));
  for (const target of new Set(linksOf(document).map(({ url }) => targetOf(url)))) count(target);
  return { ordered: hashOf(`${high} ${low} ${unordered}`), unordered };
}

/** Where a link leads, whatever name of its host it uses; a short way for the plain addresses that most are. */
function targetOf(url: string): string {
  if (/[?%]/.test(url)) return aliasOf(url);
  return url
    .slice(url.indexOf('//') + 2)
    .replace(/^www\./, '')
    .toLowerCase();
}

interface Line {
  text: string;
  /** Whether it speaks of what `momentText` takes away, once that was asked. */
  mayChange?: boolean;
}

const momentWords = /\d(?::\d\d| ?(?:gi[ờo]|h))|tr(?:uy|ực)|l(?:ượ|uo)t|xem|online|h(?:[ôo]m|it)|n[àa]y|vi(?:sit|ew)/i;
const longToken = /\b[\w-]{24}/;

function mayChange(line: Line): boolean {
  line.mayChange ??= momentWords.test(line.text) || longToken.test(line.text);
  return line.mayChange;
}

/** A line without what changes from one minute to the next; a number that stands alone is read with the line before. */
function seen(own: Line, before: Line): string {
  const line = own.text;
  if (!/\d/.test(line) || !(mayChange(own) || mayChange(before) || isHourBetween(before.text, line))) return line;
  const context = /^[\d.,\s]+$/.test(line) ? `${before.text} ` : '';
  const steady = momentText(context + line);
  return steady === fold(context + line) ? line : steady;
}

/** Whether the number at the end of a line is one of hours that the next begins with. */
const isHourBetween = (before: string, line: string): boolean => /\d$/.test(before) && /^(?:giờ|gio|h)/i.test(line);

function pictureOf({ attribs }: Element): string {
  const source = attribs.src ?? '';
  return `img ${/^data:/i.test(source) ? source.slice(0, 500) : source.replace(/[?#].*$/, '')}`;
}

/** A hash of 53 bits (two mixed 32-bit hashes) over UTF-16 code units. */
export function hashOf(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** The address on its own host that a page gives as its canonical one, normalised; undefined when it gives none or itself. */
export function canonicalOf(document: PageDocument): string | undefined {
  const link = named(document, 'link').find(({ attribs }) => /(?:^|\s)canonical(?:\s|$)/i.test(attribs.rel ?? ''));
  const href = link?.attribs.href;
  const url = href === undefined ? undefined : normaliseUrl(href.trim(), document.url);
  return url && url !== document.url && URL.parse(url)?.host === URL.parse(document.url)?.host ? url : undefined;
}
