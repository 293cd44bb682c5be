const mend = {
  vi: 'Viết chữ của liên kết nói rõ nơi dẫn tới (ví dụ “Xem thêm tin chỉ đạo điều hành”), hoặc thêm thuộc tính title hay aria-label nói rõ mục đích.',
  en: 'Let the words of the link say where it leads (“More news of the province”), or add a title or aria-label that does.',
};

export const lookedFor = {
  vi: 'chữ của liên kết, hoặc thuộc tính tiêu đề, cho biết liên kết dẫn tới đâu',
  en: 'words of links, or a title, that tell where each leads',
};

export const messages = {
  clear: {
    text: {
      vi: 'Không thấy liên kết nào trong {count} liên kết chỉ ghi chung chung hoặc chỉ là địa chỉ.',
      en: 'None of {count} links is worded in general terms or is a bare address.',
    },
  },
  vague: {
    text: {
      vi: 'Liên kết chỉ ghi “{name}”, không có tiêu đề nói rõ mục đích (dẫn tới {href}); cần người xem xác nhận.',
      en: 'A link says only “{name}” and no title makes its purpose clear (it leads to {href}); a person must decide.',
    },
    mend,
  },
  'vague-in-context': {
    text: {
      vi: 'Liên kết chỉ ghi “{name}”, không có tiêu đề; câu chứa liên kết là “{context}”; cần người xem xác nhận.',
      en: 'A link says only “{name}” and has no title; it stands in “{context}”; a person must decide.',
    },
    mend,
  },
  'bare-address': {
    text: {
      vi: 'Chữ của liên kết là một địa chỉ trang: {name}; cần người xem xác nhận người nghe có hiểu không.',
      en: 'The words of the link are an address: {name}; a person must decide whether it makes sense when heard.',
    },
    mend,
  },
};
