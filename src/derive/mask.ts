import * as written from './personal-numbers.ts';
import { familyNames } from './wordings.ts';

/** A stretch of a text that may be a private person's, and what is shown instead. */
interface Span {
  from: number;
  to: number;
  shown: string;
}

/** What looks like it, with what stands before and behind. */
interface Found {
  found: string;
  before: string;
  after: string;
}

/** Masks what may be a private person's data in a quote: citizen ids, telephone numbers, e-mail addresses. */
export function mask(text: string): string {
  const spans = spansOf(text);
  if (spans.length === 0) return text;
  const kept = spans.map(({ from, shown }, at) => text.slice(spans[at - 1]?.to ?? 0, from) + shown);
  return kept.join('') + text.slice(spans.at(-1)?.to);
}

/** How far from a cut to look for what it would split: addresses, with the words that announce a number. */
const around = 300;

/**
 * The beginning of a text, of at most so many characters, that does not end within what `mask` masks: half a telephone
 * number would no longer be known for one. It masks nothing itself, so that whoever reads the text still finds everything.
 */
export function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = Math.max(0, most - around);
  const at = most - start;
  const split = spansOf(text.slice(start, most + around)).find(({ from, to }) => from < at && to > at);
  return text.slice(0, split ? start + split.from : most);
}

const kinds: readonly { pattern: RegExp; shown?: string; isNone?: (one: Found) => boolean }[] = [
  // Masked already, and not to be cut.
  { pattern: /…@…|0…/g },
  { pattern: written.mail, shown: '…@…' },
  {
    pattern: written.calledId,
    shown: '…',
    isNone: ({ found, after }) => written.inThousands.test(found) && written.unitAfter.test(after),
  },
  { pattern: written.citizenId, shown: '…', isNone: isCounting },
  { pattern: written.phone, shown: '0…', isNone: isNoPhone },
  {
    pattern: written.bareId,
    shown: '…',
    isNone: ({ before, after }) => written.unitAfter.test(after) || written.countedBefore.test(before),
  },
];

/** 01 02 03 04 05: pages, or lines of a table. */
function isCounting({ found }: Pick<Found, 'found'>): boolean {
  const numbers = found.match(/\d+/g)?.map(Number) ?? [];
  return numbers.length > 2 && numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
}

/** 84 without a plus may begin any number: it has to be one of a telephone, and not look like an amount. */
function isNoPhone({ found, before, after }: Found): boolean {
  if (isCounting({ found }) || (/^0\d+$/.test(found) && written.countedBefore.test(before))) return true;
  if (/^\(?\s?[+0]/.test(found)) return false;
  if (!/^840?(?:2\d{9}|[35789]\d{8})$/.test(found.replace(/\D/g, ''))) return true;
  return !written.saysPhone.test(before) && (written.inThousands.test(found) || written.unitAfter.test(after));
}

/** A text in which something can be masked: an address needs a sign, a number nine digits. */
const mayHold = /[@[({…]|(?:\d\D{0,3}){9}/;
/** Stands for what was found while the rest is looked through; no pattern knows it. */
const gone = '\uFFFC';

/** What is personal in a text, in its order. */
function spansOf(text: string): Span[] {
  // Signs of double width as the usual ones: each is one unit, so that places stay.
  let rest = text.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  if (!mayHold.test(rest)) return [];
  const spans: Span[] = [];
  for (const { pattern, shown, isNone } of kinds) {
    const whole = rest;
    rest = whole.replace(pattern, (found: string, at: number) => {
      const end = at + found.length;
      if (isNone?.({ found, before: whole.slice(Math.max(0, at - 40), at), after: whole.slice(end, end + 20) }))
        return found;
      // The bracket around an area code belongs to the number, the one around a whole number does not.
      const bracket = found.startsWith('(') && !found.includes(')') ? 1 : 0;
      spans.push({ from: at + bracket, to: end, shown: shown ?? found });
      return found.slice(0, bracket) + gone.repeat(found.length - bracket);
    });
  }
  return spans.sort((one, other) => one.from - other.from);
}

/** Up to six words of a name after what announces one: a form of address, an office, a label. */
const announced =
  /((?:^|[^\p{L}])(?:ông|bà|anh|chị|đ\/c|đồng chí|(?:người )?chịu trách nhiệm(?: chính| nội dung)?|trưởng ban biên tập|tổng biên tập|giám đốc|chánh văn phòng|chủ tịch|họ và tên|họ tên|liên hệ)\s*[.:–-]?\s*)(\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){1,5})/giu;
const capitalised = /^\p{Lu}/u;

/** A full name of three to five words; two are as often a street or a place. */
const fullName = new RegExp(`(?<!\\p{L})(?:${familyNames.join('|')})(?:\\s+\\p{Lu}\\p{Ll}+){2,4}(?!\\p{L})`, 'gu');

/** Masks names of persons, as far as something announces them or they are full names, besides what `mask` does. */
export const maskPersons = (text: string): string =>
  mask(text)
    .normalize('NFC')
    .replace(announced, (whole, before: string, name: string) => {
      // The flag for the words before lets small letters pass for a name.
      const words = name.split(/\s+/);
      const end = words.findIndex((word) => !capitalised.test(word));
      const own = end === -1 ? words.length : end;
      const rest = words.slice(own).map((word) => ` ${word}`);
      return own < 2 ? whole : `${before}…${rest.join('')}`;
    })
    .replace(fullName, '…');
