const mend = {
  vi: 'Đặt ô tìm kiếm nội dung cổng trên trang chủ, có nhãn “Tìm kiếm” đọc được.',
  en: 'Offer a search field for the site’s content on the home page, with a readable label “Tìm kiếm”.',
};

export const lookedFor = {
  vi: 'ô hoặc biểu mẫu tìm kiếm nội dung cổng trên trang chủ',
  en: 'a field or form on the home page that searches the site’s content',
};

export const messages = {
  present: { text: { vi: 'Trang chủ có ô tìm kiếm: {name}', en: 'The home page has a search field: {name}' } },
  'own-page': {
    text: {
      vi: 'Trang chủ có liên kết “{name}” dẫn tới trang có ô tìm kiếm.',
      en: 'The home page has a link “{name}” to a page with a search field.',
    },
  },
  'control-only': {
    text: {
      vi: 'Trang chủ có nút hoặc liên kết “{name}” nhưng chưa thấy ô tìm kiếm; cần người xem xác nhận.',
      en: 'The home page has a button or link “{name}”, but no search field was seen; a person must decide.',
    },
    mend,
  },
  'hidden-field': {
    text: {
      vi: 'Trang chủ có ô tìm kiếm ({name}) nhưng đang ẩn và không thấy nút để mở; cần người xem xác nhận.',
      en: 'The home page holds a search field ({name}), but it is hidden and no control to open it was seen; a person must decide.',
    },
    mend,
  },
  'one-thing': {
    text: {
      vi: 'Chỉ thấy chức năng tra cứu riêng ({name}), không rõ có tìm kiếm được nội dung cổng hay không; cần người xem xác nhận.',
      en: 'Only a search for one kind of thing was seen ({name}); whether it searches the site’s content is not clear; a person must decide.',
    },
    mend,
  },
  missing: {
    text: { vi: 'Trang chủ không có chức năng tìm kiếm.', en: 'The home page offers no search.' },
    mend,
  },
};
