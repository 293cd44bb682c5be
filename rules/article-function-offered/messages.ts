const mend = {
  vi: 'Đặt trên mỗi tin, bài một nút có chữ, như “In bài viết”, “Lưu bài viết” (tải về tệp HTML, PDF hoặc Word).',
  en: 'Put a button with words on each article, such as “In bài viết” (print), “Lưu bài viết” (save: download as HTML, PDF or Word).',
};

export const lookedFor = {
  vi: 'nút hoặc liên kết trên trang tin, bài (In bài, Bản in; Lưu bài, Tải về, Xuất PDF…), kể cả biểu tượng có tên rõ',
  en: 'a button or link on the pages of articles (In bài, Bản in; Lưu bài, Tải về, Xuất PDF …), icons with clear names too',
};

export const messages = {
  offered: {
    text: {
      vi: 'Cả {total} tin, bài đã đọc có chức năng {function} (“{name}”).',
      en: 'All {total} articles read have a function to {function} them (“{name}”).',
    },
  },
  missing: {
    text: {
      vi: 'Không tin, bài nào trong {lacking} tin, bài đã xem đủ có chức năng {function}.',
      en: 'None of the {lacking} articles that were seen whole has a function to {function} it.',
    },
    mend,
  },
  partly: {
    text: {
      vi: '{lacking}/{total} tin, bài đã đọc không thấy chức năng {function} (nơi khác có “{name}”); cần người xem xác nhận.',
      en: 'On {lacking} of {total} articles read no function to {function} was seen (others have “{name}”); a person must decide.',
    },
    mend,
  },
  unnamed: {
    text: {
      vi: 'Không thấy chức năng {function}, nhưng trang có nút chỉ là hình không có tên; cần người xem xác nhận.',
      en: 'No function to {function} was seen, but there are buttons that are pictures without a name; a person must decide.',
    },
    mend,
  },
  few: {
    text: {
      vi: 'Chưa thấy chức năng {function}, nhưng mới xem đủ {lacking} tin, bài nên chưa kết luận.',
      en: 'No function to {function} was seen, but only {lacking} articles were seen whole, so nothing is concluded.',
    },
    mend,
  },
  'no-article': {
    text: {
      vi: 'Không nhận ra tin, bài nào trong các trang đã đọc để xem chức năng {function}.',
      en: 'No article was recognised among the pages read whose function to {function} could be looked for.',
    },
  },
};
