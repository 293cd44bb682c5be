/** Text matching that survives the ways Vietnamese portals write: NFC or NFD, any case, missing diacritics, odd spaces. */

/** Printable ASCII, composed letters of Vietnamese, and the signs of print: NFC as they are, and nothing invisible among them. */
const plain = ' -~\\u00A1-\\u00AC\\u00AE-\\u024F\\u1EA0-\\u1EF9\\u2010-\\u2027\\u2030-\\u205E';
/** Most texts need no more than a look, and most others only their spaces put right. */
const needsCleaning = new RegExp(`[^${plain}]| {2}`);
const needsComposing = new RegExp(`[^${plain}\\s]`);

/** NFC, one space between words, no zero-width characters; case and diacritics kept. For quoting. */
export function clean(given: string): string {
  const text = given.trim();
  if (!needsCleaning.test(text)) return text;
  const composed = needsComposing.test(text)
    ? text.normalize('NFC').replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    : text;
  return composed.replace(/\s+/g, ' ').trim();
}

/** `clean`, then lower case without diacritics, `đ` as `d`: the form in which texts are compared. */
export function fold(text: string): string {
  const cleaned = clean(text);
  return foldedUnitwise(cleaned) ?? cleaned.toLowerCase().replace(/[^\0-\x7f]/gu, withoutMarks);
}

function withoutMarks(letter: string): string {
  return letter.replace('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

/** What each code unit is folded to; what is looked up a million times is worked out once. */
const foldedUnits = new Uint16Array(0x10000);
/** Stands for units that are not folded one by one: halves of a pair, marks, letters whose case depends on their neighbours. */
const dependent = 0xffff;
const units = new Uint16Array(1024);

/** The text folded unit by unit; undefined when it holds a unit for which that is not enough. */
function foldedUnitwise(text: string): string | undefined {
  let folded = '';
  for (let from = 0; from < text.length; from += units.length) {
    const count = Math.min(units.length, text.length - from);
    for (let index = 0; index < count; index++) {
      const unit = text.charCodeAt(from + index);
      const found = foldedUnits[unit] || foldUnit(unit);
      if (found === dependent) return undefined;
      units[index] = found;
    }
    folded += String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]);
  }
  return folded;
}

function foldUnit(unit: number): number {
  const letter = String.fromCharCode(unit);
  const folded = unit < 0x80 ? letter.toLowerCase() : withoutMarks(letter.toLowerCase());
  const isPlain = folded.length === 1 && !/[\p{Script=Greek}\p{Surrogate}\uFFFF]/u.test(letter);
  foldedUnits[unit] = isPlain ? folded.charCodeAt(0) : dependent;
  return foldedUnits[unit];
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
