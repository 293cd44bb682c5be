/** How online forms and the pages around them word things; folded unless said otherwise. */

/** Marks of a field that must be filled in: no help. */
export const requiredMarks = /\((?:bắt buộc|required|\*)\)|[*:：]/giu;

/** Places and other closed lists that any system of a state agency holds, as the whole label of a field. */
export const closedLists =
  /^(?:(?:chon|ten) )?(?:tinh(?: thanh pho)?|thanh pho|tinh tp|quan huyen|huyen|quan huyen thi xa|xa phuong(?: thi tran)?|phuong xa|gioi tinh|dan toc|quoc tich|ton giao|quoc gia)(?: (?:thuong tru|tam tru|noi sinh|hien nay|cua .{1,30}))?$/;

/** Labels whose values have a set format. */
export const formatted =
  /\b(?:ngay(?: thang(?: nam)?)?(?: sinh| cap)?|so (?:dien thoai|dt)|dien thoai|di dong|e ?mail|thu dien tu|so (?:dinh danh|cccd|cmnd|can cuoc|the can cuoc|chung minh)|ma so thue|ma so doanh nghiep)\b/;

/** A size with its unit, as announced for files. */
export const fileSize = /\b\d+(?:[.,]\d+)?\s*(?:k|m|g)i?(?:b|bytes?)\b|\b\d+\s*(?:mega|kilo|giga)bytes?\b/;

/** Quality asked of scans and photographs. */
export const scanQuality =
  /\b(?:\d+\s*dpi|do phan giai|ro net|ro rang|doc (?:duoc )?ro|khong mo|den trang|quet mau|scan mau)\b/;

/** Endings of files, as announced. */
export const fileKinds =
  /(?:^|[^\p{L}\p{N}])\.?(pdf|docx?|odt|rtf|txt|xlsx?|jpe?g|png|gif|tiff?|bmp|webp|heic|zip|rar|7z|exe|mp4|svg)(?![\p{L}\p{N}])/giu;

/** Choosing files to go with a form. */
export const attaching = /\b(?:dinh kem|tai (?:len|tep|file)|chon (?:tep|file)|upload)\b/;

/** Attributes and classes by which scripts check a format while one types; as they are written. */
export const checkingAttribute = /^data-(?:.*mask|val-|parsley|rule|validation|date|provide|inputmask|format|fv)/;
export const checkingClass = /\b(?:datepicker|date-picker|mask|numeric|validate)\b/i;

/** Classes of what helps to fill in, as they are written. */
export const helpClass =
  /(?:^|[\s_-])(?:help|hint|form-text|text-muted|note|description|tooltip|guide|huong-dan|ghi-chu)(?:$|[\s_-])/i;

/** What a text beside an input says to help, and no text that only tells what is known of somebody does. */
export const explains =
  /\b(?:nhap|chon|ghi (?:ro|day|dung|theo|nhu|so|ho|chu|tren)|dien (?:day|dung|theo|so|thong|vao)|khai (?:dung|day|theo|ro|nhu)|viet (?:hoa|dung|day|chu|co)|dinh kem|tai (?:len|tep|file)|vi du|vd|toi (?:da|thieu)|khong (?:qua|nho hon|it hon|duoc|bat buoc|ghi|nhap|viet)|it nhat|dinh dang|dung luong|kich thuoc|bat buoc|neu co|neu khong|theo (?:giay|mau|dinh|cac|thu tu|cccd|can cuoc|ho chieu|ho so|quy)|nhu (?:tren|trong)|bao gom|in hoa|co dau|khong dau|ky tu|chu so|cach nhau|chi nhan|ban (?:chup|quet|scan|sao)|de trong|huong dan|luu y|chu y)\b|\bdd\s?[/.-]\s?mm\b|\bngay\s?\/\s?thang\b/;

/** Controls that keep what was entered. */
export const keeps =
  /^(?:in|print)(?:$| (?:to khai|don|bieu mau|ra|phieu|ho so|thong tin|form).*)|\b(?:luu (?:ra )?(?:tep|file|nhap|to khai|ho so|thong tin|lai|tam)|luu$|ghi ra tep|xuat (?:ra )?(?:tep|file|pdf|word|excel)|tai (?:to khai|don|phieu|ban khai)|ket xuat|save|export)\b/;

/** Controls that send the dossier, and those that lead to a further step. */
export const sends = /\b(?:gui|nop|hoan (?:tat|thanh)|dang ky|submit)\b/;
export const goesOn = /\b(?:tiep (?:tuc|theo)|buoc (?:tiep|sau|\d)|next)\b/;

