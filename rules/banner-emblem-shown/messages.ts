export const lookedFor = {
  vi: 'hình Quốc huy hoặc biểu trưng của cơ quan trong phần đầu trang của trang chủ',
  en: 'the National Emblem or the agency’s logo in the head of the home page',
};

export const messages = {
  present: {
    text: {
      vi: 'Phần đầu trang có hình biểu trưng: {picture}',
      en: 'The head of the page shows an emblem or logo: {picture}',
    },
  },
  unsure: {
    text: {
      vi: 'Phần đầu trang có hình ({picture}) nhưng không có dấu hiệu chắc chắn đó là Quốc huy hoặc biểu trưng; cần người xem xác nhận.',
      en: 'The head of the page shows a picture ({picture}), but nothing tells surely that it is the emblem or logo; a person must decide.',
    },
  },
  'not-shown': {
    text: {
      vi: 'Phần đầu trang có hình được gọi là biểu trưng ({picture}), nhưng khi kiểm tra hình này không tải được hoặc hiển thị quá nhỏ; cần người xem xác nhận.',
      en: 'The head of the page has a picture called emblem or logo ({picture}), but in the audit it did not load or was shown too small; a person must decide.',
    },
    mend: {
      vi: 'Kiểm tra đường dẫn của hình trong phần đầu trang; nếu hình vẫn mở được thì không phải sửa gì.',
      en: 'Check the address of the picture in the head of the page; if it opens, nothing needs to be mended.',
    },
  },
  missing: {
    text: {
      vi: 'Phần đầu trang không có hình Quốc huy hoặc biểu trưng của cơ quan.',
      en: 'The head of the page shows neither the emblem nor a logo of the agency.',
    },
    mend: {
      vi: 'Đặt hình Quốc huy hoặc biểu trưng của cơ quan vào phần đầu trang, kèm mô tả thay thế, ví dụ alt="Quốc huy".',
      en: 'Put the National Emblem or the agency’s logo into the head of the page, with a text alternative such as alt="Quốc huy".',
    },
  },
  'header-unknown': {
    text: {
      vi: 'Không nhận ra phần đầu trang nên chưa kết luận được.',
      en: 'No part of the page could be told to be its head, so nothing is concluded.',
    },
  },
};
