/** How pages name the controls that open a menu and close what lies over the page; folded, as regular expressions. */

/** Whole labels of a control that opens the menu. */
export const menuToggleLabel =
  '^\\W*(menu( chinh)?|danh muc( chinh)?|(mo|dong|hien|hien thi|bat|xem|mo/dong)( rong)? (menu|danh muc)( chinh)?|muc luc|dieu huong|(toggle|open|show|main|mobile|expand)[ -]?(navigation|nav|menu)|navigation|☰|≡|☷|𝌆)\\W*$';
/** Words of its id, class or handler. */
export const menuToggleMarkup =
  'hamburger|burger|nav-?bar-?toggle|menu-?toggle|toggle-?(menu|nav)|nav-?toggle|(btn|button|icon|open|show|mobile|trigger|bar)-?_?(menu|nav)|(menu|nav)-?_?(btn|button|icon|mobile|trigger|open|bar)|fa-bars|bi-list|icon-bars|slicknav|mean-?menu|off-?canvas|side-?nav|mm-?menu|drawer';
/** Whole labels of a control that closes something; pressing one sends nothing. */
export const closeLabel =
  '^\\W*(×|✕|✖|✗|x|dong( lai| cua so| thong bao| quang cao| popup)?|tat( thong bao| quang cao)?|an( di)?|bo qua|de sau|khong hien( thi)? lai|close( this)?( window| popup| dialog)?|dismiss|skip|hide|later|not now)\\W*$';
export const closeMarkup =
  '(^|[^a-z])(btn-?)?(close|dismiss|closer?-?(btn|button|icon|modal|popup)|(popup|modal|dialog)-?close|fa-(times|close|xmark)|bi-x|icon-close|dong-?(popup|modal))([^a-z]|$)';
/** Labels of controls that close it by agreeing to something: there is a way, and we do not take it. */
export const agreeLabel =
  '^\\W*((toi )?(da hieu|dong y|chap nhan|biet roi|xac nhan|da doc)( .{0,40})?|ok|okay|tiep tuc|got it|i understand|accept( all)?( cookies)?|agree|allow( all)?|continue|huy|cancel|thoat)\\W*$';
