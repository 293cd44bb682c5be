import type { Wording } from '../wording.ts';

/** Words of which the names of Vietnamese agencies are made; parts of names, not whole texts. */

/** Fields of ministries, departments and divisions. */
export const agencyFields: Wording = {
  name: { vi: 'Lĩnh vực của bộ, sở, phòng', en: 'Fields of ministries, departments and divisions' },
  sure: [
    ...['nội vụ', 'tư pháp', 'kế hoạch', 'tài chính', 'công thương', 'nông nghiệp', 'giao thông', 'xây dựng'],
    ...['tài nguyên', 'thông tin', 'văn hóa', 'lao động', 'khoa học', 'giáo dục', 'y tế', 'quốc phòng', 'công an'],
    ...['ngoại giao', 'ngoại vụ', 'du lịch', 'quy hoạch', 'dân tộc', 'an toàn', 'nông thôn'],
  ],
};

/** Administrative areas, and what else a portal may be of. */
export const agencyPlaces: Wording = {
  name: { vi: 'Địa bàn', en: 'Administrative areas, and what else a portal may be of' },
  sure: [
    ...['tỉnh', 'thành phố', 'tp', 'quận', 'huyện', 'thị xã', 'thị trấn', 'xã', 'phường', 'đặc khu'],
    ...['tx', 'tt', 'h', 'q', 'p', 'chính phủ', 'quốc hội', 'việt nam', 'nhà nước'],
  ],
};
/** Areas with a people's committee and a people's council. */
export const committeePlaces: Wording = {
  name: { vi: 'Địa bàn có ủy ban nhân dân', en: 'Areas with a people’s committee' },
  sure: [...['tỉnh', 'thành phố', 'tp', 'quận', 'huyện', 'thị xã', 'thị trấn', 'xã', 'phường', 'đặc khu']],
};
/** Offices of these are agencies. */
export const officeOwners: Wording = {
  name: { vi: 'Cơ quan có văn phòng', en: 'Whose offices are agencies' },
  sure: [
    ...['chính phủ', 'quốc hội', 'chủ tịch nước', 'trung ương', 'ủy ban nhân dân', 'ubnd', 'đoàn đại biểu', 'tỉnh ủy'],
    'hđnd',
  ],
};
/** Agencies known by their whole name. */
export const wholeNames: Wording = {
  name: { vi: 'Tên riêng của cơ quan', en: 'Agencies known by their whole name' },
  sure: [
    ...['ngân hàng nhà nước', 'kiểm toán nhà nước', 'thanh tra chính phủ', 'bảo hiểm xã hội', 'kho bạc nhà nước'],
    'ủy ban dân tộc',
  ],
};
/** Levels of people's courts and procuracies. */
export const courtLevels: Wording = {
  name: { vi: 'Cấp tòa án, viện kiểm sát', en: 'Levels of courts and procuracies' },
  sure: ['tối cao', 'cấp cao', 'tỉnh', 'thành phố', 'tp', 'huyện', 'quận', 'khu vực'],
};
/** Kinds of agency so short or common that only a line which starts with them is taken for a name. */
export const commonKinds: Wording = {
  name: { vi: 'Loại cơ quan đứng đầu dòng', en: 'Kinds of agency at the start of a line' },
  sure: [
    ...['tổng cục', 'chi cục', 'cục', 'viện', 'thanh tra', 'ban quản lý', 'ban tổ chức', 'ban tuyên giáo'],
    ...['ban nội chính', 'ban dân tộc', 'ban tôn giáo', 'trung tâm'],
  ],
};
/** Owners of a portal that is called by them. */
export const portalOwners: Wording = {
  name: { vi: 'Cơ quan có cổng', en: 'Owners by which a portal is called' },
  sure: [...['ủy ban', 'ubnd', 'bộ', 'sở', 'cục', 'tổng cục', 'chi cục', 'ban quản lý', 'văn phòng', 'đảng bộ']],
};
/** Abbreviations of agencies. */
export const shortNames: Wording = {
  name: { vi: 'Tên viết tắt', en: 'Abbreviations of agencies' },
  sure: ['ubnd', 'hđnd', 'vp ubnd', 'tand', 'vksnd', 'bql', 'bhxh'],
};
/** An office held by a person, right before the name: the person is meant, not the agency. */
export const officers: Wording = {
  name: { vi: 'Chức danh đứng trước tên cơ quan', en: 'Offices before the name of an agency' },
  sure: [...['chủ tịch', 'chánh', 'phó', 'giám đốc', 'trưởng', 'bí thư', 'lãnh đạo', 'cán bộ']],
};

/** What names some other agency beside the owner: licences, makers, sources. */
export const otherAgencies: Wording = {
  name: { vi: 'Dòng nêu cơ quan khác', en: 'Lines that name other agencies' },
  sure: [
    '…(giấy phép|cấp ngày|thiết kế|xây dựng và phát triển|phát triển bởi|developed|designed|powered|hỗ trợ kỹ thuật|đơn vị thực hiện|nhiệt liệt|chào mừng)…',
    '… do ~60 cấp …',
  ],
};
