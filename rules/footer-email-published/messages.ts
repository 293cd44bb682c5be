import { footerMessages } from '../../src/derive/footer-item.ts';

export const lookedFor = {
  vi: 'địa chỉ thư điện tử của đơn vị ở phần chân trang của trang chủ',
  en: 'an e-mail address of the unit in the footer of the home page',
};

export const messages = footerMessages(
  { vi: 'địa chỉ thư điện tử', en: 'an e-mail address' },
  {
    text: {
      vi: 'Chân trang không có địa chỉ thư điện tử của đơn vị.',
      en: 'The footer shows no e-mail address of the unit.',
    },
    mend: {
      vi: 'Ghi địa chỉ thư điện tử của đơn vị ở chân trang, dưới dạng chữ, ví dụ “Email: banbientap@tinhmau.gov.vn”.',
      en: 'Write the e-mail address of the unit in the footer as text, for example “Email: banbientap@tinhmau.gov.vn”.',
    },
  },
  {
    vi: 'Chân trang có liên kết gửi thư nhưng không hiện địa chỉ thư điện tử; cần người xem xác nhận.',
    en: 'The footer has a link that sends mail, but does not show the address; a person must decide.',
  },
);
