export const partNames = {
  introduction: { vi: 'giới thiệu cơ quan', en: 'an introduction of the agency' },
  contacts: { vi: 'thông tin liên hệ của cán bộ', en: 'contacts of officials' },
  services: { vi: 'dịch vụ công trực tuyến', en: 'online services' },
};

export const lookedFor = {
  vi: 'trang viết bằng tiếng Anh có nội dung cần tìm',
  en: 'pages written in English with the content looked for',
};

const mend = {
  vi: 'Đăng bằng tiếng Anh: {part}.',
  en: 'Publish in English: {part}.',
};

export const messages = {
  published: { text: { vi: 'Có trang tiếng Anh về: {part}.', en: 'There is a page in English with {part}.' } },
  'part-unseen': {
    text: {
      vi: 'Có trang tiếng Anh nhưng chưa thấy {part}; cần người xem xác nhận.',
      en: 'There are pages in English, but {part} was not seen; a person must look.',
    },
    mend,
  },
  'not-read': {
    text: {
      vi: 'Có liên kết “{name}” nhưng chưa đọc được trang tiếng Anh nào về {part}; cần người xem xác nhận.',
      en: 'There is a link “{name}”, but no page in English with {part} was read; a person must look.',
    },
  },
  none: {
    text: {
      vi: 'Không thấy trang tiếng Anh nào trong {count} trang đã đọc ({part}); cần người xem xác nhận.',
      en: 'None of the {count} pages read is in English ({part}); a person must look.',
    },
    mend,
  },
};
