import { type Footer, isAboutOthers } from './footer.ts';
import type { Said } from './footer-item.ts';
import { phoneNumberOf } from './phone-number.ts';
import { clean, fold } from './vietnamese.ts';
import { patternOf, saysSo } from './wording.ts';
import {
  addressLabels,
  areaWords,
  documentLines,
  otherAddresses,
  otherNumbers,
  personTitles,
  phoneLabels,
  phoneLineEnds,
  streetWords,
} from './wordings/contact.ts';

/**
 * Telephone, e-mail and postal address as Vietnamese offices write them, found in lines of text. A label and its value
 * may stand on two lines (table cells), so each line is read together with the one after it.
 */

const pairs = (lines: readonly string[]): { line: string; both: string }[] =>
  lines.map((text, index) => ({ line: clean(text), both: clean(`${text} ${lines[index + 1] ?? ''}`) }));

/** The first sure find, else the first doubtful one. */
function best(finds: Iterable<Said | undefined>): Said | undefined {
  let doubtful: Said | undefined;
  for (const said of finds) {
    if (said && !said.doubtful) return said;
    doubtful ??= said;
  }
  return doubtful;
}

const phoneLabel = patternOf(phoneLabels.sure);
const otherLabel = patternOf(otherNumbers.sure);
/** Convention, in characters: how far before a number its label may stand. */
const labelReach = 60;
const run = /\(?\+?\(?\d[\d .()-]*\d/g;

/**
 * A telephone number: by its form (0 or +84 and a number of today's or the earlier numbering plan; 1800 and 1900
 * numbers), or by its label (any number of four digits or more, as service and old official numbers are).
 */
export function phoneIn(lines: readonly string[]): Said | undefined {
  return best(
    pairs(lines).map(({ line, both }) => {
      const endsWithLabel = saysSo(line.replace(/\W+$/, ''), phoneLineEnds);
      return numberIn(line) ?? (endsWithLabel ? numberIn(both) : undefined);
    }),
  );
}

function numberIn(text: string): Said | undefined {
  const folded = fold(text);
  for (const match of folded.matchAll(run)) {
    const before = folded.slice(Math.max(0, match.index - labelReach), match.index);
    for (const part of match[0].split(/\s+-\s+|\)\s*-\s*(?=\()/)) {
      const value = phoneFrom(part, before);
      if (value) return { text, value: phoneNumberOf(value) ?? value };
    }
  }
  return undefined;
}

function phoneFrom(written: string, before: string): string | undefined {
  const digits = written.replace(/\D/g, '');
  const label = lastMatch(before, phoneLabel);
  const other = lastMatch(before, otherLabel);
  const joined = /(?:dien thoai|tel|dt|phone)\.?\s*(?:[/&,-]|va|and)?\s*(?:so )?fax[\s.:]*$/.test(before);
  if (!joined && other > label) return undefined;
  if (/^\d{1,2}[.-]\d{1,2}[.-]\d{4}/.test(written.trim())) return undefined;
  if (label >= 0 && digits.length >= 4 && digits.length <= 13) return clean(written);
  if (/[a-z\d/]$/.test(before)) return undefined;
  const national = digits.startsWith('84') ? `0${digits.slice(2).replace(/^0/, '')}` : digits;
  if (/^0[2-9]\d{8,9}$/.test(national) || /^1[89]00\d{4,6}$/.test(national)) return clean(written);
  return undefined;
}

function lastMatch(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern.source, 'gu'))) last = match.index;
  return last;
}

const at = '\\s?(?:@|\\[\\s?(?:at|a cong|@)\\s?\\]|\\(\\s?(?:at|a cong|@)\\s?\\)|\\{\\s?at\\s?\\}| at )\\s?';
const dot = '\\s?(?:\\.|\\[\\s?(?:dot|\\.|cham)\\s?\\]|\\(\\s?(?:dot|\\.|cham)\\s?\\)| dot )\\s?';
const mail = new RegExp(
  `(?<![\\w.+-])([\\w+-]{1,64}(?:\\.[\\w+-]{1,64}){0,5})${at}([a-z\\d-]{1,63}(?:${dot}[a-z\\d-]{1,63}){0,5}${dot}[a-z]{2,})(?![\\w@])`,
  'u',
);

