import type { Wording } from '../wording.ts';

/** How offices label and write their telephone numbers and addresses. */

export const phoneLabels: Wording = {
  name: { vi: 'Điện thoại', en: 'Telephone' },
  sure: [
    '…(điện thoại|số đt)…',
    '… sđt…',
    '… đt …',
    '… đt#…',
    '… tel …',
    '… phone…',
    '…(hotline|tổng đài|đường dây nóng|di động|mobile)…',
    '… call…',
  ],
};
/** Labels of numbers that are no telephone numbers. */
export const otherNumbers: Wording = {
  name: { vi: 'Số không phải điện thoại', en: 'Other numbers' },
  sure: [
    '…fax…',
    '… (mst|stk) …',
    '…(mã số thuế|tài khoản|giấy phép|lượt|truy cập|số hiệu|ngày|quyết định|bưu chính|zip)…',
  ],
};
/** Labels at the end of a line whose number stands on the next. */
export const phoneLineEnds: Wording = {
  name: { vi: 'Nhãn điện thoại ở cuối dòng', en: 'Telephone label at the end of a line' },
  sure: ['…(điện thoại|tel|đt|sđt|hotline|tổng đài|phone)'],
};

export const addressLabels: Wording = {
  name: { vi: 'Địa chỉ', en: 'Address' },
  sure: [
    '…địa chỉ [liên hệ|liên lạc|trụ sở|cơ quan]…',
    '…trụ sở [chính|cơ quan|làm việc]…',
    '… address…',
    '… add …',
    '… (đ/c|đc) …',
  ],
};
/** What follows “địa chỉ” where it is no postal address. */
export const otherAddresses: Wording = {
  name: { vi: 'Địa chỉ không phải bưu chính', en: 'Addresses that are not postal' },
  sure: ['(web|www|http|e[-]mail|thư điện tử|truy cập|url|trên|internet|mạng|tin cậy|liên kết)…', '(ip|này) …'],
};
export const streetWords: Wording = {
  name: { vi: 'Đường, phố, thôn', en: 'Words of streets' },
  sure: [
    '… (số #|đường|phố|ngõ|hẻm|kiệt|tổ dân phố|khu phố|khu|kp|thôn|ấp|bản|xóm|km|quốc lộ|ql|đại lộ|tòa nhà|lô ) …',
  ],
};
export const areaWords: Wording = {
  name: { vi: 'Xã, phường, tỉnh, thành phố', en: 'Words of areas' },
  sure: [
    '… (phường|xã|thị trấn|tt|ttr|thị xã|tx|quận|q.|huyện|h.|thành phố|tp|tỉnh) …',
    '… (q|tp).…',
    '… (hà nội|đà nẵng|huế|cần thơ|hải phòng|hồ chí minh|hcm) …',
  ],
};
/** “Đ/c” before one of these is a comrade, not an address. */
export const personTitles: Wording = {
  name: { vi: 'Danh xưng, chức danh', en: 'Titles of persons' },
  sure: ['… (ông|bà|đồng chí|chủ tịch|bí thư|giám đốc|trưởng|chánh|nguyễn văn) …'],
};
/** Lines about documents: the places in them are no address. */
export const documentLines: Wording = {
  name: { vi: 'Dòng nói về văn bản', en: 'Lines about documents' },
  sure: ['…(ngày #|nghị định|quyết định|thông tư)…'],
};
