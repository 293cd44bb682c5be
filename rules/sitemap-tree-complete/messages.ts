const mend = {
  vi: 'Bổ sung các mục còn thiếu vào trang sơ đồ cổng, cùng tên và cùng địa chỉ như trên danh mục chính; tốt nhất là tạo sơ đồ tự động từ danh mục.',
  en: 'Add the missing entries to the site map page under the names and addresses they have in the main menu; best make the map from the menu automatically.',
};

export const lookedFor = {
  vi: 'mỗi mục cấp một của danh mục chính có trong sơ đồ cổng, theo tên hoặc theo địa chỉ',
  en: 'each first-level entry of the main menu in the site map, by name or by address',
};

export const messages = {
  complete: {
    text: {
      vi: 'Sơ đồ cổng có đủ {total} mục của danh mục chính.',
      en: 'The site map has all {total} entries of the main menu.',
    },
  },
  incomplete: {
    text: {
      vi: 'Sơ đồ cổng thiếu {count}/{total} mục của danh mục chính: {missing}.',
      en: 'The site map lacks {count} of {total} entries of the main menu: {missing}.',
    },
    mend,
  },
  unsure: {
    text: {
      vi: 'Không thấy trong sơ đồ cổng: {missing}; chưa rõ đây có phải hạng mục của cổng hay không, cần người xem xác nhận.',
      en: 'Not seen in the site map: {missing}; whether these are sections of the portal is not clear, a person must decide.',
    },
    mend,
  },
  'menu-unknown': {
    text: {
      vi: 'Không nhận ra danh mục chính của trang chủ để đối chiếu với sơ đồ cổng.',
      en: 'The main menu of the home page was not recognised, so the site map cannot be compared with it.',
    },
  },
};
