export const partNames = {
  header: { vi: 'đầu trang', en: 'head' },
  main: { vi: 'phần thông tin chính', en: 'main part' },
  footer: { vi: 'chân trang', en: 'footer' },
};

/** What told a part. */
export const tellings = {
  element: { vi: 'theo thẻ HTML', en: 'by its HTML element' },
  role: { vi: 'theo vai trò (role)', en: 'by its role' },
  name: { vi: 'theo tên lớp hoặc định danh', en: 'by its class or id' },
  repetition: { vi: 'vì lặp lại trên mọi trang', en: 'because it repeats on all pages' },
  content: { vi: 'theo nội dung', en: 'by what it says' },
  menu: { vi: 'theo danh mục chức năng', en: 'by its menu' },
};

export const lookedFor = {
  vi: 'ba phần của trang chủ: đầu trang, thông tin chính, chân trang',
  en: 'the three parts of the home page: head, main part, footer',
};

const mend = {
  vi: 'Bố trí trang chủ thành đầu trang, phần thông tin chính và chân trang; nên dùng các thẻ header, main, footer.',
  en: 'Lay the home page out as head, main part and footer, best with the elements header, main and footer.',
};

export const messages = {
  present: { text: { vi: 'Trang chủ có {part} (nhận ra {how}).', en: 'The home page has its {part} (told {how}).' } },
  main: {
    text: { vi: 'Trang chủ có {part} ({chars} ký tự).', en: 'The home page has its {part} ({chars} characters).' },
  },
  supposed: {
    text: {
      vi: 'Có phần giống {part} của trang chủ nhưng chưa chắc; cần người xem xác nhận.',
      en: 'Something looks like the {part} of the home page, but not surely; a person must decide.',
    },
  },
  missing: {
    text: {
      vi: 'Trang chủ không có {part}, trong khi {others} trang khác của cổng có.',
      en: 'The home page has no {part}; {others} other pages of the portal have one.',
    },
    mend,
  },
  unknown: {
    text: {
      vi: 'Không nhận ra {part} của trang chủ nên chưa kết luận được.',
      en: 'The {part} of the home page could not be recognised, so nothing is concluded.',
    },
  },
  'main-bare': {
    text: {
      vi: 'Giữa đầu trang và chân trang chỉ có {chars} ký tự; cần người xem xác nhận.',
      en: 'Only {chars} characters stand between head and footer; a person must decide.',
    },
    mend,
  },
};
