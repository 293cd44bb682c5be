const mend = {
  vi: 'Cho lọc danh sách dịch vụ theo ngành, lĩnh vực, cấp hành chính, mức độ; kết quả phải đúng với lựa chọn.',
  en: 'Let the list be filtered by sector, field, tier and level, with results that fit the choice.',
};

export const lookedFor = {
  vi: 'bộ lọc danh sách dịch vụ mà khi chọn một giá trị thì danh sách thu hẹp lại',
  en: 'a filter of the list of services that narrows it when a value is chosen',
};

export const messages = {
  narrowed: {
    text: {
      vi: 'Chọn “{choice}” thì danh sách còn {rows} trên {of} dịch vụ.',
      en: 'Choosing “{choice}” leaves {rows} of {of} services.',
    },
  },
  'same-list': {
    text: {
      vi: 'Chọn giá trị của bộ lọc (như “{choice}”) mà danh sách vẫn nguyên {of} dịch vụ.',
      en: 'Choosing a value of the filter (such as “{choice}”) leaves the list as it was, {of} services.',
    },
    mend,
  },
  'no-filter': {
    text: { vi: 'Danh sách dịch vụ không có bộ lọc.', en: 'The list of services has no filter.' },
    mend,
  },
  'not-tried': {
    text: {
      vi: 'Có bộ lọc nhưng chưa thấy lựa chọn nào thu hẹp danh sách: bộ lọc gửi POST, chưa có trình duyệt để thử, hoặc ngoài giới hạn thu thập.',
      en: 'There is a filter, and no choice was seen to narrow the list: it sends by POST, there was no browser to try it, or it lies beyond the limits of the crawl.',
    },
  },
  'no-list': {
    text: {
      vi: 'Chưa thấy trang danh sách dịch vụ công trực tuyến.',
      en: 'No page that lists the services was seen.',
    },
  },
  'not-all-seen': {
    text: {
      vi: 'Chưa thấy bộ lọc; trang danh sách chưa được xem hết bằng trình duyệt.',
      en: 'No filter was seen; the list was not seen whole in a browser.',
    },
  },
};
