import { clean, fold, hasDiacritics } from './vietnamese.ts';

/** An agency's name as it stands in a text. */
export interface AgencyName {
  text: string;
  /**
   * `full`: the whole name with diacritics, also where the portal is called by it (“Cổng thông tin điện tử Bộ …”);
   * `portal`: the portal of a named place (“Cổng thông tin điện tử tỉnh …”), which names no agency; `abbreviated`: with UBND, HĐND and the like; `unmarked`: a name written without diacritics.
   */
  form: 'full' | 'portal' | 'abbreviated' | 'unmarked';
}

const fields =
  'noi vu|tu phap|ke hoach|tai chinh|cong thuong|nong nghiep|giao thong|xay dung|tai nguyen|thong tin|van hoa|lao dong|khoa hoc|giao duc|y te|quoc phong|cong an|ngoai giao|ngoai vu|du lich|quy hoach|dan toc|an toan|nong thon';
const places =
  'tinh|thanh pho|tp|quan|huyen|thi xa|thi tran|xa|phuong|dac khu|tx|tt|h|q|p|chinh phu|quoc hoi|viet nam|nha nuoc';

/** Heads that tell an agency wherever they stand; folded. */
const anywhere = [
  '(uy ban|hoi dong) nhan dan( cac)? (tinh|thanh pho|tp|quan|huyen|thi xa|thi tran|xa|phuong|dac khu)',
  `(bo|so|phong) (${fields})`,
  'van phong (chinh phu|quoc hoi|chu tich nuoc|trung uong|uy ban nhan dan|ubnd|doan dai bieu|tinh uy|hdnd)',
  '(ngan hang nha nuoc|kiem toan nha nuoc|thanh tra chinh phu|bao hiem xa hoi|kho bac nha nuoc|uy ban dan toc) ?',
  '(toa an|vien kiem sat) nhan dan (toi cao|cap cao|tinh|thanh pho|tp|huyen|quan|khu vuc)',
];
/** Heads so short or common that only a line which starts with them is taken for a name. */
const atStart = [
  '(uy ban|hoi dong) nhan dan',
  '(tong cuc|chi cuc|cuc|vien|thanh tra|ban quan ly|ban to chuc|ban tuyen giao|ban noi chinh|ban dan toc|ban ton giao|trung tam) \\p{L}+',
  'van phong \\p{L}+ \\p{L}+',
  'chinh phu( nuoc)?',
];
const portalWords =
  '((cong|trang)( thong tin| tin| giao tiep)( dien tu)?|(cong|trang) (dien tu|ttdt)|website)( tong hop)? (cua )?';
const portal = `${portalWords}(${places}|uy ban|ubnd|bo|so|cuc|tong cuc|chi cuc|ban quan ly|van phong|dang bo)`;
const shortened = '(ubnd|hdnd|vp ubnd|tand|vksnd|bql|bhxh)( cac)? (\\p{L}+)';

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
/** An office held by a person, right before the name: the person is meant, not the agency. */
const officer = /(chu tich|chanh|pho|giam doc|truong|bi thu|lanh dao|can bo)\s*$/;

/** What names some other agency beside the owner: licences, makers, sources. */
const others =
  /giay phep|cap ngay|\bdo .{0,60} cap\b|thiet ke|xay dung va phat trien|phat trien boi|developed|designed|powered|ho tro ky thuat|don vi thuc hien|nhiet liet|chao mung/;

/** The words of a line from where the name begins, at most twenty. */
function nameFrom(line: string, index: number): string {
  const rest = line.slice(index).split(/\s*[|•;]\s*|(?<!(?<!\p{L})(?:tp|tx|tt|q|h|p|t))\.\s/iu)[0] ?? '';
  return rest.split(' ').slice(0, 20).join(' ');
}

/** The agency's name in one line of text, or undefined. Lines about licences and makers name none. */
export function agencyNameIn(line: string): AgencyName | undefined {
  const text = clean(line);
  const folded = fold(text);
  if (others.test(folded)) return undefined;
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
