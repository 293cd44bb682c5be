import { footerMessages } from '../../src/derive/footer-item.ts';

export const lookedFor = {
  vi: 'tên cơ quan, đơn vị chủ quản cổng ở phần chân trang của trang chủ',
  en: 'the name of the agency that owns the portal in the footer of the home page',
};

export const messages = footerMessages(
  { vi: 'tên đơn vị', en: 'the name of the unit' },
  {
    text: {
      vi: 'Chân trang không có tên cơ quan, đơn vị chủ quản.',
      en: 'The footer does not name the agency that owns the portal.',
    },
    mend: {
      vi: 'Ghi tên đầy đủ của cơ quan chủ quản ở chân trang, dưới dạng chữ.',
      en: 'Write the full name of the owning agency in the footer as text.',
    },
  },
  {
    vi: 'Chân trang có câu nhắc đến cơ quan chủ quản hoặc tên cổng nhưng không nhận ra được tên cơ quan; cần người xem xác nhận.',
    en: "The footer speaks of an owner or of the portal, but no agency's name could be recognised; a person must decide.",
  },
);
