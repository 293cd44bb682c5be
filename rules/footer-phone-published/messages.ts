export const lookedFor = {
  vi: 'số điện thoại của cơ quan ở phần chân trang của trang chủ',
  en: 'a telephone number of the agency in the footer of the home page',
};

export const messages = {
  present: { text: { vi: 'Chân trang có số điện thoại.', en: 'The footer shows a telephone number.' } },
  missing: {
    text: { vi: 'Chân trang không có số điện thoại.', en: 'The footer shows no telephone number.' },
    mend: {
      vi: 'Ghi số điện thoại liên hệ của đơn vị ở chân trang, dưới dạng chữ, ví dụ “Điện thoại: (024) 3943 6666”.',
      en: 'Write the contact telephone of the unit in the footer as text, for example “Điện thoại: (024) 3943 6666”.',
    },
  },
  'footer-unknown': {
    text: {
      vi: 'Không nhận ra phần chân trang nên chưa kết luận được.',
      en: 'No part of the page could be told to be the footer.',
    },
  },
};
