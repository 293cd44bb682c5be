import type { Wording } from '../wording.ts';

/** How portals word what the accessibility checks look for. */

/** Links whose words alone do not tell where they lead. */
export const vagueLinks: Wording = {
  name: { vi: 'Liên kết không nói rõ đích đến', en: 'Links that do not tell where they lead' },
  sure: [
    ...['xem thêm', 'xem tiếp', 'xem tất cả', 'xem', 'xem ngay', 'tất cả', 'thêm', 'chi tiết', 'xem chi tiết'],
    ...['đọc thêm', 'đọc tiếp', 'tiếp theo', 'tại đây', 'ở đây', 'đây', 'bấm vào đây', 'nhấn vào đây', 'bấm đây'],
    ...['ấn vào đây', 'click vào đây', 'truy cập tại đây', 'xem tại đây'],
    ...['tải về', 'tải xuống', 'tải file', 'liên kết', 'tệp đính kèm'],
    ...['link', 'click', 'file', 'read more', 'more', 'see more', 'view more', 'learn more', 'view all', 'see all'],
    ...['details', 'detail', 'view', 'here', 'click here', 'download', 'this link'],
  ],
};

/** Alternatives that name the kind of thing and not what it shows. `Ảnh` on a link may be the name of a section. */
export const emptyAlternatives: Wording = {
  name: { vi: 'Văn bản thay thế không nói nội dung ảnh', en: 'Alternatives that do not tell what a picture shows' },
  sure: [
    ...['hình ảnh', 'ảnh', 'hình', 'ảnh minh họa', 'hình minh họa', 'ảnh đại diện', 'hình đại diện'],
    ...['mô tả ảnh', 'chưa có mô tả', 'không có ảnh'],
    ...['image', 'images', 'img', 'picture', 'pic', 'photo', 'photos', 'graphic', 'icon', 'thumbnail', 'thumb'],
    ...['alt', 'alt text', 'blank', 'spacer', 'placeholder'],
  ],
};

/** Names that programs and cameras give; they say nothing of the picture. */
export const serialNames: readonly RegExp[] = [
  /^(?:img|dsc[fn]?|pict|screenshot|screen shot|vlcsnap)[\s_-]*\d[\d\s_.()-]{2,}$/,
  /^(?:photo|image|picture|capture|scan)[_-]*\d[\d_.()-]{2,}$/,
  /^(?:p\d{7}|z\d{7,})[\d\s_.()-]*$/,
  /^(?:untitled|no ?name|no ?title|khong ten|khong co tieu de)[\s_-]*\d*$/,
  /^(?=.*\d)[0-9a-f]{8,}(?:-[0-9a-f]{4,})*$/,
  /^[\d\s_.()-]{4,}$/,
];

