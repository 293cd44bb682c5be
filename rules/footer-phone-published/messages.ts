import { footerMessages } from '../../src/derive/footer-item.ts';

export const lookedFor = {
  vi: 'số điện thoại liên hệ của đơn vị ở phần chân trang của trang chủ',
  en: 'a contact telephone of the unit in the footer of the home page',
};

export const messages = footerMessages(
  { vi: 'số điện thoại', en: 'a telephone number' },
  {
    text: { vi: 'Chân trang không có số điện thoại liên hệ.', en: 'The footer shows no contact telephone.' },
    mend: {
      vi: 'Ghi số điện thoại liên hệ của đơn vị ở chân trang, dưới dạng chữ, ví dụ “Điện thoại: (024) 3943 6666”.',
      en: 'Write the contact telephone of the unit in the footer as text, for example “Điện thoại: (024) 3943 6666”.',
    },
  },
  {
    vi: 'Chân trang chỉ có nhãn hoặc liên kết điện thoại, không thấy số dạng chữ; cần người xem xác nhận.',
    en: 'The footer has a telephone label or link, but no number as text; a person must decide.',
  },
);
