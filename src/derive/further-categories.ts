import { type InformationCategory, wording } from './category-wording.ts';

/** What the texts ask for within the main categories, or beside them: anywhere on the portal will do. */
export const furtherCategories = {
  structure: {
    name: { vi: 'Sơ đồ, cơ cấu tổ chức', en: 'Chart and structure of the agency' },
    label: wording(
      ['co cau to chuc', 'so do to chuc', 'to chuc bo may', 'bo may to chuc', 'organisation', 'organization'],
      [
        /^(so do |co cau )+to chuc\b/,
        /\bto chuc bo may\b/,
        /\bbo may (to chuc|hanh chinh)\b/,
        /^cac (don vi|phong ban|vu cuc)\b/,
      ],
      [/\bto chuc\b/, /\bphong ban\b/, /\bdon vi truc thuoc\b/],
    ),
    subject: /to chuc|phong|ban|don vi|so |van phong/,
  },
  functions: {
    name: { vi: 'Chức năng, nhiệm vụ, quyền hạn', en: 'Functions, duties and powers' },
    label: wording(
      ['chuc nang', 'nhiem vu', 'cnnv'],
      [/\bchuc nang\b.*\bnhiem vu\b/, /\bnhiem vu quyen han\b/],
      [/\bchuc nang\b/],
    ),
    subject: /chuc nang|nhiem vu|quyen han/,
  },
  history: {
    name: { vi: 'Quá trình hình thành, phát triển', en: 'History of the agency' },
    label: wording(
      ['lich su', 'history', 'truyen thong'],
      [/\b(lich su|qua trinh) (hinh thanh|phat trien|ra doi|truyen thong)\b/, /^lich su\b/],
      [/\bhinh thanh\b/, /\btruyen thong\b/],
    ),
    subject: /hinh thanh|thanh lap|phat trien|lich su/,
  },
  map: {
    name: { vi: 'Bản đồ địa giới hành chính', en: 'Map of administrative boundaries' },
    label: wording(
      ['ban do hanh chinh', 'ban do'],
      [/^ban do (dia gioi|hanh chinh|tinh|huyen|xa)\b/, /^dia gioi hanh chinh\b/],
      [/\bban do\b/, /\bdia gioi\b/],
    ),
    subject: /ban do|dia gioi|xa|phuong/,
  },
  nature: {
    name: { vi: 'Điều kiện tự nhiên', en: 'Natural conditions' },
    label: wording(
      ['vi tri dia ly', 'dia ly', 'tu nhien'],
      [/\bdieu kien tu nhien\b/, /^(vi tri )?dia ly\b/],
      [/\btu nhien\b/, /\bkhi hau\b/, /\btong quan ve\b/],
    ),
    subject: /tu nhien|dia ly|dia hinh|khi hau|dien tich/,
  },
  heritage: {
    name: { vi: 'Lịch sử, văn hóa, di tích, danh thắng', en: 'History, culture and sights' },
    label: wording(
      ['di tich', 'danh thang', 'van hoa'],
      [
        /\b(lich su|truyen thong) (truyen thong |va )?van hoa\b/,
        /\bdi tich\b/,
        /\bdanh (lam )?thang( canh)?\b/,
        /^lich su van hoa\b/,
      ],
      [/\bvan hoa\b/, /\blich su\b/, /\bdu lich\b/],
    ),
    subject: /lich su|van hoa|di tich|danh thang|le hoi/,
  },
  leaders: {
    name: { vi: 'Tiểu sử và nhiệm vụ của lãnh đạo', en: 'Biographies and duties of leaders' },
    label: wording(
      ['lanh dao', 'ban lanh dao', 'ban giam doc', 'leadership', 'thuong truc ubnd'],
      [
        /^(lanh dao|ban lanh dao|thong tin lanh dao) (so|bo|tinh|huyen|xa|phuong|ubnd|uy ban|tong cuc|cuc|co quan|qua|cac|don vi)\b/,
        /^(cac )?dong chi lanh dao\b/,
        /\btieu su\b/,
      ],
      [/\blanh dao\b/, /\bthuong truc\b/],
    ),
    subject: /chu tich|giam doc|bo truong|cuc truong|chuc vu|tieu su|sinh (ngay|nam)/,
  },
  replies: {
    name: { vi: 'Xử lý, phản hồi kiến nghị', en: 'Replies to proposals' },
    label: wording(
      ['hoi dap', 'phan hoi kien nghi', 'tra loi kien nghi', 'tra loi cu tri', 'phan anh kien nghi'],
      [
        /\b(phan hoi|tra loi|xu ly|giai quyet|ket qua)\b.*\b(kien nghi|phan anh|y kien|cu tri|cong dan|doanh nghiep)\b/,
        /^hoi dap\b/,
        /^hoi va dap\b/,
      ],
      [/\bkien nghi\b/, /\bphan anh\b/, /\bphan hoi\b/, /\bhoi dap\b/],
    ),
    subject: /tra loi|phan hoi|kien nghi|cau hoi|phan anh/,
  },
  awards: {
    name: { vi: 'Khen thưởng', en: 'Commendations' },
    label: wording(
      ['khen thuong', 'thi dua khen thuong', 'guong dien hinh'],
      [/\bkhen thuong\b/],
      [/\bthi dua\b/, /\bdien hinh\b/],
    ),
    subject: /khen|thi dua|danh hieu/,
  },
  sanctions: {
    name: { vi: 'Xử phạt', en: 'Sanctions' },
    label: wording(
      ['xu phat', 'xu ly vi pham'],
      [/\bxu phat\b/, /\bxu ly vi pham\b/, /\bvi pham hanh chinh\b/],
      [/\bvi pham\b/, /\bthanh tra\b/],
    ),
    subject: /phat|vi pham|xu ly/,
  },
  calendar: {
    name: { vi: 'Lịch làm việc của lãnh đạo', en: "Leaders' calendar" },
    label: wording(
      ['lich lam viec', 'lich cong tac', 'lich tuan', 'lich cong tac tuan', 'lich hop', 'lich lanh dao'],
      [/^lich (lam viec|cong tac|hoat dong|tuan|hop|tiep dan cua lanh dao)\b/, /^chuong trinh cong tac\b/],
      [/^lich\b/],
    ),
    subject: /lich|tuan|thu hai|sang|chieu/,
  },
  investment: {
    name: { vi: 'Chính sách ưu đãi, cơ hội đầu tư', en: 'Incentives and investment' },
    label: wording(
      ['xuc tien dau tu', 'thu hut dau tu', 'moi goi dau tu', 'dau tu', 'nha dau tu'],
      [
        /\b(uu dai|co hoi|moi goi|thu hut|keu goi|xuc tien) dau tu\b/,
        /\buu dai co hoi dau tu\b/,
        /\bdu an (moi|keu) goi\b/,
      ],
      [/\bdau tu\b/],
    ),
    subject: /dau tu|uu dai|du an/,
  },
  'construction-land': {
    name: { vi: 'Quy hoạch xây dựng, sử dụng đất', en: 'Construction and land-use plans' },
    label: wording(
      ['quy hoach xay dung', 'quy hoach do thi'],
      [/\bquy hoach (chung |chi tiet )?(xay dung|do thi|su dung dat)\b/, /\b(quy hoach|ke hoach) su dung dat\b/],
      [/\bsu dung dat\b/, /\bdat dai\b/, /\bquy hoach\b/],
    ),
    subject: /quy hoach|dat|do thi|xay dung/,
  },
  resources: {
    name: { vi: 'Tài nguyên thiên nhiên', en: 'Natural resources' },
    label: wording(
      ['tai nguyen', 'khoang san'],
      [
        /\btai nguyen thien nhien\b/,
        /\btai nguyen (va )?(moi truong|khoang san|nuoc)\b/,
        /\bkhai thac (tai nguyen|khoang san)\b/,
      ],
      [/\btai nguyen\b/, /\bkhoang san\b/],
    ),
    subject: /tai nguyen|khoang san|khai thac/,
  },
  waste: {
    name: { vi: 'Chất thải', en: 'Waste' },
    label: wording(['chat thai', 'rac thai'], [/\bchat thai\b/, /\bnguon thai\b/], [/\bmoi truong\b/]),
    subject: /chat thai|rac|nguon thai/,
  },
  'danger-areas': {
    name: { vi: 'Khu vực ô nhiễm, có nguy cơ', en: 'Polluted and endangered areas' },
    label: wording(
      ['o nhiem moi truong'],
      [/\bkhu vuc .*(o nhiem|suy thoai|su co)\b/],
      [/\bo nhiem\b/, /\bmoi truong\b/],
    ),
    subject: /o nhiem|suy thoai|su co/,
  },
  bidding: {
    name: { vi: 'Đấu thầu, mua sắm công', en: 'Bidding and public procurement' },
    label: wording(
      ['dau thau', 'mua sam cong', 'thong tin dau thau', 'moi thau'],
      [/\bdau thau\b/, /\bmua sam cong\b/, /\bmoi thau\b/],
      [/\bmua sam\b/, /\bgoi thau\b/],
    ),
    subject: /thau|mua sam/,
  },
  'regulation-feedback': {
    name: { vi: 'Tiếp nhận phản ánh, kiến nghị về quy định hành chính', en: 'Complaints about administrative rules' },
    label: wording(
      ['phan anh kien nghi', 'pakn', 'tiep nhan phan anh kien nghi', 'phan anh hien truong'],
      [/\bphan anh kien nghi\b/, /\btiep nhan (y kien|phan anh|pakn)\b/],
      [/\bphan anh\b/, /\bkien nghi\b/, /\bhoi dap\b/, /\bgop y\b/],
    ),
    subject: /phan anh|kien nghi|quy dinh hanh chinh/,
  },
  procedures: {
    name: { vi: 'Thủ tục hành chính', en: 'Administrative procedures' },
    label: wording(
      ['tthc', 'bo tthc'],
      [/^(bo |danh muc |tra cuu |cong khai |co so du lieu quoc gia ve )?thu tuc hanh chinh\b/],
      [/\bthu tuc\b/, /\btthc\b/, /^dich vu cong\b/],
    ),
    subject: /thu tuc|ho so/,
  },
  workflows: {
    name: { vi: 'Quy trình giải quyết công việc', en: 'Working procedures of the agency' },
    label: wording(
      ['quy trinh noi bo', 'quy trinh iso'],
      [/\bquy trinh (giai quyet|noi bo|xu ly|dien tu|iso)\b/],
      [/\bquy trinh\b/],
    ),
    subject: /quy trinh|buoc/,
  },
  commitment: {
    name: { vi: 'Cam kết chất lượng dịch vụ', en: 'Commitment on the quality of services' },
    label: wording(
      ['cam ket', 'cam ket chat luong'],
      [/\bcam ket (ve )?chat luong\b/, /\bcam ket phuc vu\b/],
      [/\bcam ket\b/],
    ),
    subject: /cam ket/,
  },
  indicators: {
    name: { vi: 'Chỉ số giám sát chất lượng dịch vụ', en: 'Indicators of the quality of services' },
    label: wording(
      ['chi so giam sat'],
      [/\bchi so (giam sat|chat luong|phuc vu|danh gia)\b/, /\bbo chi so\b/],
      [/(?<!dia )\bchi so\b/],
    ),
    subject: /chi so/,
  },
  incidents: {
    name: { vi: 'Cơ chế phản hồi và xử lý sự cố', en: 'Feedback and handling of incidents' },
    label: wording(
      ['xu ly su co', 'bao su co'],
      [/\b(phan hoi|bao|xu ly) (va xu ly )?su co\b/],
      [/\bsu co (he thong|ky thuat|dich vu|mang)\b/, /\bho tro ky thuat\b/],
    ),
    subject: /su co|phan hoi/,
  },
  usage: {
    name: { vi: 'Hiệu quả sử dụng dịch vụ', en: 'Use of services' },
    label: wording(
      ['hieu qua su dung'],
      [/\bhieu qua su dung\b/, /\bthong ke ho so\b/, /\btinh hinh (tiep nhan|giai quyet|xu ly)\b/],
      [/\bthong ke\b/, /\bket qua giai quyet\b/],
    ),
    subject: /ho so|su dung|ty le/,
  },
  satisfaction: {
    name: { vi: 'Mức độ hài lòng', en: 'Satisfaction with services' },
    label: wording(['muc do hai long', 'danh gia hai long'], [/\bhai long\b/], [/\bdanh gia\b/, /\bkhao sat\b/]),
    subject: /hai long/,
  },
} as const satisfies Readonly<Record<string, InformationCategory>>;
