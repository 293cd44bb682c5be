import type { Bilingual } from '../core/language.ts';
import { clean, fold } from './vietnamese.ts';

/** One thing that a list tells of each of its items, as portals label it: whole labels, folded, without punctuation. */
interface Field {
  name: Bilingual;
  labels: RegExp;
}

const of = (vi: string, en: string, labels: RegExp): Field => ({ name: { vi, en }, labels });

/** Labels in lists of documents, gazettes, projects, officials, drafts, research topics, statistics and answers. */
export const recordFields = {
  number: of(
    'số, ký hiệu',
    'number',
    /^((so )?(va )?(ky|ki) hieu( van ban)?|so (van ban|vb|hieu|quyet dinh|cong bao|ky hieu van ban)|so)$/,
  ),
  kind: of(
    'hình thức văn bản',
    'kind of document',
    /^((hinh thuc|loai|the loai|loai hinh)( van ban| vb)?|hinh thuc loai van ban)$/,
  ),
  issuer: of(
    'thẩm quyền ban hành',
    'issuing authority',
    /^((co quan|don vi|noi|cap|tham quyen|chu the) ?(co tham quyen )?(ban hanh|phat hanh)( van ban)?|co quan)$/,
  ),
  abstract: of(
    'trích yếu',
    'abstract',
    /^(trich yeu( noi dung)?|noi dung( trich yeu| van ban)?|tieu de|ten( van ban| loai va trich yeu.*)?|tom tat|mo ta|ve viec)$/,
  ),
  issued: of(
    'ngày ban hành',
    'date of issue',
    /^(ngay|thoi gian) (ban hanh|bh|ky|ki|van ban|phat hanh|ra van ban)( van ban)?$/,
  ),
  effective: of(
    'ngày hiệu lực',
    'date of effect',
    /^(ngay (co )?(hieu luc|ap dung|hl)|hieu luc( tu)?( ngay)?|co hieu luc tu( ngay)?|thoi (gian|diem) (co )?hieu luc|ngay bat dau (co )?hieu luc)$/,
  ),
  posted: of(
    'ngày đăng',
    'date of posting',
    /^((ngay|thoi gian|thoi diem) (dang|dang tai|dang tin|cap nhat|cong bo|cong khai|xuat ban|dua len|post)( tai| tin| bai)?|dang ngay|cap nhat)$/,
  ),
  file: of(
    'tệp văn bản',
    'file',
    /^((tep|file|toan van|tai( ve| xuong)?|dinh kem|van ban dinh kem|noi dung toan van)( .{1,30})?|download)$/,
  ),
  'project-name': of(
    'tên dự án',
    'name of the project',
    /^ten (du an|cong trinh|goi thau|chuong trinh)( .{1,20})?$|^du an$/,
  ),
  goal: of('mục tiêu chính', 'main goal', /^(muc tieu|muc dich)( chinh| du an| dau tu| chu yeu)*$/),
  area: of('lĩnh vực', 'area', /^(linh vuc|nganh)( .{1,30})?$/),
  'project-type': of('loại dự án', 'type of project', /^(loai|nhom|phan loai) (du an|cong trinh)$|^nhom$/),
  time: of(
    'thời gian thực hiện',
    'time',
    /^(thoi (gian|han)|tien do|nam)( thuc hien| khoi cong hoan thanh| xay dung| thi cong)?$|^khoi cong hoan thanh$/,
  ),
  cost: of('kinh phí', 'cost', /^(kinh phi|tong (muc )?(dau tu|kinh phi|von)|von( dau tu)?|du toan)( .{1,30})?$/),
  status: of('tình trạng', 'status', /^(tinh trang|trang thai|giai doan)( .{1,30})?$/),
  donor: of(
    'nhà tài trợ, loại hình tài trợ',
    'donor and kind of funding',
    /^(nha tai tro|loai hinh tai tro|nguon von|hinh thuc (dau tu|tai tro))( .{1,30})?$/,
  ),
  person: of('họ và tên', 'name', /^(ho (va )?ten( dem)?|ten can bo|ho ten can bo.*|can bo|ong ba)$/),
  post: of('chức vụ', 'post', /^(chuc (vu|danh)|chuc vu chuc danh)( .{1,30})?$/),
  unit: of('đơn vị công tác', 'unit', /^(don vi|phong ban|co quan|bo phan|phong)( cong tac| phong ban| truc thuoc)?$/),
  phone: of(
    'điện thoại hoặc fax',
    'telephone or fax',
    /^((so )?(dien thoai|dt|d thoai|sdt|di dong|fax|tel|phone|hotline|mobile)( .{1,40})?|(dtdd|may le)( .{1,20})?)$/,
  ),
  email: of('thư điện tử', 'e-mail', /^((dia chi )?(thu dien tu|e ?mail|thu cong vu|hop thu)( .{1,30})?)$/),
  code: of('mã số', 'code', /^ma( so)?( de tai| nhiem vu| chuong trinh)?$/),
  topic: of('tên đề tài', 'topic', /^ten (de tai|nhiem vu|chuong trinh)( .{1,30})?$/),
  tier: of('cấp quản lý', 'tier', /^cap( quan ly| de tai)?$/),
  lead: of('đơn vị chủ trì', 'lead unit', /^(don vi|co quan|to chuc|chu nhiem)( chu tri| thuc hien| de tai)+$/),
  received: of(
    'ngày nhận',
    'date of receipt',
    /^(ngay|thoi gian) (nhan|gui|hoi|tiep nhan|dat cau hoi|gui cau hoi|phan anh)( .{1,20})?$|^(gui|hoi) ngay$/,
  ),
  answered: of(
    'ngày trả lời',
    'date of answer',
    /^(ngay|thoi gian) (tra loi|phan hoi|giai quyet|xu ly|dap)( .{1,20})?$|^tra loi ngay$/,
  ),
} as const satisfies Readonly<Record<string, Field>>;

export type RecordField = keyof typeof recordFields;
export const recordFieldIds = Object.keys(recordFields) as [RecordField, ...RecordField[]];

/** Lists that the law asks for, told by the fields that an item of such a list has at the least. */
export const recordLists = {
  documents: {
    name: { vi: 'danh sách văn bản', en: 'list of documents' },
    tells: [
      ['number', 'abstract'],
      ['number', 'issued'],
      ['issued', 'effective'],
    ],
  },
  projects: { name: { vi: 'danh sách dự án', en: 'list of projects' }, tells: [['project-name']] },
  officials: {
    name: { vi: 'danh sách cán bộ, công chức', en: 'list of officials' },
    tells: [
      ['person', 'post'],
      ['person', 'phone'],
      ['person', 'email'],
      ['post', 'email'],
    ],
  },
  research: { name: { vi: 'danh mục đề tài khoa học', en: 'list of research topics' }, tells: [['topic']] },
  answers: { name: { vi: 'danh sách câu hỏi đã trả lời', en: 'list of answers' }, tells: [['received', 'answered']] },
} as const satisfies Readonly<Record<string, { name: Bilingual; tells: readonly (readonly RecordField[])[] }>>;

export type RecordList = keyof typeof recordLists;
export const recordListIds = Object.keys(recordLists) as [RecordList, ...RecordList[]];

/** The fields that a label announces; a label may serve several lists. */
export function fieldsOf(label: string): readonly RecordField[] {
  const folded = fold(clean(label))
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (folded === '' || folded.length > 60) return [];
  return recordFieldIds.filter((id) => recordFields[id].labels.test(folded));
}
