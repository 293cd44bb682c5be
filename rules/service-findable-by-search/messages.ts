export const lookedFor = {
  vi: 'trang dịch vụ không chặn máy tìm kiếm, có tiêu đề riêng và có trong sơ đồ trang XML',
  en: 'a page that does not bar search engines, has a title of its own and stands in the XML site map',
};

export const messages = {
  findable: {
    text: {
      vi: 'Trang cho phép lập chỉ mục, có tiêu đề riêng và có trong sơ đồ trang XML.',
      en: 'The page may be indexed, has a title of its own and stands in the XML site map.',
    },
  },
  noindex: {
    text: {
      vi: 'Trang dịch vụ cấm máy tìm kiếm lập chỉ mục nên không thể tìm thấy bằng máy tìm kiếm.',
      en: 'The page bars search engines from indexing it, so it cannot be found by them.',
    },
    mend: {
      vi: 'Bỏ “noindex” trong thẻ meta robots hoặc trong tiêu đề X-Robots-Tag.',
      en: 'Take “noindex” out of the meta element or the X-Robots-Tag header.',
    },
  },
  'no-title': {
    text: { vi: 'Trang dịch vụ không có tiêu đề (title).', en: 'The page of the service has no title.' },
    mend: { vi: 'Đặt tiêu đề trang là tên dịch vụ.', en: 'Make the name of the service the title of the page.' },
  },
  'title-unseen': {
    text: {
      vi: 'Chưa thấy tiêu đề trang; script có thể đặt tiêu đề mà chưa xem được bằng trình duyệt.',
      en: 'No title was seen; scripts may set one, and the page was not seen in a browser.',
    },
  },
  'title-shared': {
    text: {
      vi: 'Tiêu đề trang dùng chung cho {bearers} trang, khó phân biệt trong kết quả tìm kiếm.',
      en: '{bearers} pages share this title, which makes them hard to tell apart among search results.',
    },
    mend: { vi: 'Đặt tiêu đề trang là tên dịch vụ.', en: 'Make the name of the service the title of the page.' },
  },
  'not-in-sitemap': {
    text: {
      vi: 'Trang dịch vụ không có trong sơ đồ trang XML; cần thử bằng máy tìm kiếm.',
      en: 'The page is not in the XML site map; it has to be tried with a search engine.',
    },
    mend: { vi: 'Thêm địa chỉ trang vào sitemap.xml.', en: 'Add the address of the page to sitemap.xml.' },
  },
  'no-sitemap': {
    text: {
      vi: 'Không đọc được đủ sơ đồ trang XML để biết có trang này không.',
      en: 'No XML site map could be read whole, so whether it has the page is not known.',
    },
  },
};
