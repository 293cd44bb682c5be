export const lookedFor = {
  vi: 'mục hỏi đáp, góp ý, phản ánh, kiến nghị hoặc tương tự ở phần giữa trang chủ',
  en: 'a way to ask, comment or complain (hỏi đáp, góp ý, phản ánh …) in the middle part of the home page',
};

const mend = {
  vi: 'Thêm mục trao đổi với cơ quan (hỏi đáp, góp ý hoặc phản ánh, kiến nghị) vào phần giữa trang chủ.',
  en: 'Add a way to exchange with the agency (questions, comments or complaints) to the middle part of the home page.',
};

export const messages = {
  offered: {
    text: {
      vi: 'Phần giữa trang chủ có mục trao đổi với cơ quan: “{name}”.',
      en: 'The middle part of the home page offers an exchange with the agency: “{name}”.',
    },
  },
  elsewhere: {
    text: {
      vi: 'Mục “{name}” có trên trang chủ nhưng ngoài phần giữa, hoặc chỉ hiện khi mở danh mục; cần người xem xác nhận.',
      en: '“{name}” is on the home page, but outside its middle part or folded away; a person must decide.',
    },
    mend,
  },
  'other-words': {
    text: {
      vi: 'Trang chủ có mục “{name}”, có thể là nơi trao đổi với cơ quan; cần người xem xác nhận.',
      en: 'The home page has “{name}”, which may be a way to exchange with the agency; a person must decide.',
    },
    mend,
  },
  unknown: {
    text: {
      vi: 'Không thấy mục trao đổi với cơ quan, nhưng chưa nhận ra hết các mục của trang chủ nên chưa kết luận được.',
      en: 'No way to exchange with the agency was seen, but not all entries of the home page are known, so nothing is concluded.',
    },
  },
  missing: {
    text: {
      vi: 'Trang chủ không có mục hỏi đáp, góp ý, phản ánh hay liên hệ nào.',
      en: 'The home page has no entry for questions, comments, complaints or contact.',
    },
    mend,
  },
};
