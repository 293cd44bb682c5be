import type { Wording } from './menu.ts';

/** The menu entries an official home page should have. */
export const menuEntries = ['home', 'about', 'services', 'sitemap'] as const;
export type MenuEntry = (typeof menuEntries)[number];

const ofAgency =
  'chung|ve|tinh|thanh pho|tp|huyen|quan|thi xa|thi tran|xa|phuong|so|bo|cuc|chi cuc|tong cuc|ubnd|uy ban|co quan|don vi|cong|ban|van phong|trung tam';

/** How portals word these entries, folded. Labels that may mean something else are `near`. */
export const menuWordings: Readonly<Record<MenuEntry, Wording>> = {
  home: {
    exact: ['trang chu', 'trang nhat', 'trang dau', 'trang chinh', 've trang chu', 'home', 'homepage', 'home page'],
    opening: [/^trang chu( cong)?( thong tin)?( dien tu)?$/],
    near: [/^trang chu\b/, /\btrang chu$/],
  },
  about: {
    exact: [
      'gioi thieu',
      'gioi thieu chung',
      'tong quan',
      'about',
      'about us',
      'introduction',
      've chung toi',
      'overview',
    ],
    opening: [new RegExp(`^gioi thieu (${ofAgency})\\b`), new RegExp(`^tong quan (${ofAgency})\\b`)],
    near: [
      /^gioi thieu\b/,
      /^tong quan\b/,
      /^thong tin( gioi thieu| chung)?$/,
      /^co cau to chuc$/,
      /^chuc nang nhiem vu$/,
    ],
  },
  services: {
    exact: [
      'dvc',
      'dvctt',
      'dvc truc tuyen',
      'cong dvc',
      'e services',
      'online services',
      'public services',
      'online public services',
    ],
    opening: [
      /^(cong |trang |he thong |danh muc |cac )?(thong tin )?dich vu (hanh chinh )?cong( truc tuyen| quoc gia| cua| tinh| bo| thanh pho| muc| noi bat| toan trinh| mot phan| thiet yeu| tien ich|$)/,
      /^dich vu truc tuyen$/,
      /^(cong )?dvc(tt)?( quoc gia| tinh| bo| truc tuyen)\b/,
    ],
    near: [
      /\bdich vu (hanh chinh )?cong( truc tuyen| quoc gia|$)/,
      /\bdvc(tt)?\b/,
      /^thu tuc hanh chinh\b/,
      /^nop ho so( truc tuyen)?\b/,
      /\bmot cua( dien tu)?\b/,
    ],
  },
  sitemap: {
    exact: [
      'so do',
      'sitemap',
      'site map',
      'so do cong',
      'so do trang',
      'so do web',
      'so do site',
      'ban do trang',
      'ban do site',
    ],
    opening: [
      /^(xem )?so do (cong|trang|web|website|site|portal)( thong tin)?( dien tu)?\b/,
      /^so do (cua )?(cong|trang|website)\b/,
    ],
    near: [/^so do (truy cap|noi dung|thong tin|danh muc)\b/, /\bsite ?map\b/],
  },
};

/** How portals word what visitors turn to the agency with, folded. A bare way to contacts is `near`. */
export const exchangeWording: Wording = {
  exact: [
    'hoi dap',
    'hoi va dap',
    'gop y',
    'hop thu gop y',
    'y kien cong dan',
    'dien dan',
    'trao doi',
    'feedback',
    'faq',
    'q a',
  ],
  opening: [
    /^(gui |dat )?(cau )?hoi( -)? ?(dap|va tra loi|cong dan|truc tuyen)\b/,
    /^(gui|dat) cau hoi\b/,
    /^(y kien |hom thu |hop thu )?gop y\b/,
    /^(tiep nhan |gui |tra loi )?(y kien,? )?(phan anh|kien nghi|gop y)\b/,
    /^(tiep nhan|lay|gui|tra loi) y kien\b/,
    /^(giao luu|doi thoai|tu van)( truc tuyen)?( voi)?\b/,
    /^(nguoi dan|cong dan|doanh nghiep)( va doanh nghiep)? (hoi|gop y|kien nghi|phan anh)\b/,
    /^trao doi (voi|truc tuyen)\b/,
  ],
  near: [
    /^lien he\b/,
    /^hom thu\b/,
    /^hop thu\b/,
    /^thu dien tu\b/,
    /\b(hoi dap|gop y|phan anh|kien nghi)\b/,
    /^duong day nong\b/,
    /^(contact|contacts|contact us)$/,
  ],
};

