const mend = {
  vi: 'Làm trang sơ đồ cổng dưới dạng cây liên kết bằng chữ (danh sách lồng nhau), đủ các mục của danh mục chính, và đặt liên kết “Sơ đồ cổng” trên trang chủ.',
  en: 'Publish a site map page as a tree of text links (nested lists) with every entry of the main menu, and link it from the home page as “Sơ đồ cổng”.',
};

export const lookedFor = {
  vi: 'trang sơ đồ cổng dạng cây liên kết bằng chữ, từ hai cấp, gồm ít nhất 80 % số mục của danh mục chính (tỷ lệ quy ước của công cụ)',
  en: 'a site map page: a tree of text links of two levels or more with at least 80 % of the main menu’s entries (the share is a convention of this tool)',
};

export const messages = {
  present: {
    text: {
      vi: 'Trang sơ đồ cổng có cây liên kết {levels} cấp, gồm {covered}/{total} mục của danh mục chính.',
      en: 'The site map page has a tree of links {levels} levels deep with {covered} of {total} entries of the main menu.',
    },
  },
  'no-link': {
    text: {
      vi: 'Trong {count} trang đã đọc, kể cả trang chủ, không trang nào có liên kết tới sơ đồ cổng.',
      en: 'Of {count} pages read, the home page among them, none links a site map.',
    },
    mend,
  },
  'few-read': {
    text: {
      vi: 'Không thấy liên kết tới sơ đồ cổng, nhưng chỉ đọc được {count} trang trong khi trang chủ còn dẫn tới trang khác; cần người xem xác nhận.',
      en: 'No link to a site map was seen, but only {count} pages were read and the home page leads to more; a person must decide.',
    },
    mend,
  },
  'link-unsure': {
    text: {
      vi: 'Chưa nhận ra chắc chắn liên kết tới sơ đồ cổng trên trang chủ; cần người xem xác nhận.',
      en: 'No link of the home page could surely be told to lead to a site map; a person must decide.',
    },
  },
  'not-read': {
    text: {
      vi: 'Có liên kết “{name}” nhưng trang đích chưa được đọc nên chưa kết luận được.',
      en: 'There is a link “{name}”, but the page it leads to was not read, so nothing is concluded.',
    },
  },
  flat: {
    text: {
      vi: 'Trang sơ đồ cổng có {covered}/{total} mục của danh mục chính nhưng không thấy cấu trúc cây trong mã trang; cần người xem xác nhận.',
      en: 'The site map page has {covered} of {total} entries of the main menu, but its code shows no tree; a person must decide.',
    },
    mend,
  },
  partial: {
    text: {
      vi: 'Trang sơ đồ cổng chỉ có {covered}/{total} mục của danh mục chính; thiếu: {missing}. Cần người xem xác nhận.',
      en: 'The site map page has only {covered} of {total} entries of the main menu; missing: {missing}. A person must decide.',
    },
    mend,
  },
  'menu-unknown': {
    text: {
      vi: 'Không nhận ra danh mục chính của trang chủ để đối chiếu với sơ đồ cổng.',
      en: 'The main menu of the home page was not recognised, so the site map cannot be compared with it.',
    },
  },
  'not-a-map': {
    text: {
      vi: 'Trang mở từ liên kết “{name}” không phải sơ đồ: chỉ có {covered}/{total} mục của danh mục chính.',
      en: 'The page behind the link “{name}” is no site map: it has only {covered} of {total} entries of the main menu.',
    },
    mend,
  },
};
