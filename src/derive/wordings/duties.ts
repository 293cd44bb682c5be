import type { Wording } from '../wording.ts';

/** How portals word what the smaller duties ask for. */

/** Titles and links of a notice on the protection of personal information. */
export const privacyNotice: Wording = {
  name: { vi: 'Thông báo bảo vệ thông tin cá nhân', en: 'Privacy notice' },
  sure: [
    '… (chính sách|quy định|quy chế|điều khoản|thông báo|cam kết) …40 (bảo mật|riêng tư|thông tin cá nhân|dữ liệu cá nhân) …',
    '… bảo (vệ|mật|hộ) (thông tin|dữ liệu) [cá nhân|người dùng] …',
    '… quyền riêng tư …',
    '… privacy …',
  ],
};
/** What such a notice speaks of. */
export const personalData: Wording = {
  name: { vi: 'Thông tin cá nhân', en: 'Personal information' },
  sure: ['… (thông tin|dữ liệu) (cá nhân|người dùng|riêng) …', '… personal (data|information) …'],
};
/** Labels of fields in which visitors give data of their own. */
export const personalField: Wording = {
  name: { vi: 'Ô nhập thông tin cá nhân', en: 'Fields for personal information' },
  sure: ['… (họ [và] tên|số điện thoại|điện thoại|e[ ]mail|thư điện tử|địa chỉ|cccd|cmnd|căn cước|ngày sinh) …'],
};

/** Heads of drafts and plans put to comment. */
export const draftWords: Wording = {
  name: { vi: 'Dự thảo lấy ý kiến', en: 'Draft put to comment' },
  sure: ['… dự thảo …', '… (lấy|xin|tham gia|đóng góp) ý kiến …'],
};
/** Until when comments on a draft are taken. */
export const commentDeadline: Wording = {
  name: { vi: 'Thời hạn góp ý', en: 'Deadline of comments' },
  sure: ['… (hạn|thời hạn|thời gian|ngày hết hạn|đến hết ngày|đến ngày|ngày kết thúc|hết hạn|trước ngày|kết thúc) …'],
};
/** How comments on a draft are given, as a label of a form or a link. */
export const commentForm: Wording = {
  name: { vi: 'Gửi ý kiến góp ý', en: 'Giving comments' },
  sure: ['… [gửi|đóng|tham gia|nhập|viết|nội dung] (ý kiến|góp ý|bình luận|comment) …'],
};

/** A control with which a visitor says how satisfied he is with information. */
export const informationRating: Wording = {
  name: { vi: 'Đánh giá mức độ hài lòng về thông tin', en: 'Rating of information' },
  sure: ['… (đánh giá|hài lòng|hữu ích|rating) …'],
};

/** Titles of the regulations under which a portal is run, and units work together for it. */
export const portalRegulations = {
  operation: {
    name: { vi: 'quy chế vận hành, duy trì cổng', en: 'regulation on running the portal' },
    sure: [
      '… quy chế …60 (hoạt động|vận hành|quản lý|duy trì|sử dụng|khai thác|tổ chức) …60 (cổng|trang) (thông tin|tin|giao tiếp|điện tử|ttđt) …',
      '… quy chế …60 (hoạt động|vận hành|quản lý|duy trì|sử dụng|khai thác|tổ chức) …60 (website|portal) …',
      '… quy chế [của|về] (cổng|trang) (thông tin|tin|giao tiếp|điện tử|ttđt) …',
    ],
  },
  coordination: {
    name: { vi: 'quy chế phối hợp cung cấp, xử lý thông tin', en: 'regulation on working together for information' },
    sure: [
      '… quy chế …40 phối hợp …120 (cổng|trang) (thông tin|tin|giao tiếp|điện tử|ttđt) …',
      '… quy chế …60 cung cấp …60 thông tin …60 (cổng|trang) (thông tin|tin|giao tiếp|điện tử|ttđt) …',
    ],
    perhaps: ['… quy chế …40 phối hợp …80 (cung cấp|xử lý) …40 thông tin …'],
  },
} as const satisfies Readonly<Record<string, Wording>>;

/** What makes a title one of a paper not issued yet, or of another’s. */
export const notIssuedHere: Wording = {
  name: { vi: 'Chưa ban hành, hoặc của nơi khác', en: 'Not issued yet, or of another' },
  sure: [
    '… (dự thảo|góp ý|lấy ý kiến|xin ý kiến|thẩm định|xây dựng quy chế|hội nghị|hội thảo) …',
    '… (cổng|trang) (thông tin điện tử|dịch vụ công) (chính phủ|quốc gia|quốc hội) …',
  ],
};
