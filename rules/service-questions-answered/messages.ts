export const lookedFor = {
  vi: 'mục câu hỏi thường gặp kèm trả lời',
  en: 'frequent questions with answers',
};

export const messages = {
  offered: {
    text: { vi: 'Cổng có câu hỏi thường gặp.', en: 'The portal has frequent questions with answers.' },
  },
  thin: {
    text: {
      vi: 'Có trang câu hỏi thường gặp nhưng không nhận ra nội dung; cần người xem.',
      en: 'There is such a page, but its content was not recognised; a person should look.',
    },
  },
  unseen: {
    text: {
      vi: 'Có liên kết câu hỏi thường gặp nhưng trang chưa được đọc.',
      en: 'There is a link to it, but the page was not read.',
    },
  },
  'not-found': {
    text: {
      vi: 'Không thấy câu hỏi thường gặp trên các trang đã đọc.',
      en: 'Nothing of the kind was found on the pages read.',
    },
  },
  missing: {
    text: { vi: 'Cổng không có câu hỏi thường gặp.', en: 'The portal has nothing of the kind.' },
    mend: {
      vi: 'Lập mục câu hỏi thường gặp trong phần dịch vụ công trực tuyến.',
      en: 'Add such a section to the online services.',
    },
  },
};
