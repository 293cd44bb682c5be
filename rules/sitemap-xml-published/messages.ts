const mend = {
  vi: 'Đặt tệp sitemap.xml (chuẩn sitemaps.org) ở gốc cổng, liệt kê các trang của cổng, và khai báo trong robots.txt bằng dòng “Sitemap:”.',
  en: 'Put a sitemap.xml (sitemaps.org format) at the root of the site that lists its pages, and name it in robots.txt with a “Sitemap:” line.',
};

export const lookedFor = {
  vi: 'tệp XML sơ đồ cổng cho máy tìm kiếm, tại /sitemap.xml hoặc nơi robots.txt chỉ ra, có ít nhất một địa chỉ',
  en: 'an XML site map for search engines, at /sitemap.xml or where robots.txt points, with at least one address',
};

export const messages = {
  present: {
    text: {
      vi: 'Có sơ đồ dạng XML tại {url} với {total} địa chỉ.',
      en: 'There is an XML site map at {url} with {total} addresses.',
    },
  },
  missing: {
    text: {
      vi: 'Không có sơ đồ dạng XML tại {url} (máy chủ trả lời không tìm thấy).',
      en: 'There is no XML site map at {url} (the server says: not found).',
    },
    mend,
  },
  empty: {
    text: { vi: 'Sơ đồ dạng XML tại {url} không có địa chỉ nào.', en: 'The XML site map at {url} lists no address.' },
    mend,
  },
  'not-xml': {
    text: { vi: 'Nội dung tại {url} không phải sơ đồ dạng XML.', en: 'What stands at {url} is no XML site map.' },
    mend,
  },
  'not-read': {
    text: {
      vi: 'Chưa đọc được sơ đồ dạng XML tại {url} ({code}) nên chưa kết luận được.',
      en: 'The XML site map at {url} could not be read ({code}), so nothing is concluded.',
    },
  },
  'not-asked': {
    text: {
      vi: 'Chưa hỏi được sơ đồ dạng XML nào nên chưa kết luận được.',
      en: 'No XML site map was asked for, so nothing is concluded.',
    },
  },
};
