const mend = {
  vi: 'Đặt liên kết “Dịch vụ công trực tuyến” trong menu đầu trang hoặc phần trên của trang chủ.',
  en: 'Put the link “Dịch vụ công trực tuyến” into the menu at the top or the upper part of the home page.',
};

export const lookedFor = {
  vi: 'tên mục “Dịch vụ công trực tuyến” trong {height} điểm ảnh đầu của trang chủ, không phải cuộn hay mở menu',
  en: 'the name “Dịch vụ công trực tuyến” within the first {height} pixels of the home page, without scrolling or opening a menu',
};

export const messages = {
  'at-sight': {
    text: { vi: '“{name}” thấy được ngay khi mở trang chủ.', en: '“{name}” is seen as soon as the home page opens.' },
  },
  'other-words': {
    text: {
      vi: 'Thấy ngay “{name}”, không mang đúng tên “Dịch vụ công trực tuyến”; cần người xem xác nhận.',
      en: '“{name}” is seen at once, not under the name “Dịch vụ công trực tuyến”; a person must decide.',
    },
    mend,
  },
  below: {
    text: {
      vi: '“{name}” nằm ở {top} điểm ảnh từ đầu trang, phải cuộn trang mới thấy.',
      en: '“{name}” stands {top} pixels from the top; one has to scroll to see it.',
    },
    mend,
  },
  'not-shown': {
    text: {
      vi: 'Mở trang chủ không thấy mục dịch vụ công trực tuyến.',
      en: 'The home page shows no section of online services.',
    },
    mend,
  },
  'not-measured': {
    text: {
      vi: 'Có “{name}” nhưng chưa đo được vị trí trên trang.',
      en: 'There is “{name}”, but where it stands on the page could not be measured.',
    },
  },
};
