const mend = {
  vi: 'Mở mục “Hỏi đáp” có biểu mẫu gửi câu hỏi kèm mã theo dõi, hoặc ghi rõ địa chỉ thư điện tử tiếp nhận câu hỏi, ý kiến.',
  en: 'Open a section “Hỏi đáp” with a form that gives a tracking code, or state an e-mail address for questions and comments.',
};

export const lookedFor = {
  vi: 'mục hỏi đáp, góp ý, phản ánh có biểu mẫu và cách theo dõi xử lý, hoặc thư điện tử để gửi câu hỏi, ý kiến',
  en: 'a section for questions, comments and complaints with a form and a way to follow it, or an e-mail address to send them to',
};

export const messages = {
  address: {
    text: {
      vi: 'Có thư điện tử tiếp nhận câu hỏi, ý kiến: {address}.',
      en: 'There is an e-mail address for questions and comments: {address}.',
    },
  },
  form: {
    text: {
      vi: 'Có biểu mẫu gửi câu hỏi và chỗ theo dõi việc xử lý.',
      en: 'There is a form for questions, and a place to follow their handling.',
    },
  },
  untracked: {
    text: {
      vi: 'Có biểu mẫu gửi câu hỏi nhưng chưa thấy cách theo dõi việc xử lý; cần người xem xác nhận.',
      en: 'There is a form for questions, but no way to follow their handling was seen; a person must decide.',
    },
    mend,
  },
  'contact-only': {
    text: {
      vi: 'Chỉ thấy thư điện tử liên hệ chung ({address}), không ghi là để tiếp nhận câu hỏi; cần người xem xác nhận.',
      en: 'Only a general e-mail address was seen ({address}), which is not said to be for questions; a person must decide.',
    },
    mend,
  },
  'not-seen': {
    text: {
      vi: 'Có mục “{name}” nhưng chưa xem được nội dung nên chưa kết luận.',
      en: 'There is a section “{name}”, but what it offers was not seen, so nothing is concluded.',
    },
  },
  'few-read': {
    text: {
      vi: 'Trong {count} trang đã đọc chưa thấy nơi gửi câu hỏi; còn trang chưa đọc hoặc script có thể bổ sung.',
      en: 'No place for questions was seen on {count} pages read; others were not read, or scripts may add to them.',
    },
    mend,
  },
  missing: {
    text: {
      vi: 'Trong {count} trang đã đọc, không trang nào có nơi gửi câu hỏi, ý kiến hoặc thư điện tử.',
      en: 'None of the {count} pages read offers a place for questions and comments, or an e-mail address.',
    },
    mend,
  },
};
