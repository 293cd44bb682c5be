import type { ServiceField } from '../core/service.ts';
import { clean, fold } from './vietnamese.ts';

/**
 * What a label on a service page announces: an item of article 5(1), a further fact we read, or (`other`) something that
 * only ends the value of the label before it.
 */
export type LabelKind = ServiceField | 'dossier-count' | 'code' | 'field' | 'tier' | 'level' | 'other';

export interface LabelMatch {
  kind: LabelKind;
  /** Place among the wordings of its kind: a smaller number is the more exact wording. */
  rank: number;
  /** Too common a word to be a label in running text: it must stand alone or before a colon. */
  weak: boolean;
  /** A label only at the head of a table column: elsewhere the word means other things. */
  columnOnly: boolean;
}

/** Longer texts are sentences, not labels. */
export const longestLabel = 120;

/** What may follow any label without changing its meaning. */
const tail =
  '(?: (?:cua|ve|cho|doi voi|va|thuc hien|giai quyet|thu tuc|hanh chinh|tthc|dich vu|cong|truc tuyen|dvc|dvctt|ho so|theo quy dinh|neu co|can|nop|bao gom|gom|tiep nhan))*';

/** Folded wordings (no diacritics, no punctuation), from the wording of the law to looser ones; `~` marks weak ones, `#` column heads. */
const wordings: Record<LabelKind, readonly string[]> = {
  name: ['ten (?:thu tuc|tthc|dich vu|dvc|dvctt)'],
  'dossier-count': ['so luong (?:bo )?ho so', 'so bo(?: ho so)?', '~so luong(?: bo)?'],
  steps: [
    'trinh tu',
    'quy trinh(?: thuc hien| giai quyet| cac buoc)',
    'cac buoc (?:thuc hien|tien hanh)',
    '~quy trinh',
  ],
  channels: [
    '(?:hinh thuc|phuong thuc|cach thuc|kenh) (?:nop|nhan|tiep nhan|gui|tra)(?: .{1,50})?',
    'noi (?:nop|nhan|tiep nhan)(?: .{1,40})?',
  ],
  manner: ['cach thuc(?: thuc hien)?', 'phuong thuc thuc hien', 'hinh thuc thuc hien'],
  dossier: [
    'thanh phan(?: va| cac)?(?: so luong)?(?: bo)?(?: ho so| giay to)',
    'ho so (?:gom|bao gom|can nop|phai nop|can co|yeu cau|can thiet)(?: co)?',
    '(?:cac )?giay to (?:can|phai) (?:nop|co|chuan bi)',
    '~ho so',
    '~thanh phan',
  ],
  'time-limit': [
    '(?:tong )?thoi (?:han|gian)(?: thoi gian| thoi han)? (?:giai quyet|thuc hien|xu ly|tra ket qua|hoan thanh)',
    '~thoi han',
    '#thoi gian',
  ],
  subject: ['doi tuong (?:thuc hien|ap dung|su dung|phuc vu|nop ho so|giai quyet)', '~doi tuong'],
  'deciding-agency': [
    '(?:ten )?(?:co quan|don vi)(?: co tham quyen)? (?:truc tiep )?(?:giai quyet|quyet dinh|xu ly)',
    '(?:co quan|cap|nguoi) co tham quyen(?: quyet dinh| giai quyet)?',
    'tham quyen (?:giai quyet|quyet dinh)',
    '(?:ten )?(?:co quan|don vi)(?: to chuc)? (?:truc tiep |chu tri )?thuc hien',
  ],
  result: ['ket qua(?: cuoi cung)?(?: cua)?(?: viec)? (?:thuc hien|giai quyet|xu ly|dat duoc)', '~ket qua'],
  'result-template': ['(?:mau|bieu mau) (?:van ban )?ket qua'],
  forms: [
    '(?:ten |cac |danh sach |danh muc )*(?:mau don|mau to khai|don|mau bieu|bieu mau)(?: (?:va |hoac )?(?:mau |bieu )?(?:don|to khai|bieu mau|mau don|bieu))+(?: hanh chinh| dien tu)*',
    '(?:ten |cac |danh sach |danh muc )+(?:bieu mau|mau don|to khai)',
    'bieu mau (?:dien tu|dinh kem|kem theo|tai ve)',
    '~(?:mau don|mau to khai|bieu mau|mau bieu|to khai|don mau|(?:tep|file) (?:mau|bieu mau))',
  ],
  conditions: ['(?:yeu cau|dieu kien)(?: (?:va |hoac )?(?:yeu cau|dieu kien))+', '~yeu cau', '~dieu kien'],
  fees: ['(?:muc )?(?:thu )?(?:phi|le phi)(?: (?:va |hoac )?(?:le )?phi)*', 'muc thu'],
  'legal-basis': [
    '(?:cac )?(?:can cu|co so) phap ly',
    'van ban quy pham phap luat(?: .{1,90})?',
    'van ban phap luat(?: (?:quy dinh|lien quan|ap dung|va)(?: .{1,60})?)?',
    'van ban quy dinh(?: .{1,60})?',
    '(?:so )?quyet dinh cong bo',
    '~can cu',
  ],
  code: ['ma(?: so)? (?:thu tuc|tthc|dich vu|dvc|dvctt)', 'so ho so tthc', '~ma so', '~ma'],
  field: ['(?:thuoc )?linh vuc', '~nganh'],
  level: ['muc do (?:dich vu|dvc|dvctt|cung cap|truc tuyen|cung ung)(?: .{1,40})?', '~muc do', '~muc', '~loai dich vu'],
  tier: ['cap (?:thu tuc|tthc|thuc hien|hanh chinh|giai quyet|quan ly)'],
  other: [
    'loai (?:thu tuc|tthc)',
    '~so quyet dinh',
    '~co quan (?:phoi hop|duoc uy quyen|ban hanh|cong bo|tiep nhan)(?: .{1,30})?',
    '~dia chi(?: .{1,40})?',
    '~(?:tu khoa|mo ta|ghi chu|tinh trang|luot xem|chia se|luu y|trang thai)',
    '~(?:ngay|lan) (?:cap nhat|ban hanh|dang|co hieu luc|hieu luc)(?: cuoi)?',
    '(?:thu tuc(?: hanh chinh)?|dich vu(?: cong)?|van ban|tin|bai viet) (?:lien quan|cung linh vuc|khac)',
    'danh gia(?: .{1,50})?',
    'thong ke(?: .{1,60})?',
    '(?:so lieu|tinh hinh|ket qua) (?:thong ke|giai quyet ho so|tiep nhan)(?: .{1,60})?',
    '(?:cau hoi|hoi dap)(?: .{1,30})?',
    '~lien he|thong tin (?:lien he|khac|chung)|huong dan(?: .{1,40})?',
  ],
};

