export const lookedFor = {
  vi: 'tên đọc lên được của biểu tượng bấm được (ngoài liên kết và nút bấm)',
  en: 'a readable name of icons that are clicked (besides links and buttons)',
};

export const messages = {
  named: {
    text: { vi: 'Cả {count} biểu tượng bấm được đều có tên.', en: 'All {count} icons that are clicked have a name.' },
  },
  nameless: {
    text: {
      vi: 'Biểu tượng bấm được nhưng không có chữ thay thế nào: {markup}',
      en: 'An icon that is clicked has no text alternative: {markup}',
    },
    mend: {
      vi: 'Dùng thẻ button hoặc a cho biểu tượng bấm được và đặt tên bằng aria-label hoặc chữ ẩn, ví dụ “Đóng”, “Tìm kiếm”.',
      en: 'Make what is clicked a button or a link, and name it by aria-label or hidden words, such as “Close”, “Search”.',
    },
  },
};
