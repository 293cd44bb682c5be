const mend = {
  vi: 'Thêm nút “Nghe đọc” ở bài viết, phát nội dung bằng giọng đọc tiếng Việt.',
  en: 'Add a button “Listen” to articles that reads them out in Vietnamese.',
};

export const lookedFor = {
  vi: 'nút đọc nội dung thành tiếng, bấm thử thì thực sự phát tiếng',
  en: 'a control that reads content aloud, and does so when pressed',
};

export const messages = {
  works: {
    text: {
      vi: 'Bấm “{name}” thì trang phát tiếng đọc ({how}).',
      en: 'Pressing “{name}” makes the page speak ({how}).',
    },
  },
  dead: {
    text: { vi: 'Bấm “{name}” nhưng không có tiếng đọc nào được phát.', en: 'Pressing “{name}” plays nothing.' },
    mend,
  },
  untried: {
    text: {
      vi: '{where} có “{name}” nhưng {why}; cần người thử.',
      en: '{where} has “{name}”, but {why}; a person must try it.',
    },
    mend,
  },
  unseen: {
    text: {
      vi: 'Không thấy chức năng đọc thành tiếng, nhưng chỉ có {seen} trang được xem đầy đủ; cần người xem xác nhận.',
      en: 'No function that reads aloud was seen, but only {seen} pages were seen in full; a person must decide.',
    },
    mend,
  },
  absent: {
    text: {
      vi: 'Không thấy chức năng đọc nội dung thành tiếng trên trang chủ và các trang đã xem.',
      en: 'No function that reads content aloud was seen on the home page and the pages read.',
    },
    mend,
  },
};