/** Buttons of forms that are no application: search, contact, comments, questions, polls. */
export const otherPurpose =
  /\b(?:tim(?: kiem)?|tra cuu|loc|search)$|\btim kiem\b|\bgui (?:lien he|tin nhan|y kien|gop y|binh luan|cau hoi|danh gia|phan anh|phan hoi)\b|\b(?:binh chon|bieu quyet|lien he|danh gia)$/;

/** Ways on which users are told of their dossier (article 9(2) of the Circular). */
export const noticeWays: Readonly<Record<string, RegExp>> = {
  portal: /\b(?:khi dang nhap|tren cong|tai khoan)\b/,
  'e-mail': /\b(?:e ?mail|thu dien tu)\b/,
  'text message': /\b(?:tin nhan|sms)\b/,
  messaging: /\b(?:zalo|viber|messenger|ung dung)\b/,
};

/** Words that make a text speak of notices. */
export const notices = /\b(?:thong bao|bao (?:ma|ket qua|tinh trang|tien do|ho so)|nhan tin|tin nhan bao)\b/;

/** Following a dossier. */
export const tracking =
  /\b(?:tra cuu|theo doi|kiem tra)(?: (?:tinh trang|trang thai|tien do|ket qua|tinh hinh|qua trinh|viec|xu ly|giai quyet|thong tin|truc tuyen))* (?:ho so|xu ly|giai quyet)\b|\bho so cua (?:toi|ban)\b/;
export const dossierCode = /\b(?:ma|so)(?: so| bien nhan| tiep nhan)? ho so\b|\bso bien nhan\b|\bma tra cuu\b/;

/** Signing in, and identity that the state or a certificate vouches for. */
export const signsIn = /\b(?:dang nhap|sign in|log ?in)\b/;
export const nationalIdentity =
  /\b(?:vneid|dinh danh dien tu|dinh danh va xac thuc dien tu|tai khoan (?:cua )?(?:cong )?dvc ?qg|(?:cong )?dich vu cong quoc gia|dvcqg|chu ky so|usb token|chung thu so)\b/;

/** Paying over the network, at the agency and by post; names of gateways and of the national platform. */
export const paying: Readonly<Record<PayWay, RegExp>> = {
  online:
    /\b(?:(?:thanh toan|nop|tra)(?: (?:phi|le phi|va|ngay|duoc))* (?:truc tuyen|qua mang|online|dien tu|qua (?:cong|vi|the|tai khoan|ma qr|ngan hang|moi truong mang))|paygov|vnpay|momo|napas|vietqr|ngan luong|onepay|zalopay|viettel ?money|vnpt ?pay|payment ?platform|cong thanh toan|vi dien tu|internet banking)\b/,
  office: /\b(?:truc tiep|tai (?:noi|bo phan|co quan|tru so|trung tam|quay|so))\b/,
  post: /\b(?:buu chinh|buu dien|bcci)\b/,
};
export type PayWay = 'online' | 'office' | 'post';

/** Legends and labels of a choice on paying, and of one on the return of the result. */
export const payLegend = /\b(?:thanh toan|nop (?:phi|le phi|tien)|phi|le phi)\b/;
export const resultLegend = /\b(?:nhan|tra) (?:lai )?(?:ket qua|giay|ban chinh)\b/;
export const returning: Readonly<Record<PayWay, RegExp>> = {
  online: /\b(?:truc tuyen|qua mang|online|moi truong mang|dien tu|ban dien tu)\b/,
  office: /\b(?:truc tiep|tai (?:noi|bo phan|co quan|tru so|trung tam|quay|so)|mot cua)\b/,
  post: paying.post,
};

/** What only one browser, or no browser of today, can show; on the folded text. */
export const oneBrowser =
  /\b(?:chi|phai|yeu cau|vui long|nen|hay)(?: (?:ho tro|su dung|dung|chay|hoat dong|tren|bang|tot|nhat|trinh duyet|duoc|mo|truy cap|voi))+ (?:microsoft )?(?:internet explorer|ie ?\d)/;

/** Where users send suggestions. */
export const feedback = /\b(?:gop y|phan anh|kien nghi|y kien|ho tro|thac mac|tu van)\b/;

/** A guide to services, and questions with answers, in titles and headings. */
export const guideTitle =
  /\b(?:huong dan)\b.{0,60}\b(?:thuc hien|su dung|nop|dich vu|dvc|thu tuc|ho so|dang ky|cac buoc)\b|\bcam nang\b/;
export const questionsTitle = /\b(?:cau hoi (?:thuong gap|thuong xuyen|pho bien)|hoi ?(?:-|va|–) ?dap|hoi dap|faqs?)\b/;
