export const lookedFor = {
  vi: 'mỗi liên kết nội bộ trong sơ đồ cổng mở được trang (máy chủ không trả lời 404, 410 hoặc lỗi 5xx lặp lại)',
  en: 'each link of the site map into the portal opens a page (no 404, 410 or repeated 5xx from the server)',
};

export const messages = {
  alive: {
    text: {
      vi: 'Cả {total} liên kết nội bộ trong sơ đồ cổng đều mở được.',
      en: 'All {total} links of the site map into the portal open.',
    },
  },
  dead: {
    text: {
      vi: 'Liên kết “{text}” trong sơ đồ cổng dẫn tới {url}, máy chủ trả lời HTTP {status}.',
      en: 'The site map’s link “{text}” leads to {url}, where the server answers HTTP {status}.',
    },
    mend: {
      vi: 'Bỏ liên kết này khỏi sơ đồ cổng, hoặc trỏ về địa chỉ đúng của hạng mục.',
      en: 'Take the link out of the site map, or let it lead to the section’s right address.',
    },
  },
  unseen: {
    text: {
      vi: 'Không thấy liên kết hỏng, nhưng {unknown}/{total} liên kết nội bộ trong sơ đồ cổng chưa được mở.',
      en: 'No dead link was seen, but {unknown} of {total} links of the site map into the portal were not opened.',
    },
  },
};
