/** How portals word the functions that people use, as data; all folded: lower case without diacritics. */

/** A section that says that it has nothing yet. */
export const emptyNotices =
  /\b((noi dung|trang|chuyen muc|chuyen trang|muc|du lieu|thong tin)( nay)? )?(dang|se) (duoc )?(cap nhat|xay dung|hoan thien|nang cap|phat trien|bo sung)\b|\b(chua|khong) co (du lieu|noi dung|thong tin|bai viet|tin bai|ban ghi|ket qua)\b|\b(under construction|coming soon|no (data|content|records|articles|posts|items)( found| available)?)\b/;

/** A page of results that says how many there are, or that there is none. */
export const nothingFound =
  /\b(khong|chua) (tim thay|co|tim duoc|ton tai)( bat ky| bat cu)?( mot)?( ket qua| noi dung| tin| bai viet| du lieu| ban ghi| thong tin| muc| trang)?( nao)?\b|\b(co|tim thay|tim duoc|tong so|tong cong)[: ]*0 (ket qua|ban ghi|tin|bai|muc)\b|\b0 (ket qua|ban ghi|results?)\b|\bno (results?|matches|records|items|documents)\b|\b(nothing|not) (was )?found\b|\bdid not match\b/;

/** Controls that print an article, and that keep it: whole labels, and words of icons and classes. */
export const printing = {
  label:
    /^\W*(in|ban in|in an|in (trang|bai|tin|noi dung|an pham|van ban)( nay| viet| tin| bai)*|in ra giay|may in|xem ban in|phien ban in|print( this)?( page| article| version)?|printer friendly)\W*$/,
  markup:
    /(^|[^a-z])(fa-print|bi-printer|icon-?print(er)?|glyphicon-print|print(er|able|view|version|page|article|news|button|btn|icon)?)([^a-z]|$)/,
};
export const saving = {
  label:
    /^\W*(luu|luu (trang|bai|tin|lai|tru|ve may|noi dung)( nay| viet| tin| bai| ve may)*|tai ve|tai (bai|tin|noi dung|file|tep|xuong|trang)( viet| nay| ve| xuong)*|xuat (pdf|word|file|tep)|tai (pdf|word)|luu (pdf|word|html)|(save|download)( this)?( page| article| as pdf| pdf)?|bookmark|danh dau( trang| bai)?|export( pdf| to pdf)?)\W*$/,
  markup:
    /(^|[^a-z])(fa-(save|download|bookmark|floppy(-o|-disk)?|file-pdf(-o)?|file-word(-o)?)|bi-(download|save|bookmark)|icon-?(save|download|bookmark)|glyphicon-(save|download|floppy)[a-z-]*|(save|download)(article|news|page|pdf|btn|button|icon)?|export-?pdf)([^a-z]|$)/,
};

/** What lets people follow what became of their question. */
export const tracking =
  /\b(tra cuu|theo doi|ma (theo doi|cau hoi|phan anh|tra cuu|so)|tinh trang|trang thai|tien do|da tra loi|dang xu ly|chua tra loi|cau (hoi|tra loi) (da|moi)|ket qua (xu ly|tra loi|giai quyet))\b/;
/** An address that says that questions may be sent to it. */
export const intake = /\b(gui|tiep nhan|cau hoi|y kien|gop y|phan anh|kien nghi|hoi dap|lien he)\b/;

/** What stands before the day on which an article was posted, a day of the week or a time of day among it. */
export const postedLabel =
  /\b(ngay (dang|cap nhat|xuat ban|viet)|dang (ngay|luc|tai)|cap nhat( ngay| luc| lan cuoi)?|thu (hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|published|posted|updated)\b|\b([01]?\d|2[0-3]):[0-5]\d\b/;
