import type { PortalKind } from '../core/portal.ts';
import { type InformationCategory, wording } from './category-wording.ts';
import { menuWordings } from './wordings.ts';

const regional: readonly PortalKind[] = ['ministry', 'province'];

/** The main categories of Chapter II of Decree 43/2011/NĐ-CP: articles 10(1) (a) to (l), 11, 12, 13 and 18. */
export const mainCategories = {
  introduction: {
    name: { vi: 'Giới thiệu', en: 'Introduction' },
    label: menuWordings.about,
    subject: /gioi thieu|chuc nang|nhiem vu|to chuc|lich su|dieu kien tu nhien|lanh dao|thanh lap|tong quan/,
  },
  news: {
    name: { vi: 'Tin tức, sự kiện', en: 'News and events' },
    label: wording(
      ['tin', 'tin moi', 'tin bai', 'tin trong tinh', 'tin noi bat', 'thoi su', 'news', 'news events', 'ban tin'],
      [
        /^tin tuc\b/,
        /^tin (hoat dong|su kien|trong nganh|nganh|trong nuoc|chinh tri|kinh te|dia phuong|moi nhat|van hoa|tong hop)\b/,
        /^(su kien|hoat dong cua|hoat dong (so|bo|nganh|lanh dao))\b/,
      ],
      [/^tin\b/, /\bsu kien\b/, /^thong bao$/, /\bhoat dong\b/],
    ),
    subject: /tin|su kien|ngay|hoi nghi|lanh dao/,
  },
  direction: {
    name: { vi: 'Thông tin chỉ đạo, điều hành', en: 'Direction and management' },
    label: wording(
      ['chi dao', 'dieu hanh', 'cddh'],
      [
        /^((thong tin|van ban|y kien|cong tac|hoat dong|tin|so|he thong) )*(su )?chi dao( va)? dieu hanh\b/,
        /^(y kien|hoat dong|thong tin) chi dao\b/,
        /^quan ly dieu hanh\b/,
      ],
      [/\bchi dao\b/, /\bdieu hanh\b/, /^lich (lam viec|cong tac|tuan)\b/, /^khen thuong\b/],
    ),
    subject: /chi dao|dieu hanh|lich (lam viec|cong tac)|khen thuong|xu phat|kien nghi|chi thi|cong van|ket luan/,
  },
  'law-guidance': {
    name: { vi: 'Tuyên truyền, phổ biến pháp luật, chế độ, chính sách', en: 'Dissemination of law and policy' },
    label: wording(
      ['tuyen truyen phap luat', 'pho bien phap luat', 'pbgdpl', 'chinh sach phap luat', 'huong dan phap luat'],
      [
        /^(thong tin )?(tuyen truyen|pho bien)\b.*\b(phap luat|che do|chinh sach|van ban)\b/,
        /^(pho bien |tuyen truyen |va )*giao duc phap luat\b/,
        /^(che do|chinh sach) (che do|chinh sach|phap luat)\b/,
        /^huong dan (thuc hien|thi hanh) (phap luat|che do|chinh sach)\b/,
      ],
      [/\btuyen truyen\b/, /\bpho bien\b/, /\bphap luat\b/, /\bchinh sach\b/],
    ),
    subject: /phap luat|che do|chinh sach|tuyen truyen|huong dan|nghi dinh|thong tu/,
  },
  plans: {
    name: { vi: 'Chiến lược, quy hoạch, kế hoạch phát triển', en: 'Strategies, plans and planning' },
    label: wording(
      ['quy hoach', 'chien luoc', 'ke hoach', 'quy hoach phat trien', 'ke hoach phat trien'],
      [
        /^(thong tin )?(chien luoc|quy hoach|dinh huong)\b.*\b(quy hoach|ke hoach|phat trien)\b/,
        /^quy hoach (va )?(ke hoach|phat trien|tinh|xay dung|do thi|nganh|su dung dat)\b/,
        /^ke hoach (phat trien|quy hoach|su dung dat)\b/,
      ],
      [/\bquy hoach\b/, /\bchien luoc\b/, /\bke hoach\b/],
    ),
    subject: /chien luoc|quy hoach|ke hoach|dinh huong/,
  },
  documents: {
    name: { vi: 'Hệ thống văn bản', en: 'Legal and administrative documents' },
    label: wording(
      ['vbqppl', 'vbpl', 'he thong van ban', 'legal documents', 'documents'],
      [/^(he thong |co so du lieu |csdl |kho |thu vien )?van ban\b(?! du thao)/, /^(tra cuu|tim kiem) van ban\b/],
      [/\bvan ban\b/, /\bvbqppl\b/],
    ),
    subject: /van ban|quyet dinh|nghi quyet|thong tu|chi thi|so ky hieu|trich yeu/,
  },
  gazette: {
    name: { vi: 'Công báo điện tử', en: 'Electronic gazette' },
    label: wording(['cong bao', 'e gazette', 'official gazette'], [/^cong bao\b/], [/\bcong bao\b/]),
    subject: /cong bao/,
    owedBy: ['province'],
  },
  projects: {
    name: { vi: 'Dự án, đầu tư, đấu thầu, mua sắm công', en: 'Projects, bidding and public procurement' },
    label: wording(
      [
        'du an',
        'dau thau',
        'dau thau mua sam cong',
        'mua sam cong',
        'thong tin dau thau',
        'dau tu cong',
        'danh muc du an',
      ],
      [/^(thong tin |danh muc |cac )?du an\b/, /^(thong tin )?dau thau\b/, /^mua sam\b/, /^dau tu cong\b/],
      [/\bdu an\b/, /\bdau thau\b/, /\bmua sam\b/, /\bdau tu\b/],
    ),
    subject: /du an|dau thau|dau tu|goi thau|mua sam/,
  },
  consultation: {
    name: { vi: 'Lấy ý kiến góp ý', en: 'Consultation' },
    label: wording(
      ['lay y kien', 'gop y du thao', 'du thao van ban', 'van ban du thao', 'gop y van ban', 'du thao', 'gop y'],
      [
        /^lay y kien\b/,
        /^(xin|tham van|dong gop) y kien\b/,
        /^gop y (cho )?(du thao|van ban|vb)\b/,
        /^(van ban )?du thao\b/,
      ],
      [/\bgop y\b/, /\by kien\b/, /\bdu thao\b/],
    ),
    subject: /gop y|y kien|du thao|lay y kien/,
  },
  officials: {
    name: { vi: 'Thông tin liên hệ của cán bộ, công chức', en: 'Contacts of officials' },
    label: wording(
      ['danh ba', 'danh ba dien thoai', 'danh ba dien tu', 'lien he can bo', 'can bo cong chuc', 'nguoi phat ngon'],
      [
        /\blien he cua (can bo|cong chuc|lanh dao)\b/,
        /^(thong tin |danh sach )?(lien he )?can bo\b.*\b(cong chuc|lien he|tham quyen)\b/,
        /^danh ba\b/,
        /^so dien thoai (can bo|lanh dao|co quan)\b/,
      ],
      [/\bdanh ba\b/, /\bcan bo\b/, /\bcong chuc\b/, /^ban lanh dao$/, /^lanh dao\b/],
    ),
    subject: /dien thoai|thu dien tu|email|can bo|cong chuc|danh ba|chuc vu/,
  },
  contact: {
    name: { vi: 'Thông tin giao dịch, liên hệ', en: 'Contact of the agency' },
    label: wording(
      ['lien he', 'thong tin lien he', 'thong tin giao dich', 'contact', 'contact us', 'contacts'],
      [/^(dia chi |thong tin )?lien he (voi|co quan|cong|chung toi|ubnd|so|bo)\b/],
      [/\blien he\b/],
    ),
    subject: /dia chi|dien thoai|thu dien tu|email|fax|lien he/,
  },
  services: {
    name: { vi: 'Dịch vụ công trực tuyến', en: 'Online public services' },
    label: menuWordings.services,
    subject: /dich vu cong|thu tuc/,
  },
  research: {
    name: { vi: 'Chương trình, đề tài khoa học', en: 'Research programmes and topics' },
    label: wording(
      ['de tai khoa hoc', 'nghien cuu khoa hoc', 'nckh', 'khoa hoc cong nghe', 'de tai', 'nhiem vu khoa hoc'],
      [
        /^(danh muc |cac )?(chuong trinh )?(va )?de tai( nghien cuu)?( khoa hoc)?\b/,
        /^nghien cuu khoa hoc\b/,
        /^(chuong trinh|nhiem vu) (nghien cuu )?(khoa hoc|kh cn)\b/,
      ],
      [/\bkhoa hoc\b/, /\bde tai\b/, /\bkhcn\b/],
    ),
    subject: /de tai|khoa hoc|nghien cuu/,
    owedBy: regional,
  },
  statistics: {
    name: { vi: 'Thông tin, báo cáo thống kê', en: 'Statistics' },
    label: wording(
      ['thong ke', 'so lieu thong ke', 'bao cao thong ke', 'thong tin thong ke', 'nien giam thong ke', 'statistics'],
      [/^(thong tin |so lieu |bao cao |nien giam )+thong ke\b/, /^thong ke (kinh te|nganh|so lieu|bao cao)\b/],
      [/\bthong ke\b(?! truy cap)/, /\bso lieu\b/, /\bbao cao\b/, /\bkinh te xa hoi\b/],
    ),
    subject: /thong ke|so lieu|chi tieu|nien giam/,
    owedBy: regional,
  },
  english: {
    name: { vi: 'Thông tin bằng tiếng Anh', en: 'Information in English' },
    label: wording(['english', 'tieng anh', 'en', 'eng', 'english version', 'in english'], [/^english\b/], []),
    subject: /\bthe\b|\band\b|\bof\b/,
    owedBy: regional,
  },
} as const satisfies Readonly<Record<string, InformationCategory>>;
