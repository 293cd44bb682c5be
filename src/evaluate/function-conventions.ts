import { phone, tablet, touch } from '../core/browser-conventions.ts';
import type { Bilingual } from '../core/language.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** The conventions about what people use on a portal: its search, its links, and the screens of phones. */
export const functionConventions: Readonly<Record<string, Bilingual>> = {
  touch: {
    vi: `Các trang trong mẫu được xem trên màn hình cảm ứng ${phone.width} × ${phone.height} và ${tablet.width} × ${tablet.height} điểm ảnh CSS; trang chưa ổn được tải lại như trên điện thoại (thêm chữ Mobile sau tên trình duyệt), tối đa ${touch.anew} trang. Được rộng hơn màn hình tới ${percent(touch.width)}; chữ nhỏ hơn ${touch.letter} điểm ảnh: tới ${percent(touch.small.passes)} thì đạt, quá ${percent(touch.small.fails)} thì không đạt; danh mục: hiện ${percent(touch.menu)} số mục cấp một, sau tối đa ${touch.taps} lần chạm; nội dung: từ ${percent(touch.kept.passes)} phần chữ của trang trên máy tính, dưới ${percent(touch.kept.fails)} thì không đạt; cửa sổ che từ ${percent(touch.covers)} màn hình. “Hạng mục chủ yếu” là trang chủ và các trang trên danh mục chính.`,
    en: `Pages of the sample were shown on touch screens of ${phone.width} × ${phone.height} and ${tablet.width} × ${tablet.height} CSS pixels; one not in order was loaded again as on a phone (the word Mobile after our user agent), ${touch.anew} pages at most. Up to ${percent(touch.width)} wider than the screen is let pass; of letters under ${touch.letter} pixels ${percent(touch.small.passes)} pass and more than ${percent(touch.small.fails)} fail; menu: ${percent(touch.menu)} of its first-level entries shown, after ${touch.taps} taps at most; content: ${percent(touch.kept.passes)} of the desktop page’s text, under ${percent(touch.kept.fails)} fails; windows that cover ${percent(touch.covers)} of the screen. The “main categories” are the home page and the pages of its main menu.`,
  },
  search: {
    vi: 'Tìm kiếm được thử bằng GET với tiêu đề của tới ba trang và một từ vô nghĩa; chỉ gõ chữ vào ô tìm kiếm khi địa chỉ kết quả do script tạo ra. Tìm kiếm gửi bằng POST không được thử.',
    en: 'The search was tried by GET with headlines of up to three pages and one nonsense word; words are typed only where a script makes the address of the results. A search sent by POST was not tried.',
  },
  deadLinks: {
    vi: 'Liên kết hỏng là địa chỉ trả lời 404, 410 hoặc 5xx hai lần; không trả lời kịp không tính là hỏng. Cổng của cơ quan khác chỉ được hỏi một lần.',
    en: 'Dead is an address that answers 404, 410, or 5xx twice; no answer in time is not. Portals of other agencies are asked once.',
  },
};
