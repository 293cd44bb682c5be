export const lookedFor = {
  vi: 'hạng mục thông tin trong danh mục, trên trang chủ hoặc trên các trang của cổng, và nội dung mà nó dẫn tới',
  en: 'the category in the menus, on the home page or on the pages of the portal, and what it leads to',
};

const mend = {
  vi: 'Đưa hạng mục “{category}” lên danh mục chính hoặc trang chủ dưới dạng liên kết có chữ, dẫn tới trang có nội dung của hạng mục.',
  en: 'Put “{category}” in the main menu or on the home page as a link with words that leads to a page with its content.',
};

export const messages = {
  present: {
    text: {
      vi: 'Có hạng mục {category}: “{name}”, dẫn tới trang có nội dung về hạng mục này.',
      en: 'The category {category} is there: “{name}”, leading to a page with content on it.',
    },
  },
  'not-read': {
    text: {
      vi: 'Có “{name}” cho hạng mục {category} nhưng trang đích ({target}) chưa được đọc; cần người xem xác nhận nội dung.',
      en: '“{name}” stands for {category}, but the page it leads to ({target}) was not read; a person must look at it.',
    },
  },
  'other-subject': {
    text: {
      vi: '“{name}” dẫn tới trang ({target}) không thấy nói về {category}; cần người xem xác nhận.',
      en: '“{name}” leads to a page ({target}) that does not seem to be about {category}; a person must decide.',
    },
    mend: {
      vi: 'Kiểm tra liên kết “{name}” và dẫn tới đúng trang của hạng mục {category}.',
      en: 'Check the link “{name}” and let it lead to the page of {category}.',
    },
  },
  empty: {
    text: {
      vi: '“{name}” dẫn tới trang ({target}) chưa có nội dung của hạng mục {category}.',
      en: '“{name}” leads to a page ({target}) that has no content of {category} yet.',
    },
    mend: {
      vi: 'Đăng nội dung của hạng mục {category} lên trang đó.',
      en: 'Publish the content of {category} on that page.',
    },
  },
  'no-link': {
    text: {
      vi: 'Trang chủ có phần “{name}” cho hạng mục {category} nhưng phần này không phải liên kết; cần người xem xác nhận nội dung.',
      en: 'The home page has a part “{name}” for {category} that is no link; a person must look at its content.',
    },
  },
  'other-words': {
    text: {
      vi: '“{name}” có thể là hạng mục {category}; cần người xem xác nhận.',
      en: '“{name}” may be the category {category}; a person must decide.',
    },
    mend,
  },
  'kind-unknown': {
    text: {
      vi: 'Không thấy hạng mục {category}; hạng mục này chỉ bắt buộc với một số loại cơ quan mà loại cơ quan của cổng chưa được khai.',
      en: 'The category {category} was not seen; only some kinds of authority owe it, and the kind was not given.',
    },
  },
  'menu-unknown': {
    text: {
      vi: 'Chưa thấy hạng mục {category}; danh mục chính không đọc được hết (mục chỉ có hình, mục chưa mở hoặc không nhận ra danh mục); cần người xem xác nhận.',
      en: 'The category {category} was not seen, but the main menu could not be read in full (pictures without words, parts not opened, or no menu recognised); a person must look.',
    },
  },
  'few-read': {
    text: {
      vi: 'Chưa thấy hạng mục {category} trên {count} trang đã đọc; cổng còn trang chưa đọc nên chưa kết luận.',
      en: 'The category {category} was not seen on the {count} pages read; there are others, so nothing is concluded.',
    },
  },
  'other-channel': {
    text: {
      vi: 'Chưa thấy hạng mục {category} trên {count} trang đã đọc; có thể được công khai trên kênh khác, cần người xem xác nhận.',
      en: 'The category {category} was not seen on the {count} pages read; it may be published on another channel, a person must look.',
    },
    mend,
  },
  'not-on-home': {
    text: {
      vi: 'Hạng mục {category} chỉ thấy ở trang bên trong (“{name}”), không có trên trang chủ và danh mục chính.',
      en: 'The category {category} is only on an inner page (“{name}”), neither on the home page nor in the main menu.',
    },
    mend,
  },
  missing: {
    text: {
      vi: 'Không thấy hạng mục {category} trong danh mục, trên trang chủ và trên {count} trang đã đọc.',
      en: 'The category {category} is neither in the menus nor on the home page nor on the {count} pages read.',
    },
    mend,
  },
};
