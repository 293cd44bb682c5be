import type { Wording } from '../wording.ts';

/** By which words of its title, main heading or path a page tells what it is for, from the surest to the weakest. */
export const pageRoles = {
  sitemap: {
    name: { vi: 'Sơ đồ cổng', en: 'Site map' },
    sure: ['… sơ đồ (cổng|trang|website|site) …', '… site[ ]map …'],
  },
  contact: { name: { vi: 'Liên hệ', en: 'Contact' }, sure: ['… (liên hệ|contact|contact us) …'] },
  search: { name: { vi: 'Tìm kiếm', en: 'Search' }, sure: ['… (tìm kiếm|kết quả tìm|search) …'] },
  form: {
    name: { vi: 'Biểu mẫu', en: 'Form' },
    sure: ['… (nộp hồ sơ|đăng ký trực tuyến|biểu mẫu điện tử|tờ khai|góp ý|hỏi đáp|online form) …'],
  },
  'service-list': {
    name: { vi: 'Danh mục dịch vụ công', en: 'List of services' },
    sure: ['… (dịch vụ công|thủ tục hành chính|bộ thủ tục|danh mục thủ tục|online services) …'],
  },
  about: {
    name: { vi: 'Giới thiệu', en: 'About the agency' },
    sure: ['… (giới thiệu|cơ cấu tổ chức|chức năng nhiệm vụ|lịch sử|about|about us) …'],
  },
  documents: {
    name: { vi: 'Văn bản', en: 'Documents' },
    sure: ['… (văn bản|công báo|legal document|legal documents) …'],
  },
  list: {
    name: { vi: 'Chuyên mục', en: 'Section' },
    sure: ['… (danh sách|chuyên mục|danh mục|tin tức|sự kiện|thông báo|category|archive|news) …'],
  },
} as const satisfies Readonly<Record<string, Wording>>;

/** Labels under which a procedure is described. */
export const procedureLabels: Wording = {
  name: { vi: 'Mục mô tả thủ tục', en: 'Labels of a procedure' },
  sure: [
    ...['…trình tự thực hiện…', '…cách thức thực hiện…', '…thành phần hồ sơ…', '…thời hạn giải quyết…'],
    ...['…đối tượng thực hiện…', '…cơ quan thực hiện…', '…cơ quan giải quyết…', '…kết quả thực hiện…'],
    ...['…lệ phí…', '…căn cứ pháp lý…'],
  ],
};

/** Beginnings of an entry that makes a row of links a menu. */
export const homeEntries: Wording = {
  name: { vi: 'Mục đầu của danh mục', en: 'First entries of a menu' },
  sure: ['(trang chủ|trang nhất|giới thiệu|home) …'],
};
/** Entries that sign in or search; they open no menu. */
export const signInEntries: Wording = {
  name: { vi: 'Đăng nhập, tìm kiếm', en: 'Signing in, searching' },
  sure: ['đăng (nhập|ký|kí|xuất) …', '(tìm kiếm|login|sign in|search) …'],
};
/** Whole labels of entries that change the language. */
export const languageEntries: Wording = {
  name: { vi: 'Đổi ngôn ngữ', en: 'Change of language' },
  sure: ['tiếng (việt|anh|trung)', 'english', 'vietnamese', 'vi', 'vn', 'en', '中文', 'chinese', 'francais'],
};
/** Ways from a splash page to the home page. */
export const waysIn: Wording = {
  name: { vi: 'Lối vào trang chủ', en: 'Way in' },
  sure: ['… (vào trang|trang chủ|tiếp tục|bỏ qua|tiếng việt|vietnamese|enter|homepage|home page|skip) …'],
};
/** What rows of a list of services hold. */
export const serviceRows: Wording = {
  name: { vi: 'Dòng của danh mục dịch vụ công', en: 'Rows of a list of services' },
  sure: [
    '… mức [độ] (1|2|3|4) …',
    '… (toàn trình|một phần|thủ tục|dịch vụ công|nộp hồ sơ|đăng ký) …',
    '… mã [số] (hồ sơ|thủ tục|tthc) …',
    '… #.###### …',
    '… cấp [lại|đổi|mới] (giấy|chứng chỉ|phép) …',
  ],
};
/** Beginnings of headlines of documents, tenders and procedures: dated too, and no news. */
export const notNews: Wording = {
  name: { vi: 'Không phải tin', en: 'No news' },
  sure: [
    '(quyết định|nghị quyết|nghị định|thông tư|công văn|kế hoạch|chỉ thị|luật|tờ trình|báo cáo|hướng dẫn) [số] #…',
    '[số] (#)+[ ]/…',
    '(giấy|thủ tục|cấp [lại|đổi] (giấy|chứng|phép)|đăng ký )…',
  ],
};
