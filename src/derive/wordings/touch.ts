import type { Wording } from '../wording.ts';

/** How pages name the controls that open a menu and close what lies over the page. */

/** Whole labels of a control that opens the menu. */
export const menuToggles: Wording = {
  name: { vi: 'Nút mở danh mục', en: 'Control that opens the menu' },
  sure: [
    'menu [chính]',
    'danh mục [chính]',
    '(mở|đóng|hiện|hiển thị|bật|xem|mở/đóng) [rộng] (menu|danh mục) [chính]',
    ...['mục lục', 'điều hướng', 'navigation', '(toggle|open|show|main|mobile|expand)[ |-](navigation|nav|menu)'],
    ...['☰', '≡', '☷', '𝌆'],
  ],
};
/** Words of its id, class or handler. */
export const menuToggleMarkup =
  'hamburger|burger|nav-?bar-?toggle|menu-?toggle|toggle-?(menu|nav)|nav-?toggle|(btn|button|icon|open|show|mobile|trigger|bar)-?_?(menu|nav)|(menu|nav)-?_?(btn|button|icon|mobile|trigger|open|bar)|fa-bars|bi-list|icon-bars|slicknav|mean-?menu|off-?canvas|side-?nav|mm-?menu|drawer';

/** Whole labels of a control that closes something; pressing one sends nothing. */
export const closers: Wording = {
  name: { vi: 'Nút đóng', en: 'Control that closes something' },
  sure: [
    ...['×', '✕', '✖', '✗', 'x'],
    'đóng [lại|cửa sổ|thông báo|quảng cáo|popup]',
    'tắt [thông báo|quảng cáo]',
    ...['ẩn [đi]', 'bỏ qua', 'để sau', 'không hiện [thị] lại'],
    'close [this] [window|popup|dialog]',
    ...['dismiss', 'skip', 'hide', 'later', 'not now'],
  ],
};
export const closeMarkup =
  '(^|[^a-z])(btn-?)?(close|dismiss|closer?-?(btn|button|icon|modal|popup)|(popup|modal|dialog)-?close|fa-(times|close|xmark)|bi-x|icon-close|dong-?(popup|modal))([^a-z]|$)';

/** Labels of controls that close it by agreeing to something: there is a way, and we do not take it. */
export const agreements: Wording = {
  name: { vi: 'Nút đồng ý', en: 'Control that agrees to something' },
  sure: [
    '[tôi] (đã hiểu|đồng ý|chấp nhận|biết rồi|xác nhận|đã đọc)',
    '[tôi] (đã hiểu|đồng ý|chấp nhận|biết rồi|xác nhận|đã đọc) …40',
    ...['ok', 'okay', 'tiếp tục', 'hủy', 'thoát', 'got it', 'i understand', 'accept [all] [cookies]', 'agree'],
    ...['allow [all]', 'continue', 'cancel'],
  ],
};
