export const entryNames = {
  home: { vi: 'Trang chủ', en: 'Home (Trang chủ)' },
  about: { vi: 'Giới thiệu', en: 'About (Giới thiệu)' },
  services: { vi: 'Dịch vụ công trực tuyến', en: 'Online public services (Dịch vụ công trực tuyến)' },
  sitemap: { vi: 'Sơ đồ cổng thông tin', en: 'Site map (Sơ đồ cổng)' },
};

export const lookedFor = {
  vi: 'một mục trong danh mục chức năng dưới đầu đề (banner) của trang chủ',
  en: 'an entry in the menu under the banner of the home page',
};

const mend = {
  vi: 'Thêm mục “{entry}” vào danh mục chức năng dưới banner, dưới dạng liên kết có chữ.',
  en: 'Add the entry “{entry}” to the menu under the banner as a link with words.',
};

export const messages = {
  present: {
    text: {
      vi: 'Danh mục đầu trang có mục {entry}: “{name}”.',
      en: 'The menu in the head has the entry {entry}: “{name}”.',
    },
  },
  elsewhere: {
    text: {
      vi: 'Mục {entry} (“{name}”) có trên trang nhưng ngoài danh mục dưới banner; cần người xem xác nhận.',
      en: 'The entry {entry} (“{name}”) is on the page, but not in the menu under the banner; a person must decide.',
    },
    mend,
  },
  'folded-away': {
    text: {
      vi: 'Mục {entry} (“{name}”) chỉ hiện khi mở danh mục con; cần người xem xác nhận.',
      en: 'The entry {entry} (“{name}”) shows only after a menu is opened; a person must decide.',
    },
    mend,
  },
  'other-words': {
    text: {
      vi: 'Danh mục có mục “{name}”, có thể là {entry}; cần người xem xác nhận.',
      en: 'The menu has the entry “{name}”, which may be {entry}; a person must decide.',
    },
    mend,
  },
  nameless: {
    text: {
      vi: 'Đầu trang có liên kết chỉ gồm hình ({name}), có thể là {entry}, nhưng không có tên đọc được; cần người xem xác nhận.',
      en: 'The head has a link made of a picture alone ({name}), which may be {entry}, without a name that can be read; a person must decide.',
    },
    mend,
  },
  'picture-home': {
    text: {
      vi: 'Hình “{name}” ở đầu trang dẫn về trang chủ nhưng danh mục không có mục ghi chữ {entry}; cần người xem xác nhận.',
      en: 'The picture “{name}” in the head leads to the home page, but the menu has no entry that says {entry}; a person must decide.',
    },
    mend,
  },
  'menu-unknown': {
    text: {
      vi: 'Không nhận ra danh mục chức năng dưới banner nên chưa kết luận được về mục {entry}.',
      en: 'No menu under the banner could be recognised, so nothing is concluded about the entry {entry}.',
    },
  },
  'not-opened': {
    text: {
      vi: 'Chưa thấy mục {entry}: mục “{name}” của danh mục chỉ tải danh mục con khi được mở nên chưa xem được bên trong; cần người xem xác nhận.',
      en: 'The entry {entry} was not seen: “{name}” loads its part of the menu only when opened, so what it holds is not known; a person must decide.',
    },
    mend: {
      vi: 'Nếu danh mục con không có mục này thì thêm mục “{entry}” dưới dạng liên kết có chữ; nên để danh mục con có sẵn trong mã trang.',
      en: 'If that part of the menu lacks the entry, add “{entry}” as a link with words; the parts of the menu should be in the page from the start.',
    },
  },
  missing: {
    text: {
      vi: 'Danh mục dưới banner không có mục {entry}.',
      en: 'The menu under the banner has no entry {entry}.',
    },
    mend,
  },
};
