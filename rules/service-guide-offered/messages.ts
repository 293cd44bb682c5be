export const lookedFor = {
  vi: 'trang hướng dẫn có các bước thực hiện',
  en: 'a guide with the steps to take',
};

export const messages = {
  offered: {
    text: { vi: 'Cổng có hướng dẫn.', en: 'The portal has a guide.' },
  },
  thin: {
    text: {
      vi: 'Có trang hướng dẫn nhưng không nhận ra nội dung; cần người xem.',
      en: 'There is such a page, but its content was not recognised; a person should look.',
    },
  },
  unseen: {
    text: {
      vi: 'Có liên kết hướng dẫn nhưng trang chưa được đọc.',
      en: 'There is a link to it, but the page was not read.',
    },
  },
  'not-found': {
    text: { vi: 'Không thấy hướng dẫn trên các trang đã đọc.', en: 'Nothing of the kind was found on the pages read.' },
  },
  missing: {
    text: { vi: 'Cổng không có hướng dẫn.', en: 'The portal has nothing of the kind.' },
    mend: {
      vi: 'Lập mục hướng dẫn trong phần dịch vụ công trực tuyến.',
      en: 'Add such a section to the online services.',
    },
  },
};
