export const lookedFor = {
  vi: 'trang quy định, chính sách bảo vệ thông tin cá nhân, có liên kết từ trang chủ hoặc từ các trang khác',
  en: 'a notice on the protection of personal information, linked from the home page or from other pages',
};

const mend = {
  vi: 'Đăng quy định bảo vệ thông tin cá nhân và liên kết tới nó từ trang chủ và từ các biểu mẫu thu thập thông tin.',
  en: 'Publish a notice on the protection of personal information, and link it from the home page and from forms that collect it.',
};

export const messages = {
  published: {
    text: {
      vi: 'Trang chủ dẫn tới quy định bảo vệ thông tin cá nhân ({url}).',
      en: 'The home page leads to a notice on personal information ({url}).',
    },
  },
  elsewhere: {
    text: {
      vi: 'Cổng có quy định bảo vệ thông tin cá nhân ({url}), liên kết từ trang bên trong.',
      en: 'The portal has a notice on personal information ({url}), linked from inner pages.',
    },
  },
  short: {
    text: {
      vi: '“{name}” dẫn tới trang ({url}) có rất ít nội dung hoặc không thấy nói về thông tin cá nhân; cần người xem xác nhận.',
      en: '“{name}” leads to a page ({url}) that says very little, or nothing of personal information; a person must decide.',
    },
    mend,
  },
  'not-read': {
    text: {
      vi: 'Có liên kết “{name}” ({url}) nhưng trang đó chưa được đọc; cần người xem xác nhận.',
      en: 'There is a link “{name}” ({url}), but its page was not read; a person must look.',
    },
  },
  'not-seen': {
    text: {
      vi: 'Chưa thấy quy định bảo vệ thông tin cá nhân trên {count} trang đã đọc; cần người xem xác nhận.',
      en: 'No notice on personal information was seen on the {count} pages read; a person must look.',
    },
    mend,
  },
  missing: {
    text: {
      vi: 'Cổng có biểu mẫu thu thập thông tin cá nhân ({form}) nhưng không trang nào có quy định bảo vệ thông tin cá nhân.',
      en: 'The portal has a form that collects personal data ({form}), and no page has a notice on personal information.',
    },
    mend,
  },
};
