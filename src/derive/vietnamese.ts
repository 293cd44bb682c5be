/** Text matching that survives the ways Vietnamese portals write: NFC or NFD, any case, missing diacritics, odd spaces. */

/** Anything but single spaces between printable ASCII and composed Vietnamese letters: most texts need no more than a look. */
const needsCleaning = /[^ -~\u00C0-\u024F\u1EA0-\u1EF9]| {2}|^ | $/;

/** NFC, one space between words, no zero-width characters; case and diacritics kept. For quoting. */
export function clean(text: string): string {
  if (!needsCleaning.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `clean`, then lower case without diacritics, `đ` as `d`: the form in which texts are compared. */
export function fold(text: string): string {
  return clean(text)
    .toLowerCase()
    .replace(/[^\0-\x7f]/gu, bareLetter);
}

/** Letters of Latin scripts without their marks; what is looked up a million times is worked out once. */
const bareLetters = new Map(
  [...letters(0xc0, 0x24f), ...letters(0x1ea0, 0x1ef9)].map((letter) => [letter, withoutMarks(letter)]),
);

function bareLetter(letter: string): string {
  return bareLetters.get(letter) ?? withoutMarks(letter);
}

function withoutMarks(letter: string): string {
  return letter.replace('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

function letters(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}

/** Whether the text has at least one Vietnamese letter outside ASCII. */
export function hasDiacritics(text: string): boolean {
  return /[đĐ]|\p{L}\p{M}/u.test(text.normalize('NFD'));
}

/** Whether the folded text contains the folded phrase as whole words. */
export function says(text: string, phrase: string): boolean {
  const haystack = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const needle = ` ${fold(phrase).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return haystack.includes(needle);
}

/** The first of the phrases that the text says, or undefined. */
export function saysAny(text: string, phrases: readonly string[]): string | undefined {
  return phrases.find((phrase) => says(text, phrase));
}
