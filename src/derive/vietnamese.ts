/** Text matching that survives the ways Vietnamese portals write: NFC or NFD, any case, missing diacritics, odd spaces. */

/** NFC, one space between words, no zero-width characters; case and diacritics kept. For quoting. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `clean`, then lower case without diacritics, `đ` as `d`: the form in which texts are compared. */
export function fold(text: string): string {
  return clean(text).toLowerCase().replace(/đ/g, 'd').normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
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
