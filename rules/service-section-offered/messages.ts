export const lookedFor = {
  vi: 'liên kết hoặc đề mục “Dịch vụ công trực tuyến” trên trang chủ, kể cả trong menu',
  en: 'a link or heading “Dịch vụ công trực tuyến” (online public services) on the home page, menus included',
};

export const messages = {
  present: { text: { vi: 'Có mục “{name}”.', en: 'There is a section “{name}”.' } },
  'other-words': {
    text: {
      vi: 'Có mục “{name}”, không mang đúng tên “Dịch vụ công trực tuyến”; cần người xem xác nhận.',
      en: 'There is “{name}”, not under the name “Dịch vụ công trực tuyến”; a person must decide.',
    },
    mend: {
      vi: 'Đặt tên mục là “Dịch vụ công trực tuyến”.',
      en: 'Call the section “Dịch vụ công trực tuyến”.',
    },
  },
  missing: {
    text: {
      vi: 'Trang chủ không có mục “Dịch vụ công trực tuyến”.',
      en: 'The home page has no section “Dịch vụ công trực tuyến”.',
    },
    mend: {
      vi: 'Thêm mục “Dịch vụ công trực tuyến” vào menu hoặc phần chính của trang chủ, dẫn tới danh sách dịch vụ.',
      en: 'Add “Dịch vụ công trực tuyến” to the menu or the main part of the home page, leading to the list of services.',
    },
  },
};
