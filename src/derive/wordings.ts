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

/** Common words in capitals that begin as a family name does, folded: "Hồ Sơ", "Lý Do". */
export const noNames: ReadonlySet<string> = new Set([
  ...['ho so', 'ly do', 'ly lich', 'ton giao', 'luu y', 'luu tru', 'luu giu', 'van ban', 'van bang', 'van phong'],
  ...['van hoa', 'dao tao', 'doan vien', 'doan the', 'luong huu', 'luong co', 'trieu dong', 'nong nghiep', 'nong thon'],
  ...['nong dan', 'duong tinh', 'lam nghiep', 'lam san', 'cao dang', 'cao hoc', 'pham vi', 'ha tang', 'thai san'],
  ...['ho va', 'to chuc', 'khu vuc', 'duong day', 'duong bo', 'duong thuy'],
]);

/** The last word of what a place is called before its own name or number, as in an address. */
export const placeKinds = [
  ...['thôn', 'xóm', 'ấp', 'tổ', 'khu', 'phố', 'đường', 'ngõ', 'ngách', 'hẻm', 'phường', 'xã', 'trấn', 'huyện', 'quận'],
  ...['tỉnh', 'tp'],
] as const;

/** Words that greet or name whoever is signed in; what follows is a name or an account. */
export const greeting =
  /(?:^|[^\p{L}])(?:(?:xin chào|chào mừng|chào bạn|chào|hello|welcome|đăng nhập với)[\s:,!]*|(?:tài khoản|người dùng|tên đăng nhập|công dân|cán bộ)\s*:\s*)(.{0,80})$/iu;