/** The kind of thing and its number, as people number pictures: it tells them apart and says nothing of them. */
export const numberedNames: RegExp =
  /^(?:img|dsc[fn]?|pict?|photo|image|picture|screenshot|screen shot|vlcsnap|capture|scan|anh|hinh)[\s_-]*\(?\d[\d\s_.()-]*$/;

/** A letter and a number: of a picture among others, or of a room, a form, an exhibit that it shows. */
export const codedNames: RegExp = /^[pz][\s_-]*\d[\d\s_.()-]*$/;

/** Figures that people write: telephone numbers, spans of years, dates. */
export const saidInFigures: readonly RegExp[] = [
  /^\(?(?:0|\+?84|1[89]00)(?:[\s.()-]{0,2}\d){4,10}$/,
  /^(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d$/,
  /^\d{1,2}[-.]\d{1,2}[-.](?:19|20)\d\d$/,
];

export const pictureFile: RegExp = /^[^\s/\\][^/\\]{0,150}\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?|ico)$/;

/** Signs that stand for what a control does, where it says nothing else. */
export const usualSigns: readonly { signs: string; means: { vi: string; en: string } }[] = [
  { signs: '☰≡𝌆⋮⋯', means: { vi: 'mở trình đơn', en: 'open a menu' } },
  { signs: '×✕✖✗✘⨯❌', means: { vi: 'đóng', en: 'close' } },
  { signs: '▶►▷❯›»→⟩>', means: { vi: 'tiếp theo hoặc phát', en: 'next, or play' } },
  { signs: '◀◄◁❮‹«←⟨<', means: { vi: 'quay lại', en: 'previous' } },
  { signs: '▲△↑⌃', means: { vi: 'về đầu trang', en: 'back to the top' } },
  { signs: '▼▾▽↓⌄', means: { vi: 'mở rộng', en: 'open' } },
  { signs: '🔍🔎⌕', means: { vi: 'tìm kiếm', en: 'search' } },
  { signs: '⏸‖', means: { vi: 'tạm dừng', en: 'pause' } },
  { signs: '🏠⌂', means: { vi: 'trang chủ', en: 'home page' } },
];

/** Cells that head the columns of tables on portals. */
export const headerCells: Wording = {
  name: { vi: 'Ô tiêu đề của bảng', en: 'Cells that head columns' },
  sure: [
    ...['stt', 'tt', 'số tt', 'số thứ tự', 'no', 'tên [~40]', 'họ tên', 'họ và tên', 'chức vụ', 'chức danh'],
    ...['đơn vị', 'phòng ban', 'điện thoại', 'số điện thoại', 'sđt', 'e[-]mail', 'thư điện tử', 'địa chỉ', 'ghi chú'],
    ...['nội dung', 'nội dung công việc', 'trích yếu', 'số[,] ký hiệu', 'số hiệu', 'số văn bản', 'ngày [~20]'],
    ...['thời gian', 'địa điểm', 'lĩnh vực', 'mức độ', 'cơ quan…30', 'loại…30', 'số lượng', 'đơn giá', 'thành tiền'],
    ...['đơn vị tính', 'đvt', 'tổng [số|cộng]', 'năm [####]', 'tháng', 'quý', 'tình trạng', 'trạng thái', 'kết quả'],
    ...['tải về', 'tệp đính kèm', 'thủ tục…30'],
  ],
};

/** Words with which the line before a table introduces it. */
export const tableTitles: Wording = {
  name: { vi: 'Dòng giới thiệu bảng', en: 'Lines that introduce a table' },
  sure: ['(bảng|biểu|phụ lục|danh sách|danh mục|thống kê|kết quả|lịch|số liệu|tổng hợp|thông tin) …', '…:'],
};

/** Where the words of something heard or seen are to be read. */
export const transcriptWords: Wording = {
  name: { vi: 'Bản chữ của âm thanh, video', en: 'Transcripts' },
  sure: [
    '… (lời bình|lời thoại|bản ghi|bản chữ|bản văn bản|toàn văn|nội dung chính|phụ đề) …',
    '… nội dung (video|âm thanh|clip|phát thanh|chương trình) …',
    '… tóm tắt (nội dung|video) …',
    '… (transcript|caption|captions|subtitle|subtitles) …',
  ],
};

/** Whose frames play audio or video. */
export const playerHosts: RegExp =
  /(?:^|\.)(?:youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com|dailymotion\.com|soundcloud\.com|mixcloud\.com|vtv\.vn|vov\.vn)$/;

/** Words that tell of keyboard shortcuts. */
export const shortcutWords: Wording = {
  name: { vi: 'Phím tắt', en: 'Keyboard shortcuts' },
  sure: ['… phím (tắt|nóng) …', '… (access[ ]key|access[ ]keys|shortcut|shortcuts) …'],
};

/** A tool that changes how a page looks or reads it out: whole labels, and words of ids, classes and handlers. */
interface ToolWording extends Wording {
  markup: string;
}

export const toolWords = {
  contrast: {
    name: { vi: 'Đổi độ tương phản', en: 'Contrast' },
    sure: [
      '[tăng|đổi|giảm|chế độ] [độ] tương phản [cao|thấp|mạnh]',
      '[high|low] contrast [mode]',
      ...['đổi màu', 'màu (chữ|nền)', 'chế độ (tối|sáng|ban đêm)', 'giao diện (tối|sáng|tương phản)'],
      ...['nền (tối|đen|sáng)', 'đen trắng', 'dark mode', 'dark', 'night mode', 'invert (colors|colours)'],
    ],
    markup:
      'contrast|tuong phan|dark mode|darkmode|theme (?:toggle|switch|switcher)|color (?:scheme|switch)|doi mau|invert',
  },
  'text-size': {
    name: { vi: 'Đổi cỡ chữ', en: 'Text size' },
    sure: [
      '(tăng|giảm|đổi|chỉnh|thay đổi) [giảm] [kích] cỡ chữ',
      '(tăng|giảm) kích thước (chữ|font)',
      '(cỡ|kích thước) chữ [to|lớn|nhỏ|vừa] [hơn]',
      'chữ (to|lớn|nhỏ) [hơn]',
      ...['phóng to [chữ]', 'thu nhỏ [chữ]', 'a[ ]\\+[\\+]', 'a[ ]-[-]', 'aa'],
      '(larger|smaller|bigger|increase|decrease) [the] (text|font) [size]',
      ...['(text|font) size', 'zoom (in|out)'],
    ],
    markup:
      'font ?size|text ?size|co chu|(?:increase|decrease|resize|larger|smaller|tang|giam) (?:font|text|size|chu)|(?:font|text|size|chu) (?:increase|decrease|plus|minus|up|down|larger|smaller|inc|dec)|zoom ?(?:in|out)|font (?:tang|giam)',
  },
  'read-aloud': {
    name: { vi: 'Đọc thành tiếng', en: 'Read aloud' },
    sure: [
      '(nghe|đọc) [nội dung] (bài|bài viết|tin|nội dung|trang|văn bản|thành tiếng) [này|viết|nói]',
      ...['nghe đọc [bài]', 'nghe', 'đọc bài viết bằng giọng nói', 'đọc'],
      ...['read aloud', 'read (this|page|article) [aloud]', 'listen [to (this|the) (article|page)]', 'text to speech'],
    ],
    markup:
      'tts|read aloud|readaloud|text to speech|texttospeech|speech|speak|doc bai|nghe bai|responsive ?voice|readspeaker',
  },
  panel: {
    name: { vi: 'Công cụ hỗ trợ người khuyết tật', en: 'Accessibility tools' },
    sure: [
      '[công cụ|menu|tùy chọn|chế độ] [hỗ trợ] (người khuyết tật|tiếp cận|trợ năng)',
      '(khả năng|trung tâm|công cụ) (tiếp cận|trợ năng)',
      'hỗ trợ người (khuyết tật|khiếm thị)',
      'accessibility [menu|options|tools|settings]',
    ],
    markup: 'accessibility|a11y|tro nang|nguoi khuyet tat|userway|tiep can',
  },
} as const satisfies Readonly<Record<string, ToolWording>>;

/** Hosts whose scripts lay an accessibility widget over the page, where we cannot look. */
export const widgetHosts: RegExp =
  /(?:^|\.)(?:userway\.org|accessibe\.com|acsbapp\.com|equalweb\.com|nagich\.com|audioeye\.com|readspeaker\.com|responsivevoice\.org|vbee\.vn|skynettechnologies\.com)$/;
