import type { Wording } from '../wording.ts';

/** How portals word the functions that people use. */

/** A section that says that it has nothing yet. */
export const emptyNotices: Wording = {
  name: { vi: 'Mục chưa có nội dung', en: 'A section without content yet' },
  sure: [
    '… (đang|sẽ) [được] (cập nhật|xây dựng|hoàn thiện|nâng cấp|phát triển|bổ sung) …',
    '… (chưa|không) có (dữ liệu|nội dung|thông tin|bài viết|tin bài|bản ghi|kết quả) …',
    '… (under construction|coming soon|no (data|content|records|articles|posts|items)) …',
  ],
};

/** A page of results that says how many there are, or that there is none. */
export const nothingFound: Wording = {
  name: { vi: 'Không tìm thấy kết quả', en: 'Nothing found' },
  sure: [
    '… (không|chưa) (tìm thấy|có|tìm được|tồn tại) …',
    '… (có|tìm thấy|tìm được|tổng số|tổng cộng)[:| ]*0 (kết quả|bản ghi|tin|bài|mục) …',
    '… 0 (kết quả|bản ghi|result|results) …',
    '… no (result|results|matches|records|items|documents) …',
    '… (nothing|not) [was] found …',
    '… did not match …',
  ],
};

/** Whole labels of controls that print an article. */
export const printing: Wording = {
  name: { vi: 'In', en: 'Print' },
  sure: [
    ...['in', 'bản in', 'in ấn', 'in ra giấy', 'máy in', 'xem bản in', 'phiên bản in'],
    'in (trang|bài|tin|nội dung|ấn phẩm|văn bản) [này|viết|tin|bài]*',
    ...['print [this] [page|article|version]', 'printer friendly'],
  ],
};
/** Words of icons and classes of such controls. */
export const printingMarks =
  /(^|[^a-z])(fa-print|bi-printer|icon-?print(er)?|glyphicon-print|print(er|able|view|version|page|article|news|button|btn|icon)?)([^a-z]|$)/;

/** Whole labels of controls that keep an article. */
export const saving: Wording = {
  name: { vi: 'Lưu', en: 'Save' },
  sure: [
    'lưu',
    'lưu (trang|bài|tin|lại|trữ|về máy|nội dung) [này|viết|tin|bài|về máy]*',
    'tải về',
    'tải (bài|tin|nội dung|file|tệp|xuống|trang) [viết|này|về|xuống]*',
    'xuất (pdf|word|file|tệp)',
    'tải (pdf|word)',
    'lưu (pdf|word|html)',
    'đánh dấu [trang|bài]',
    '(save|download) [this] [page|article|as pdf|pdf]',
    ...['bookmark', 'export [pdf|to pdf]'],
  ],
};
export const savingMarks =
  /(^|[^a-z])(fa-(save|download|bookmark|floppy(-o|-disk)?|file-pdf(-o)?|file-word(-o)?)|bi-(download|save|bookmark)|icon-?(save|download|bookmark)|glyphicon-(save|download|floppy)[a-z-]*|(save|download)(article|news|page|pdf|btn|button|icon)?|export-?pdf)([^a-z]|$)/;

/** What lets people follow what became of their question. */
export const questionTracking: Wording = {
  name: { vi: 'Theo dõi câu hỏi', en: 'Following a question' },
  sure: [
    '… (tra cứu|theo dõi|tình trạng|trạng thái|tiến độ|đã trả lời|đang xử lý|chưa trả lời) …',
    '… mã (theo dõi|câu hỏi|phản ánh|tra cứu|số) …',
    '… câu (hỏi|trả lời) (đã|mới) …',
    '… kết quả (xử lý|trả lời|giải quyết) …',
  ],
};

/** An address that says that questions may be sent to it. */
export const questionIntake: Wording = {
  name: { vi: 'Địa chỉ tiếp nhận câu hỏi', en: 'Address for questions' },
  sure: ['… (gửi|tiếp nhận|câu hỏi|ý kiến|góp ý|phản ánh|kiến nghị|hỏi đáp|liên hệ) …'],
};

/** What stands before the day on which an article was posted, a day of the week among it. */
export const postedLabel: Wording = {
  name: { vi: 'Ngày đăng', en: 'Day of posting' },
  sure: [
    '… ngày (đăng|cập nhật|xuất bản|viết) …',
    '… đăng (ngày|lúc|tại) …',
    '… cập nhật [ngày|lúc|lần cuối] …',
    '… thứ (hai|ba|tư|năm|sáu|bảy|2|3|4|5|6|7) …',
    '… chủ nhật …',
    '… (published|posted|updated) …',
  ],
};

/** What a field or its button says that is searched with. */
export const searchWords: Wording = {
  name: { vi: 'Tìm kiếm', en: 'Search' },
  sure: ['… (tìm kiếm|tìm|từ khóa|nội dung cần tìm) …', '… tra cứu (thông tin|tin) …', '… (search|keyword|keywords) …'],
};
/** Searches for one kind of thing: dossiers, documents by number, officials. */
export const searchForOne: Wording = {
  name: { vi: 'Tra cứu một loại thông tin', en: 'Search for one kind of thing' },
  sure: [
    '…(mã hồ sơ|số hồ sơ|biên nhận|mã tra cứu)…',
    '… (cccd|cmnd) …',
    '…(số ký hiệu|tra cứu (hồ sơ|văn bản|thủ tục|kết quả)|tìm [kiếm] (hồ sơ|văn bản|thủ tục))…',
    '… email …',
    '…(mật khẩu|password|đăng nhập)…',
  ],
};
/** Fields of signing in and of newsletters. */
export const signInFields: Wording = {
  name: { vi: 'Ô đăng nhập, đăng ký nhận tin', en: 'Fields of signing in and newsletters' },
  sure: ['…(email|mật khẩu|password|đăng nhập)…'],
};
/** Whole labels of buttons that search. */
export const searchButtons: Wording = {
  name: { vi: 'Nút tìm kiếm', en: 'Search button' },
  sure: ['tìm', 'tìm kiếm', 'search'],
};
/** Whole labels of links and buttons that lead to a search. */
export const searchControls: Wording = {
  name: { vi: 'Lối vào tìm kiếm', en: 'Way to a search' },
  sure: ['tìm', 'tìm kiếm', 'tìm kiếm nâng cao', 'tra cứu thông tin', 'search'],
};
/** How elements with a shortcut of the keyboard name the search. */
export const searchBox: Wording = {
  name: { vi: 'Ô tìm kiếm', en: 'Search box' },
  sure: ['[ô] tìm kiếm …', 'search …'],
};

/** Links that lead to a file. */
export const fileLinks: Wording = {
  name: { vi: 'Liên kết tải tệp', en: 'Links to a file' },
  sure: ['… (tải về|tải xuống|tải văn bản|download|đính kèm|toàn văn|tệp) …', '….(pdf|doc|docx) …'],
};
