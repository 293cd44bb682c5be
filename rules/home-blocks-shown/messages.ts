export const lookedFor = {
  vi: 'các khối thông tin có tiêu đề và liên kết ở phần giữa trang chủ',
  en: 'titled blocks with links in the middle part of the home page',
};

const mend = {
  vi: 'Trình bày các hạng mục thông tin chính ở phần giữa trang chủ thành từng khối có tiêu đề và liên kết.',
  en: 'Show the main categories in the middle part of the home page as blocks with a title and links.',
};

export const messages = {
  shown: {
    text: { vi: 'Phần giữa trang chủ có {count} khối: {titles}', en: 'The middle part has {count} blocks: {titles}' },
  },
  few: {
    text: {
      vi: 'Phần giữa trang chủ có {links} liên kết nhưng chỉ nhận ra {count} khối có tiêu đề; cần người xem xác nhận.',
      en: 'The middle part has {links} links, but only {count} titled blocks were recognised; a person must decide.',
    },
    mend,
  },
  missing: {
    text: {
      vi: 'Phần giữa trang chủ không có khối thông tin nào (chỉ {links} liên kết).',
      en: 'The middle part of the home page has no block of information ({links} links).',
    },
    mend,
  },
};
