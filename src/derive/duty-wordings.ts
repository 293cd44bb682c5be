/** How portals word what the smaller duties ask for. Words are folded; each is data, no rule has its own. */

/** Titles and links of a notice on the protection of personal information. */
export const privacyNotice =
  /\b(chinh sach|quy dinh|quy che|dieu khoan|thong bao|cam ket)\b.{0,40}\b(bao mat|rieng tu|(thong tin|du lieu) ca nhan)\b|\bbao (ve|mat|ho) (thong tin|du lieu)( ca nhan| nguoi dung)?\b|\bquyen rieng tu\b|\bprivacy\b/;
/** What such a notice speaks of. */
export const personalData = /\b(thong tin|du lieu) (ca nhan|nguoi dung|rieng)\b|\bpersonal (data|information)\b/;

/** Labels of fields in which visitors give data of their own. */
export const personalField =
  /\b(ho (va )?ten|ho ten|so dien thoai|dien thoai|e ?mail|thu dien tu|dia chi|cccd|cmnd|can cuoc|ngay sinh)\b/;

/** Until when comments on a draft are taken. */
export const commentDeadline =
  /\b(han|thoi han|thoi gian|ngay het han|den het ngay|den ngay|ngay ket thuc|het han|truoc ngay|ket thuc)\b/;
/** How comments on a draft are given, as a label of a form or a link. */
export const commentForm = /\b(gui|dong|tham gia|nhap|viet|noi dung)?\s*(y kien|gop y|binh luan|comment)\b/;

/** A control with which a visitor says how satisfied he is with information. */
export const informationRating =
  /\b(danh gia|hai long|huu ich|hai long voi (thong tin|bai viet|noi dung))\b|\b(thong tin|bai viet|noi dung) (nay )?(co )?(huu ich|hai long)\b|\brating\b/;

/** A notice that the portal will be out of service for a while. */
export const suspension =
  /\b(tam (ngung|dung|ngat)|ngung|bao tri|bao duong|nang cap)\b.{0,80}\b(cong|trang thong tin|trang web|website|he thong|phan mem|dich vu cong|may chu)\b|\b(cong|trang thong tin|trang web|website|he thong)\b.{0,60}\b(tam (ngung|dung)|bao tri|bao duong|nang cap)\b/;
/** When it will be back. */
export const recovery =
  /\b(hoat dong|phuc vu|truy cap|van hanh|khoi phuc|phuc hoi|mo)\b.{0,20}\b(tro lai|lai|binh thuong)\b|\bden (het )?(ngay|\d|luc)\b|\bdu kien\b.{0,40}\b(xong|hoan thanh|phuc hoi|khoi phuc)\b/;
/** Words before the moment at which it stops. */
export const suspendedFrom = /\b(tu|vao|luc|bat dau)\b/;
