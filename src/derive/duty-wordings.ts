/** How portals word what the smaller duties ask for. Words are folded; each is data, no rule has its own. */

/** A notice that the portal will be out of service for a while. */
export const suspension =
  /\b(tam (ngung|dung|ngat)|ngung|bao tri|bao duong|nang cap)\b.{0,80}\b(cong|trang thong tin|trang web|website|he thong|phan mem|dich vu cong|may chu)\b|\b(cong|trang thong tin|trang web|website|he thong)\b.{0,60}\b(tam (ngung|dung)|bao tri|bao duong|nang cap)\b/;
/** When it will be back. */
export const recovery =
  /\b(hoat dong|phuc vu|truy cap|van hanh|khoi phuc|phuc hoi|mo)\b.{0,20}\b(tro lai|lai|binh thuong)\b|\bden (het )?(ngay|\d|luc)\b|\bdu kien\b.{0,40}\b(xong|hoan thanh|phuc hoi|khoi phuc)\b/;
/** Words before the moment at which it stops, and before that at which it is back. */
export const suspendedFrom = /\b((?<!dien |dau )tu|vao|luc|bat dau)\b/;
export const suspendedUntil = /\b(den|toi)\b/;
/** Words before the date on which an article was posted. */
export const postedOn = /\b(dang( ngay| tai)?|ngay dang|cap nhat|xuat ban)\b/;
