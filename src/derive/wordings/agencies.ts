/** Words of which the names of Vietnamese agencies are made. */

/** Fields of ministries, departments and divisions. */
export const agencyFields = [
  ...['nội vụ', 'tư pháp', 'kế hoạch', 'tài chính', 'công thương', 'nông nghiệp', 'giao thông', 'xây dựng'],
  ...['tài nguyên', 'thông tin', 'văn hóa', 'lao động', 'khoa học', 'giáo dục', 'y tế', 'quốc phòng', 'công an'],
  ...['ngoại giao', 'ngoại vụ', 'du lịch', 'quy hoạch', 'dân tộc', 'an toàn', 'nông thôn'],
] as const;

/** Administrative areas, and what else a portal may be of. */
export const agencyPlaces = [
  ...['tỉnh', 'thành phố', 'tp', 'quận', 'huyện', 'thị xã', 'thị trấn', 'xã', 'phường', 'đặc khu'],
  ...['tx', 'tt', 'h', 'q', 'p', 'chính phủ', 'quốc hội', 'việt nam', 'nhà nước'],
] as const;
/** Areas with a people's committee and a people's council. */
export const committeePlaces = [
  ...['tỉnh', 'thành phố', 'tp', 'quận', 'huyện', 'thị xã', 'thị trấn', 'xã', 'phường', 'đặc khu'],
] as const;
/** Offices of these are agencies. */
export const officeOwners = [
  ...['chính phủ', 'quốc hội', 'chủ tịch nước', 'trung ương', 'ủy ban nhân dân', 'ubnd', 'đoàn đại biểu', 'tỉnh ủy'],
  'hđnd',
] as const;
/** Agencies known by their whole name. */
export const wholeNames = [
  ...['ngân hàng nhà nước', 'kiểm toán nhà nước', 'thanh tra chính phủ', 'bảo hiểm xã hội', 'kho bạc nhà nước'],
  'ủy ban dân tộc',
] as const;
/** Levels of people's courts and procuracies. */
export const courtLevels = ['tối cao', 'cấp cao', 'tỉnh', 'thành phố', 'tp', 'huyện', 'quận', 'khu vực'] as const;
/** Kinds of agency so short or common that only a line which starts with them is taken for a name. */
export const commonKinds = [
  ...['tổng cục', 'chi cục', 'cục', 'viện', 'thanh tra', 'ban quản lý', 'ban tổ chức', 'ban tuyên giáo'],
  ...['ban nội chính', 'ban dân tộc', 'ban tôn giáo', 'trung tâm'],
] as const;
/** Owners of a portal that is called by them. */
export const portalOwners = [
  ...['ủy ban', 'ubnd', 'bộ', 'sở', 'cục', 'tổng cục', 'chi cục', 'ban quản lý', 'văn phòng', 'đảng bộ'],
] as const;
/** Abbreviations of agencies. */
export const shortNames = ['ubnd', 'hđnd', 'vp ubnd', 'tand', 'vksnd', 'bql', 'bhxh'] as const;
/** An office held by a person, right before the name: the person is meant, not the agency. */
export const officers = [
  ...['chủ tịch', 'chánh', 'phó', 'giám đốc', 'trưởng', 'bí thư', 'lãnh đạo', 'cán bộ'],
] as const;

/** What names some other agency beside the owner: licences, makers, sources. */
export const otherAgencies = {
  name: { vi: 'Dòng nêu cơ quan khác', en: 'Lines that name other agencies' },
  sure: [
    '…(giấy phép|cấp ngày|thiết kế|xây dựng và phát triển|phát triển bởi|developed|designed|powered|hỗ trợ kỹ thuật|đơn vị thực hiện|nhiệt liệt|chào mừng)…',
    '… do ~60 cấp …',
  ],
} as const;
