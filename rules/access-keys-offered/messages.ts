const mend = {
  vi: 'Đặt accesskey khác nhau cho Trang chủ, Sơ đồ cổng, Tìm kiếm (ví dụ 1, 3, 4) và nêu các phím này ở trang trợ giúp.',
  en: 'Give home page, site map and search an accesskey each (such as 1, 3, 4) and list the keys on a help page.',
};

export const lookedFor = {
  vi: 'phím tắt (accesskey) trên trang chủ, nhất là tới Trang chủ, Sơ đồ cổng, Tìm kiếm, không trùng nhau',
  en: 'access keys on the home page, above all to home page, site map and search, each its own',
};

export const messages = {
  offered: { text: { vi: 'Có phím tắt: {keys}.', en: 'There are access keys: {keys}.' } },
  partly: {
    text: {
      vi: 'Có phím tắt ({keys}) nhưng chưa có phím cho: {missing}.',
      en: 'There are access keys ({keys}), but none for: {missing}.',
    },
    mend,
  },
  collision: {
    text: {
      vi: 'Phím tắt “{key}” được đặt cho nhiều chức năng khác nhau: {names}.',
      en: 'The access key “{key}” is given to different functions: {names}.',
    },
    mend,
  },
  spoken: {
    text: {
      vi: 'Trang chủ có nói tới phím tắt nhưng không thấy accesskey; phím do script xử lý thì cần người thử.',
      en: 'The home page speaks of shortcuts, but has no accesskey; what scripts do with keys a person must try.',
    },
    mend,
  },
  none: { text: { vi: 'Trang chủ không có phím tắt nào.', en: 'The home page has no access keys.' }, mend },
};
