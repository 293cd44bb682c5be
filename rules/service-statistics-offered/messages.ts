export const lookedFor = {
  vi: 'số liệu tiếp nhận, giải quyết hồ sơ trực tuyến của dịch vụ mức độ 3, mức độ 4, hoặc trang thống kê',
  en: 'figures on online dossiers of level 3 and 4 services, or a page of statistics',
};

export const messages = {
  published: {
    text: {
      vi: 'Cổng thống kê việc giải quyết hồ sơ trực tuyến.',
      en: 'The portal counts how online dossiers are handled.',
    },
  },
  'figures-unseen': {
    text: {
      vi: 'Có trang hoặc liên kết thống kê nhưng chưa thấy số liệu theo từng dịch vụ.',
      en: 'There is a page of statistics, or a link to one, but no figures by service were seen.',
    },
  },
  missing: {
    text: {
      vi: 'Cổng không thống kê việc giải quyết hồ sơ trực tuyến của dịch vụ mức độ 3, mức độ 4.',
      en: 'The portal has no statistics on online dossiers of its level 3 and 4 services.',
    },
    mend: {
      vi: 'Thêm chức năng thống kê hồ sơ đã tiếp nhận, đã giải quyết, đúng hạn của từng dịch vụ từ đầu năm.',
      en: 'Add statistics of dossiers received, resolved and on time for each service since the beginning of the year.',
    },
  },
  'not-all-seen': {
    text: {
      vi: 'Chưa thấy thống kê; cổng còn trang chưa đọc hết.',
      en: 'No statistics were seen; not every page was read whole.',
    },
  },
};