/** The classes by which a list of services is ordered (article 6(2) of the Circular). */
export const listClasses = ['sector', 'field', 'tier', 'level'] as const;
export type ListClass = (typeof listClasses)[number];

const before = '^(?:(?:tat ca|cac|chon|theo|loc|phan|loai|xem|tim|danh muc|nhom) )*';

/** How lists label these classes, folded and without punctuation; `values` are groups called by the class itself. */
export const classWordings: Readonly<Record<ListClass, { opening: RegExp; values?: RegExp }>> = {
  sector: { opening: new RegExp(`${before}(?:so )?nganh\\b`) },
  field: { opening: new RegExp(`${before}(?:nganh |co quan )?(?:va )?linh vuc\\b`) },
  tier: {
    opening: new RegExp(
      `${before}cap (?:hanh chinh|thu tuc|thuc hien|giai quyet|don vi|co quan|quan ly|dvc|chinh quyen)\\b`,
    ),
    values:
      /^(?:(?:thu tuc|tthc|dich vu cong|dvc)(?: hanh chinh)? )?cap (?:tinh|huyen|xa|trung uong|bo|thanh pho|quan)\b/,
  },
  level: {
    opening: new RegExp(`${before}(?:muc(?: do)?|md)(?: (?:dvc|dich vu|cung cap|truc tuyen).*)?$`),
    values: /^(?:(?:dich vu cong|dvc|dvctt)(?: truc tuyen)? )?(?:muc(?: do)?|md) ?(?:[1-4]|i{1,3}|iv)\b/,
  },
};

/** What buttons of filters say, folded. */
export const filterButton = /^(?:loc|tim|tra cuu|xem|ap dung|hien thi|filter|search|apply)\b/;

/** Pages that link many services without being their catalogue, by title or main heading, folded. */
export const notACatalogue =
  /\b(?:so do (?:cong|trang|website|site|web)|site ?map|thong ke|so lieu|tinh hinh|ket qua (?:giai quyet|tim kiem)|tin tuc|cau hoi|hoi dap|huong dan)\b/;

/** The name that article 6(1) gives the section of online services, folded; what else it may be called is `menuWordings`. */
export const sectionName =
  /^(?:(?:cong|trang|he thong|danh muc|danh sach|cac|muc|thong tin) )*(?:dich vu (?:hanh chinh )?cong truc tuyen|dvc truc tuyen|dvctt)\b/;

/** Statistics on the handling of dossiers, as titles and links call them, folded. */
export const dossierStatistics =
  /\b(?:thong ke|so lieu|tinh hinh|ket qua)\b.{0,40}\b(?:ho so|dich vu cong|dvc|giai quyet|tiep nhan|tthc|thu tuc)\b/;

/** What users rate (article 12(1) of the Circular). */
export const ratedContents = ['overall', 'convenience', 'timeliness', 'attitude'] as const;
export type RatedContent = (typeof ratedContents)[number];

/** How forms call these contents, folded. */
export const ratedWordings: Readonly<Record<RatedContent, RegExp>> = {
  overall:
    /\b(?:tong the|tong quan|nhin chung|danh gia chung|muc do hai long(?: chung)?(?: (?:cua .{1,30} )?(?:ve|doi voi|voi) (?:dich vu|thu tuc))|ve dich vu(?: nay)?|hai long (?:ve|voi|doi voi) dich vu)\b/,
  convenience: /\b(?:thuan tien|thuan loi|tien loi|de su dung|de dang|don gian)\b/,
  timeliness: /\b(?:dung han|thoi gian|thoi han|kip thoi|nhanh chong)\b/,
  attitude: /\b(?:thai do|phuc vu cua can bo|ung xu|tinh than phuc vu)\b/,
};

/** The family names of nearly all people in Vietnam, with which a full name begins. */
export const familyNames = [
  ...['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Phan', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương'],
  ...['Lý', 'Đinh', 'Trương', 'Đoàn', 'Trịnh', 'Lâm', 'Mai', 'Đào', 'Hà', 'Cao', 'Lương', 'Lưu', 'Châu', 'Tạ', 'Phùng'],
  ...['Tô', 'Vương', 'Quách', 'Thái', 'Tăng', 'Kiều', 'Chu', 'La', 'Thạch', 'Tôn', 'Triệu', 'Nông', 'Hứa', 'Văn', 'Lò'],
] as const;
