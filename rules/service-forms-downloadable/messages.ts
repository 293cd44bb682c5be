export const lookedFor = {
  vi: 'liên kết tải biểu mẫu trên trang dịch vụ, mở được và đúng là tệp văn bản (pdf, doc, docx, odt, rtf, xls, xlsx)',
  en: 'links to the forms on the page of the service that answer with a document (pdf, doc, docx, odt, rtf, xls, xlsx)',
};

export const messages = {
  downloadable: {
    text: { vi: 'Tải được biểu mẫu “{form}” ({type}).', en: 'The form “{form}” can be downloaded ({type}).' },
  },
  'not-offered': {
    text: {
      vi: 'Trang nêu tên mẫu đơn, tờ khai nhưng không có liên kết tải về.',
      en: 'The page names forms, but no link offers them for download.',
    },
    mend: {
      vi: 'Đặt liên kết tải tệp (.doc, .docx, .odt, .pdf …) cho từng mẫu đơn, tờ khai đã nêu.',
      en: 'Link a file (.doc, .docx, .odt, .pdf …) for every form that is named.',
    },
  },
  'http-error': {
    text: {
      vi: 'Liên kết tải “{form}” trả về lỗi HTTP {status}.',
      en: 'The link to “{form}” answers with HTTP {status}.',
    },
    mend: { vi: 'Đưa tệp trở lại hoặc sửa liên kết.', en: 'Put the file back or correct the link.' },
  },
  'not-a-form': {
    text: {
      vi: 'Liên kết tải “{form}” không trả về tệp văn bản mà là: {type}.',
      en: 'The link to “{form}” gives no document but: {type}.',
    },
    mend: {
      vi: 'Trỏ liên kết thẳng tới tệp biểu mẫu, không qua trang đăng nhập hay trang lỗi.',
      en: 'Link the file itself, not a sign-in or error page.',
    },
  },
  'empty-file': {
    text: { vi: 'Tệp “{form}” rỗng (0 byte).', en: 'The file “{form}” is empty (0 bytes).' },
    mend: { vi: 'Tải lên lại tệp biểu mẫu.', en: 'Upload the form again.' },
  },
  locked: {
    text: { vi: 'Tệp “{form}” đặt mật khẩu, không mở được.', en: 'The file “{form}” is locked with a password.' },
    mend: { vi: 'Đăng lại tệp biểu mẫu không đặt mật khẩu.', en: 'Publish the form without a password.' },
  },
  damaged: {
    text: {
      vi: 'Tệp “{form}” hỏng, không mở được ({reason}).',
      en: 'The file “{form}” is damaged and does not open ({reason}).',
    },
    mend: { vi: 'Tải lên lại tệp biểu mẫu còn nguyên vẹn.', en: 'Upload the form again, unharmed.' },
  },
  'other-format': {
    text: {
      vi: 'Tải được “{form}” nhưng định dạng là {type}; cần người xem tệp.',
      en: '“{form}” can be downloaded, but its format is {type}; a person should look at it.',
    },
    mend: {
      vi: 'Cung cấp biểu mẫu dưới dạng văn bản thông dụng (.doc, .docx, .odt, .pdf).',
      en: 'Offer the form as a common document (.doc, .docx, .odt, .pdf).',
    },
  },
  'not-fetched': {
    text: { vi: 'Chưa tải thử được “{form}” ({code}).', en: '“{form}” could not be tried ({code}).' },
  },
  scripted: {
    text: {
      vi: 'Có nút tải biểu mẫu chạy bằng mã kịch bản, không có địa chỉ để tải thử.',
      en: 'Forms are offered by a script without an address, so they could not be tried.',
    },
  },
  silent: {
    text: {
      vi: 'Trang không nói có hay không có mẫu đơn, tờ khai và không có tệp nào để tải.',
      en: 'The page does not say whether there are forms, and offers no file.',
    },
  },
};
