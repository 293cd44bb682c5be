import type { Element } from 'domhandler';
import type { PageDocument } from '../core/rule.ts';
import { dom, elementsOf, named, visibleLines, visibleTokens } from './dom.ts';
import { fileSize } from './e-form-words.ts';
import { maskPersons } from './mask.ts';
import { clean, fold, hasDiacritics } from './vietnamese.ts';
import { familyNames, greeting, noNames, placeKinds } from './wordings.ts';

/** Conventions against hostile pages: texts remembered, and how much of each. */
const mostKnown = 2000;
const longestKnown = 300;
const mostEditable = 50;
/** Shorter values of hidden inputs are switches ("vi", "1"), and would be found in every label. */
const [shortestValue, shortestHidden] = [2, 3];

/**
 * What tells texts of a page that may be about whoever is signed in: they hold a value of its fields or a name that it
 * greets, look like a number, date, address or name of a person. It errs on the side of "may be".
 */
export function personalTextOn(page: PageDocument): (text: string) => boolean {
  const told = new Set([...valuesOn(page), ...greetedOn(page)]);
  // More than can be looked for: then anything may be one of them.
  if (told.size > mostKnown) return () => true;
  const known = [...new Set([...told, ...choicesOn(page)])].slice(0, mostKnown);
  return (text) => {
    const own = words(text);
    return known.some((one) => own.includes(one)) || looksPersonal(clean(text));
  };
}

/** Comparable words, with a space around each. */
const words = (text: string): string =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Values that are filled in or chosen anywhere on the page. */
function* valuesOn(page: PageDocument): Generator<string> {
  const $ = dom(page);
  const editable = new Set(
    elementsOf(page)
      .filter(({ attribs }) => attribs.contenteditable !== undefined)
      .slice(0, mostEditable),
  );
  for (const node of elementsOf(page)) {
    const { type = '', value = '' } = node.attribs;
    const isHidden = /^hidden$/i.test(type);
    const isFilledIn = node.name === 'input' && !/^(?:submit|button|reset|image|checkbox|radio)$/i.test(type);
    const texts = [
      ...(isFilledIn || node.name === 'data' ? [value] : []),
      ...(node.name === 'textarea' ? [$(node).text()] : []),
      ...(editable.has(node) ? visibleLines($(node)) : []),
      ...(node.name === 'select' ? chosenIn($(node).find('option').get()).map((option) => $(option).text()) : []),
    ];
    for (const text of texts) {
      const one = words(text.slice(0, longestKnown));
      const bare = one.trim();
      if (bare.length >= (isHidden ? shortestHidden : shortestValue) && !nothingChosen.test(bare)) yield one;
    }
  }
}

/** What stands in a list where nothing is chosen. */
const nothingChosen = /^(?:chon|tat ca|vui long chon)\b/;

/** Without a mark the first option of a list is its value. */
function chosenIn(options: readonly Element[]): readonly Element[] {
  const marked = options.filter(({ attribs }) => attribs.selected !== undefined);
  return marked.length > 0 ? marked : options.slice(0, 1);
}

/** Choices that may be names: of somebody's children, say. */
function* choicesOn(page: PageDocument): Generator<string> {
  for (const node of named(page, 'option')) {
    const list =
      dom(page)(node)
        .text()
        .slice(0, longestKnown)
        .match(/[\p{L}\p{M}]+/gu) ?? [];
    if (list.length > 1 && list.every(isCapital)) yield words(list.join(' '));
  }
}

/** Names and accounts that follow a greeting, in the same run of text or in the next. */
function* greetedOn(page: PageDocument): Generator<string> {
  let expected = false;
  for (const token of visibleTokens(dom(page)('body').get())) {
    if (token.kind !== 'text' || clean(token.text) === '') continue;
    const text = clean(token.text.slice(0, longestKnown));
    const said = greeting.exec(text);
    const name: string = said ? (said[1] ?? '') : expected ? text : '';
    expected = said !== null && name === '';
    if (name.length >= shortestHidden && name.length <= 80) yield words(name);
  }
}

const number = /\d(?:[\s.,/()-]{0,2}\d){4,}/;
const date = /(?<!\d)\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}(?!\d)/;
const houseNumber = /(?<!\p{L})[Ss]ố\s+(?:nhà\s+)?\d/u;
const addressed = /(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]háu|[Ee]m|[Bb]é)\s+\p{Lu}/u;
const belongs = /(?<!\p{L})(?:của|với|cho|tên|con|cha|bố|mẹ|vợ|chồng)\s+\p{Lu}\p{Ll}/u;
/** The name of a file, and not a kind of files alone. */
const fileName =
  /[\p{L}\p{N}_)\]-]\s?\.(?:pdf|docx?|odt|rtf|txt|xlsx?|jpe?g|png|gif|tiff?|bmp|webp|heic|zip|rar|7z)(?!\p{L})/iu;

function looksPersonal(text: string): boolean {
  const sizeless = fold(text).replace(new RegExp(fileSize.source, 'g'), ' ');
  return (
    text.includes('@') ||
    number.test(sizeless) ||
    date.test(text) ||
    houseNumber.test(text) ||
    addressed.test(text) ||
    belongs.test(text) ||
    fileName.test(text) ||
    maskPersons(text) !== text ||
    hasName(text)
  );
}

const isCapital = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}\p{Ll}*$|^\p{Lu}+$/u.test(word);
/** Of more than one letter and all of them capitals, in a text that has small ones too: CMND, PDF. */
const isLetters = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);
const family = new Set<string>(familyNames.flatMap((name) => [name, name.toUpperCase()]));
const plainFamily = new Set(familyNames.map(fold));
const places = new Set<string>(placeKinds);

/** Words in capitals that begin as a family name does, that follow the kind of a place, or stand as a pair among small ones. */
function hasName(text: string): boolean {
  // A stroke or a comma between them makes two words no name.
  const list = text.match(/[\p{L}\p{M}\p{N}]+|[/,;()]/gu) ?? [];
  const accented = hasDiacritics(text);
  return list.some((word, at) => {
    const next = list[at + 1];
    if (next === undefined || noNames.has(`${fold(word)} ${fold(next)}`)) return false;
    const isPlace = places.has(word.toLowerCase()) && !places.has(next.toLowerCase());
    if (isPlace && (isCapital(next) || /^\d/.test(next))) return true;
    if (!isCapital(word) || !isCapital(next)) return false;
    if (family.has(word) || (!accented && plainFamily.has(fold(word)) && list[at + 2] !== undefined)) return true;
    const inside = list.slice(0, at).some((before) => /^\p{Ll}/u.test(before));
    return inside && !isLetters(word) && !isLetters(next);
  });
}
