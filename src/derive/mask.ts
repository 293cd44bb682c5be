import { familyNames } from './wordings.ts';

/** Masks what may be a private person's data in a quote: citizen ids, telephone numbers, e-mail addresses. */
export function mask(text: string): string {
  return text
    .replace(/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, '…@…')
    .replace(/(?<![\p{L}\p{N}.,])(?:\+?84|0)(?:[\s.()-]?\d){8,10}(?!\d)/gu, '0…')
    .replace(/(?<![\p{L}\p{N}.,])(?:\d{12}|\d{9})(?![\d.,]\d|\d)/gu, '…');
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
