import { clean, fold } from './vietnamese.ts';

/** What every paper form has beside its fields, folded; such lines are filled in by nobody or by the system. */
const noField =
  /^(?:kinh gui|lam tai|noi lam|ngay|ngay thang nam|nguoi (?:khai|lam don|de nghi|yeu cau|viet don|nop)|toi (?:xin )?cam doan|mau so|so|ghi chu|ho so (?:gom|kem theo)|xac nhan|chu ky|ky ten|nay|vay|hom nay|de nghi|lien|ma so ho so|cong hoa xa hoi .*|doc lap .*)$/;
const blank = /([^:.…_\t]{2,90}?)\s*(?:[:：]\s*(?=[.…_\t\s]|$)|(?=\.{3,}|…|_{3,}|\t))/gu;
const longestWords = 14;

/** The fields that a paper form asks for: what stands before a colon, dots or room to write. */
export function paperFields(lines: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const line of lines) {
    for (const [, raw = ''] of line.matchAll(blank)) {
      const label = clean(raw.replace(/\([^()]*\)/g, ' ').replace(/^[\s\-–+•*\d.,;)(]+|[\s,;(]+$/g, ' '));
      const key = fold(label)
        .replace(/[^a-z0-9]+/g, ' ')
        .trim();
      if (key.length < 3 || key.split(' ').length > longestWords || noField.test(key) || found.has(key)) continue;
      found.set(key, label);
    }
  }
  return [...found.values()];
}

/** Whether the text of a file was read as Vietnamese: each form begins with the name and motto of the state, or says what it is. */
export const isReadable = (lines: readonly string[]): boolean =>
  /cong hoa xa hoi|doc lap.{0,4}tu do|to khai|don de nghi|giay de nghi|phieu/.test(fold(lines.slice(0, 30).join(' ')));

/** Words that different forms use for the same thing. */
const same: readonly (readonly [RegExp, string])[] = [
  [/\b(?:ho(?: va)?(?: chu dem)?(?: va)? ten(?: khai sinh)?|ho chu dem ten)\b/g, 'hoten'],
  [
    /\b(?:so )?(?:cmnd|cccd|chung minh nhan dan|can cuoc cong dan|the can cuoc|can cuoc|dinh danh ca nhan|dinh danh|giay to tuy than|ho chieu)\b/g,
    'giayto',
  ],
  [/\b(?:so )?(?:dien thoai|di dong|dtdd|sdt|dt)\b/g, 'dienthoai'],
  [/\b(?:thu dien tu|e mail|email)\b/g, 'email'],
  [/\b(?:dia chi|noi cu tru|noi o|cho o|ho khau thuong tru|thuong tru|tam tru|noi dang ky thuong tru)\b/g, 'diachi'],
  [/\b(?:ngay thang nam sinh|ngay sinh|nam sinh|sinh ngay)\b/g, 'ngaysinh'],
];
const empty = new Set('cua va cac nguoi ve cho la tai theo so nay neu co voi hoac duoc ben ong ba toi'.split(' '));

function tokensOf(text: string): Set<string> {
  let plain = fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  for (const [pattern, word] of same) plain = plain.replace(pattern, word);
  const words = plain.split(' ').filter((word) => word !== '' && !empty.has(word));
  return new Set(words.length > 0 ? words : plain.split(' '));
}

/** Two labels that share this part of the words of the shorter mean the same field; a convention, generous on purpose. */
const enoughShared = 0.6;

/** The paper fields that no label of the online form stands for. */
export function lackingFields(paper: readonly string[], online: readonly string[]): string[] {
  const known = online.map(tokensOf);
  return paper.filter((label) => {
    const wanted = tokensOf(label);
    return !known.some((words) => {
      const shared = [...wanted].filter((word) => words.has(word)).length;
      return shared > 0 && shared >= enoughShared * Math.min(wanted.size, words.size);
    });
  });
}
