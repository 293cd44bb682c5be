const mend = {
  vi: 'Sửa tệp theo lược đồ của sitemaps.org (sitemap.xsd, siteindex.xsd): không gian tên 0.9, mỗi <url> có đúng một <loc> tuyệt đối, <lastmod> dạng 2026-03-02, rồi kiểm tra lại bằng công cụ kiểm tra lược đồ.',
  en: 'Mend the file by the schema of sitemaps.org (sitemap.xsd, siteindex.xsd): namespace 0.9, one absolute <loc> in each <url>, <lastmod> like 2026-03-02, then check it with a schema validator.',
};

export const lookedFor = {
  vi: 'tệp XML sơ đồ cổng hợp lệ theo lược đồ và giao thức của sitemaps.org (phiên bản 0.9)',
  en: 'an XML site map that is valid by the schema and protocol of sitemaps.org (version 0.9)',
};

export const messages = {
  valid: {
    text: {
      vi: 'Tệp {url} ({total} địa chỉ) đúng lược đồ sitemaps.org.',
      en: '{url} ({total} addresses) keeps to the schema of sitemaps.org.',
    },
  },
  unchecked: {
    text: {
      vi: 'Bằng chứng được thu thập bởi phiên bản cũ, chưa đối chiếu tệp {url} với lược đồ.',
      en: 'The evidence is of an earlier version, which did not hold {url} against the schema.',
    },
  },
  'not-well-formed': {
    text: { vi: 'Tệp {url} không phải XML đúng cú pháp.', en: '{url} is not well-formed XML.' },
    mend,
  },
  namespace: {
    text: {
      vi: 'Phần tử gốc của tệp {url} không thuộc không gian tên http://www.sitemaps.org/schemas/sitemap/0.9.',
      en: 'The root of {url} is not in the namespace http://www.sitemaps.org/schemas/sitemap/0.9.',
    },
    mend,
  },
  element: {
    text: {
      vi: 'Tệp {url} có {count} phần tử ngoài lược đồ.',
      en: '{url} has {count} elements that the schema does not know.',
    },
    mend,
  },
  'location-missing': {
    text: {
      vi: 'Tệp {url} có {count} mục không có đúng một <loc>.',
      en: '{url} has {count} entries without exactly one <loc>.',
    },
    mend,
  },
  location: {
    text: {
      vi: 'Tệp {url} có {count} <loc> không phải địa chỉ tuyệt đối hoặc dài quá 2.048 ký tự.',
      en: '{url} has {count} <loc> that are no absolute addresses, or longer than 2,048 characters.',
    },
    mend,
  },
  date: {
    text: {
      vi: 'Tệp {url} có {count} <lastmod> không theo định dạng ngày W3C (ví dụ 2026-03-02).',
      en: '{url} has {count} <lastmod> that are no W3C dates (such as 2026-03-02).',
    },
    mend,
  },
  frequency: {
    text: {
      vi: 'Tệp {url} có {count} <changefreq> ngoài bảy giá trị được phép.',
      en: '{url} has {count} <changefreq> that are none of the seven values allowed.',
    },
    mend,
  },
  priority: {
    text: {
      vi: 'Tệp {url} có {count} <priority> không phải số từ 0,0 đến 1,0.',
      en: '{url} has {count} <priority> that are no numbers from 0.0 to 1.0.',
    },
    mend,
  },
  'too-many': {
    text: { vi: 'Tệp {url} có quá 50.000 địa chỉ.', en: '{url} has more than 50,000 addresses.' },
    mend: {
      vi: 'Chia thành nhiều tệp và nối bằng một tệp chỉ mục (sitemapindex).',
      en: 'Split it into several files and join them by an index (sitemapindex).',
    },
  },
};
