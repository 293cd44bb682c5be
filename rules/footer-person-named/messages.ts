import { footerMessages } from '../../src/derive/footer-item.ts';

export const lookedFor = {
  vi: 'họ tên hoặc chức vụ của người chịu trách nhiệm (như “Chịu trách nhiệm chính: …”, “Trưởng Ban biên tập: …”) ở phần chân trang của trang chủ',
  en: 'the name or office of the responsible person (such as “Chịu trách nhiệm chính: …”, “Trưởng Ban biên tập: …”) in the footer of the home page',
};

export const messages = footerMessages(
  { vi: 'người chịu trách nhiệm', en: 'the responsible person' },
  {
    text: { vi: 'Chân trang không nêu người chịu trách nhiệm.', en: 'The footer does not name a responsible person.' },
    mend: {
      vi: 'Ghi họ tên và chức vụ của người chịu trách nhiệm ở chân trang, ví dụ “Người chịu trách nhiệm: Ông Trần Văn Mẫu, Chánh Văn phòng”.',
      en: 'Write the name and office of the responsible person in the footer, for example “Người chịu trách nhiệm: Ông Trần Văn Mẫu, Chánh Văn phòng”.',
    },
  },
  {
    vi: 'Chân trang có câu về trách nhiệm nội dung hoặc một người có chức vụ, nhưng chưa rõ ai là người chịu trách nhiệm; cần người xem xác nhận.',
    en: 'The footer has a line about responsibility, or a person with an office, but who is responsible is not clear; a person must decide.',
  },
);