interface Wording extends LabelMatch {
  pattern: RegExp;
}

const patterns: readonly Wording[] = Object.entries(wordings).flatMap(([kind, list]) =>
  list.map((text, rank) => ({
    kind: kind as LabelKind,
    rank,
    weak: text.startsWith('~'),
    columnOnly: text.startsWith('#'),
    pattern: new RegExp(`^(?:${text.replace(/^[~#]/, '')})${kind === 'other' ? '' : tail}$`),
  })),
);

/** `1.`, `a)`, `II -`, `(2)`, bullets: what stands before a label without belonging to it. */
const numbering = /^(?:[\s\-–—+•*·▪►»>]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[ivx]{1,4})[.)/](?!\d)|\d{1,2}\s*[-–]\s)+/iu;

/** Whether a text is only such a number or bullet. */
export const isNumbering = (text: string): boolean => clean(text).replace(numbering, '') === '';

/** What the text announces when all of it is a label (numbering, colon and a bracketed remark apart), else undefined. */
export function labelOf(text: string): LabelMatch | undefined {
  // What follows a colon is a value already.
  if (text.length > longestLabel || /[:：]\s*[^\s:：]/.test(text)) return undefined;
  const bare = fold(
    clean(text)
      .replace(numbering, '')
      .replace(/\([^()]*\)/g, ' '),
  )
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return bare.length < 2 ? undefined : patterns.find(({ pattern }) => pattern.test(bare));
}

const placeholder = new RegExp(
  `^(?:${[
    '(?:thong tin |noi dung |du lieu )?(?:dang|se|chua)(?: duoc)? (?:cap nhat|bo sung|xay dung|hoan thien|nhap)(?: .{0,30})?',
    '(?:chua|khong) co (?:thong tin|du lieu|noi dung|ban ghi)(?: .{0,20})?',
    '(?:chua|khong) (?:ro|xac dinh)',
    'chua co',
    '(?:vui long )?xem sau',
    '(?:noi dung|thong tin|du lieu)',
    'n a|na|nan|null|none|undefined|updating|loading|tbd|tba|todo|lorem ipsum(?: .*)?',
    'dang tai(?: du lieu)?',
    'x{2,}|abc|test',
  ].join('|')})$`,
);

/**
 * Whether a text stands where a value should be without being one: nothing but signs, `N/A`, “đang cập nhật” and the
 * like. A text with a digit is always a value, and so is “không” or “không có”: it says that there is none.
 */
export function isPlaceholder(text: string): boolean {
  if (/\p{N}/u.test(text)) return false;
  const bare = fold(text).replace(/[^\p{L}]+/gu, ' ');
  return bare.trim() === '' || placeholder.test(bare.trim());
}

/** Whether a value only sends the reader to a document: “Xem tệp đính kèm”, “Chi tiết tại Quyết định kèm theo”. */
export function refersElsewhere(text: string): boolean {
  const bare = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return bare.length <= longestLabel && elsewhere.test(bare);
}

const elsewhere =
  /^(?:(?:vui long |xin )?(?:xem|tham khao|theo|chi tiet)(?: chi tiet| noi dung)?(?: tai| trong| o)? )?(?:tai )?(?:tep|file|van ban|quyet dinh|phu luc|tai lieu|link)(?: so [\w ]{1,30})?(?: \w+){0,2} (?:dinh kem|kem theo|ben duoi|duoi day)(?: .{0,20})?$|^(?:vui long )?xem (?:chi tiet )?tai day$/;

const none = new RegExp(
  `^(?:(?:thu tuc|dich vu|tthc)(?: hanh chinh| cong)?(?: nay)? )?(?:${[
    'khong(?: co| quy dinh| yeu cau| ap dung| thu| can| phai nop| su dung)*(?: (?:cac|mau|bieu mau|mau don|don|to khai|mau to khai|hanh chinh|rieng|phi|le phi|ket qua|dieu kien|yeu cau|nao|ca))*',
    'mien phi|mien (?:thu )?le phi|none',
  ].join('|')})$`,
);

/** Whether a value says that the service has no such thing: “Không”, “Thủ tục này không quy định mẫu đơn”, “Miễn phí”. */
export function saysNone(text: string): boolean {
  const bare = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return none.test(bare);
}