/** Addresses that templates come with; nobody reads what is sent there. */
const sample =
  /@(?:.*\.)?(?:example|domain|tenmien|yourdomain|yoursite|company|abc|xyz|test)\.|^(?:test|email|mail|abc|xyz|name|your\w*|ten)@(?:email|mail|abc|test)\./;

/** Whether a text is an e-mail address that mail can reach by its form, not the sample of a template. */
export const isMailAddress = (address: string): boolean =>
  /^[\w+-]+(?:\.[\w+-]+)*@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i.test(address) &&
  !sample.test(address.toLowerCase());

/** An e-mail address, plainly written or with “[at]”, “(a còng)”, “[dot]” and the like; the sample of a template is doubtful. */
export function mailIn(lines: readonly string[]): Said | undefined {
  return best(
    lines.map((line) => {
      const match = mail.exec(fold(line));
      if (!match) return undefined;
      const host = match[2]?.replace(new RegExp(dot, 'gu'), '.') ?? '';
      const value = `${match[1]}@${host}`;
      return { text: clean(line), value, ...(!isMailAddress(value) && { doubtful: true }) };
    }),
  );
}

/** A mail link: sure when it reveals an address that scripts show, doubtful when only the link knows the address. */
export function linkedMail(footer: Footer): Said | undefined {
  const found = footer.mails.find(({ address }) => isMailAddress(address));
  return found && { text: found.address, pointer: found.pointer, doubtful: !found.scrambled };
}

/** A telephone link whose number is not written out. */
export function linkedPhone(footer: Footer): Said | undefined {
  const [found] = footer.phones;
  return found && { text: found.number, pointer: found.pointer, doubtful: true };
}

const addressLabel = new RegExp(`(?:${patternOf(addressLabels.sure).source})\\s*[:.\\-–]?\\s*`, 'g');
const notAddress = patternOf(otherAddresses.sure);
const street = patternOf(streetWords.sure);
const area = patternOf(areaWords.sure);
/** House number, then a street of capitalised words, then a comma or dash. */
const numbered = /(?:^|[:;–-]\s*|số\s*)\d{1,4}\s?[a-z]?(?:\/\d+)*\s*,?\s+(?:[\p{L}/\d]+\s){0,5}[\p{L}/\d]+\s*[,–-]/iu;

/** What follows an address on its line. */
const afterAddress =
  /[.;,\s(–-]+(?:dien thoai|dt|tel|sdt|fax|e-?mail|hotline|website|thu dien tu|ban quyen)(?!\p{L})|\s+\(?0\d[\d .()]{7,}/u;

/** The address alone, without the telephone and e-mail that follow it on the line. */
const addressPart = (text: string): string =>
  clean(text.slice(0, afterAddress.exec(fold(text))?.index)).replace(/[\s.,;–-]+$/, '');

/** A postal address: with its label, or as street and area. A label with a bare value is doubtful. */
export function addressIn(lines: readonly string[]): Said | undefined {
  return best(
    pairs(lines).map(({ line, both }) => {
      const folded = fold(line);
      let perhaps: Said | undefined;
      // “Đ/c” is short for an address and for a comrade: every label is tried.
      for (const label of folded.matchAll(addressLabel)) {
        const isShort = /d\/?c/.test(label[0]);
        const own = folded.slice(label.index + label[0].length);
        const value = own === '' ? fold(both).slice(folded.length).trim() : own;
        const text = own === '' ? both : line;
        const said = { text, value: addressPart(text.slice(label.index + label[0].length)) };
        if (notAddress.test(value) || (isShort && saysSo(said.value, personTitles))) continue;
        if (value.length >= 8 && (/\d/.test(value) || street.test(value) || area.test(value))) return said;
        if (value.length >= 8 && !isShort && /[:]/.test(label[0])) perhaps ??= { ...said, doubtful: true };
      }
      if (perhaps) return perhaps;
      if (isAboutOthers(line) || saysSo(line, documentLines)) return undefined;
      if (numbered.test(line) && area.test(folded)) return { text: line, value: addressPart(line) };
      if (street.test(folded) && /\d/.test(folded) && area.test(folded) && /[,–-]/.test(line))
        return { text: line, doubtful: true };
      return undefined;
    }),
  );
}
