export const lookedFor = {
  vi: 'tên đọc lên được của biểu tượng bấm được',
  en: 'a readable name of icons that are clicked',
};

export const messages = {
  named: {
    text: { vi: 'Cả {count} biểu tượng bấm được đều có tên.', en: 'All {count} icons that are clicked have a name.' },
  },
  unreadable: {
    text: {
      vi: 'Nút hoặc liên kết chỉ có ký tự riêng của một phông biểu tượng, máy đọc màn hình không đọc được: {markup}',
      en: 'A button or link has nothing but a character of an icon font, which no screen reader can read out: {markup}',
    },
    mend: {
      vi: 'Ẩn ký tự biểu tượng khỏi máy đọc (aria-hidden="true") và đặt tên bằng aria-label hoặc chữ ẩn, ví dụ “Tìm kiếm”.',
      en: 'Keep the character from readers (aria-hidden="true") and name the control by aria-label or hidden words, such as “Search”.',
    },
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
