export const entryNames = {
  home: { vi: 'Trang chủ', en: 'Home (Trang chủ)' },
  about: { vi: 'Giới thiệu', en: 'About (Giới thiệu)' },
  services: { vi: 'Dịch vụ công trực tuyến', en: 'Online public services (Dịch vụ công trực tuyến)' },
  sitemap: { vi: 'Sơ đồ cổng thông tin', en: 'Site map (Sơ đồ cổng)' },
};

export const lookedFor = {
  vi: 'nội dung mà mục “{entry}” của danh mục mở ra',
  en: 'what the entry “{entry}” of the menu opens',
};

const mend = {
  vi: 'Sửa liên kết của mục “{entry}” để mở đúng trang có nội dung này, hoặc bổ sung nội dung cho trang {address}.',
  en: 'Let the entry “{entry}” lead to the page that holds it, or give the page {address} its content.',
};

export const messages = {
  'as-named': {
    text: { vi: 'Mục “{name}” mở đúng nội dung {entry}.', en: 'The entry “{name}” opens {entry}.' },
  },
  dead: {
    text: {
      vi: 'Mục “{name}” dẫn tới {address}, máy chủ trả về mã {status}.',
      en: 'The entry “{name}” leads to {address}, for which the server answers {status}.',
    },
    mend,
  },
  empty: {
    text: {
      vi: 'Mục “{name}” mở trang {address} không có nội dung riêng.',
      en: 'The entry “{name}” opens {address}, a page without content of its own.',
    },
    mend,
  },
  other: {
    text: {
      vi: 'Mục “{name}” mở {address}, không phải {entry}.',
      en: 'The entry “{name}” opens {address}, which is not {entry}.',
    },
    mend,
  },
  unsure: {
    text: {
      vi: 'Mục “{name}” mở {address}; chưa nhận ra đó có phải {entry} không; cần người xem xác nhận.',
      en: 'The entry “{name}” opens {address}; whether that is {entry} could not be told; a person must decide.',
    },
  },
  'not-seen': {
    text: {
      vi: 'Mục “{name}” dẫn tới {address}; trang này chưa được xem nên chưa kết luận được.',
      en: 'The entry “{name}” leads to {address}, which was not looked at, so nothing is concluded.',
    },
  },
  'no-address': {
    text: {
      vi: 'Mục “{name}” không có địa chỉ đọc được (mở bằng script) nên chưa xem được nội dung; cần người xem xác nhận.',
      en: 'The entry “{name}” has no address to read (a script opens it), so what it opens was not seen; a person must decide.',
    },
  },
};
