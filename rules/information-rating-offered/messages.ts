export const lookedFor = {
  vi: 'nút, biểu mẫu đánh giá mức độ hài lòng trên các trang thông tin (không phải trang dịch vụ công)',
  en: 'a control or form with which visitors rate information (not services)',
};

export const messages = {
  offered: {
    text: {
      vi: 'Trang {page} có chức năng đánh giá mức độ hài lòng về thông tin.',
      en: 'The page {page} lets visitors rate its information.',
    },
  },
  'of-services': {
    text: {
      vi: 'Chỉ thấy chức năng đánh giá trên trang dịch vụ công ({page}); cần người xem xác nhận có đánh giá về thông tin không.',
      en: 'A rating was seen only on a page of services ({page}); a person must look for one of information.',
    },
  },
  'not-seen': {
    text: {
      vi: 'Chưa thấy chức năng đánh giá trên {count} trang đã đọc (có thể chỉ hiện sau khi bấm hoặc đăng nhập); cần người xem xác nhận.',
      en: 'No rating was seen on the {count} pages read (it may show only after a click or a sign-in); a person must look.',
    },
    mend: {
      vi: 'Thêm chức năng để người đọc đánh giá mức độ hài lòng ở cuối trang thông tin.',
      en: 'Add a control to the end of information pages with which readers rate them.',
    },
  },
};
