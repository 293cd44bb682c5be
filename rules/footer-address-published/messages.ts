import { footerMessages } from '../../src/derive/footer-item.ts';

export const lookedFor = {
  vi: 'địa chỉ trụ sở của đơn vị ở phần chân trang của trang chủ',
  en: 'the postal address of the unit in the footer of the home page',
};

export const messages = footerMessages(
  { vi: 'địa chỉ', en: 'a postal address' },
  {
    text: { vi: 'Chân trang không có địa chỉ của đơn vị.', en: 'The footer shows no postal address of the unit.' },
    mend: {
      vi: 'Ghi địa chỉ trụ sở ở chân trang, dưới dạng chữ, ví dụ “Địa chỉ: số 1 đường Mẫu, phường Mẫu, tỉnh Mẫu”.',
      en: 'Write the address of the seat in the footer as text, for example “Địa chỉ: số 1 đường Mẫu, phường Mẫu, tỉnh Mẫu”.',
    },
  },
  {
    vi: 'Chân trang có câu giống địa chỉ nhưng chưa chắc; cần người xem xác nhận.',
    en: 'The footer has something like an address, but it is not certain; a person must decide.',
  },
);
