import { clean, fold, hasDiacritics } from './vietnamese.ts';
import { saysSo, type Wording } from './wording.ts';
import {
  agencyFields,
  agencyPlaces,
  committeePlaces,
  commonKinds,
  courtLevels,
  officeOwners,
  officers,
  otherAgencies,
  portalOwners,
  shortNames,
  wholeNames,
} from './wordings/agencies.ts';

/** An agency's name as it stands in a text. */
export interface AgencyName {
  text: string;
  /**
   * `full`: the whole name with diacritics, also where the portal is called by it (“Cổng thông tin điện tử Bộ …”);
   * `portal`: the portal of a named place (“Cổng thông tin điện tử tỉnh …”), which names no agency; `abbreviated`: with UBND, HĐND and the like; `unmarked`: a name written without diacritics.
   */
  form: 'full' | 'portal' | 'abbreviated' | 'unmarked';
}

const oneOf = ({ sure }: Wording): string => sure.map(fold).join('|');
const places = oneOf(agencyPlaces);

/** Heads that tell an agency wherever they stand; folded. */
const anywhere = [
  `(uy ban|hoi dong) nhan dan( cac)? (${oneOf(committeePlaces)})`,
  `(bo|so|phong) (${oneOf(agencyFields)})`,
  `van phong (${oneOf(officeOwners)})`,
  `(${oneOf(wholeNames)}) ?`,
  `(toa an|vien kiem sat) nhan dan (${oneOf(courtLevels)})`,
];
/** Heads so short or common that only a line which starts with them is taken for a name. */
const atStart = [
  '(uy ban|hoi dong) nhan dan',
  `(${oneOf(commonKinds)}) \\p{L}+`,
  'van phong \\p{L}+ \\p{L}+',
  'chinh phu( nuoc)?',
];
const portalWords =
  '((cong|trang)( thong tin| tin| giao tiep)( dien tu)?|(cong|trang) (dien tu|ttdt)|website)( tong hop)? (cua )?';
const portal = `${portalWords}(${places}|${oneOf(portalOwners)})`;
const shortened = `(${oneOf(shortNames)})( cac)? (\\p{L}+)`;

const wordStart = '(?<![\\p{L}\\p{N}])';
const wordEnd = '(?![\\p{L}\\p{N}])';
const compile = (patterns: readonly string[], start: string): RegExp =>
  new RegExp(`(${start})(?:${patterns.join('|')})${wordEnd}`, 'u');
const patterns = {
  anywhere: compile(anywhere, wordStart),
  atStart: compile(
    atStart,
    `^[^\\p{L}]{0,20}(?:co quan chu quan|don vi chu quan|co quan chu tri|don vi|${portalWords})?[^\\p{L}]{0,20}`,
  ),
  portal: compile([portal], wordStart),
  shortened: compile([shortened], wordStart),
};
const officer = new RegExp(`(${oneOf(officers)})\\s*$`);

/** The words of a line from where the name begins, at most twenty. */
function nameFrom(line: string, index: number): string {
  const rest = line.slice(index).split(/\s*[|•;]\s*|(?<!(?<!\p{L})(?:tp|tx|tt|q|h|p|t))\.\s/iu)[0] ?? '';
  return rest.split(' ').slice(0, 20).join(' ');
}

/** The agency's name in one line of text, or undefined. Lines about licences and makers name none. */
export function agencyNameIn(line: string): AgencyName | undefined {
  const text = clean(line);
  const folded = fold(text);
  if (saysSo(text, otherAgencies)) return undefined;
  const first = patterns.atStart.exec(folded);
  const named = first ?? patterns.anywhere.exec(folded);
  const found = named ?? patterns.portal.exec(folded) ?? patterns.shortened.exec(folded);
  if (!found) return undefined;
  const at = found.index + (found[1]?.length ?? 0);
  if (officer.test(folded.slice(0, at))) return undefined;
  const name = nameFrom(text, at);
  const head = text.slice(at, found.index + found[0].length);
  if ((!named && !patterns.portal.test(folded)) || (/\b(ubnd|hdnd|ttdt)\b/.test(fold(name)) && !named))
    return { text: name, form: 'abbreviated' };
  if (!hasDiacritics(head)) return { text: name, form: 'unmarked' };
  return { text: name, form: named ? 'full' : 'portal' };
}

const bare = (text: string): string =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** How a text shows a known name: with its diacritics, without them, or not at all; case and punctuation do not matter. */
export function showsName(text: string, name: string): 'full' | 'unmarked' | undefined {
  if (!bare(text).includes(bare(name))) return undefined;
  const at = fold(text).indexOf(fold(name));
  const part = at < 0 ? text : clean(text).slice(at, at + clean(name).length);
  return !hasDiacritics(name) || hasDiacritics(part) ? 'full' : 'unmarked';
}

const units = `(?:${places}|uy ban nhan dan|hoi dong nhan dan|ubnd|hdnd)`;

/**
 * Whether the title of a portal names another place than an agency's name does, as where the portal of a commune stands
 * under the name of its district: the agency is then the authority above, not the portal's own.
 */
export function isOfOtherPlace(title: string, agency: string): boolean {
  const place =
    new RegExp(`${portalWords}(?:${units} )*(?<place>.*)$`, 'u').exec(bare(title).trim())?.groups?.place ?? '';
  const first = place.split(' ').slice(0, 2).join(' ');
  return first !== '' && !bare(agency).includes(` ${first}`);
}

/**
 * The parts of a line that may each name an agency: a footer may be one paragraph, an alternative text may name the
 * authority above before the agency, and the post of an officer must not hide the agency named before.
 */
export const clausesOf = (line: string): string[] => clean(line).split(/(?<=\p{L}{3})\.\s+|\s[-–|•]\s|;\s/u);
