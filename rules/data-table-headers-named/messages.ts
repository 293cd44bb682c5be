const mend = {
  vi: 'Dùng thẻ th (kèm scope="col" hoặc scope="row") cho các ô tiêu đề của bảng, không chỉ in đậm chữ trong thẻ td.',
  en: 'Make the header cells th elements (with scope="col" or scope="row") instead of bold text in td.',
};

export const lookedFor = {
  vi: 'ô tiêu đề hàng, cột được đánh dấu (th, scope) trong từng bảng dữ liệu',
  en: 'marked header cells (th, scope) of rows or columns in each data table',
};

export const messages = {
  marked: {
    text: {
      vi: 'Cả {count} bảng dữ liệu đều có ô tiêu đề được đánh dấu.',
      en: 'All {count} data tables have marked header cells.',
    },
  },
  looks: {
    text: {
      vi: 'Bảng bắt đầu bằng “{begins}” có dòng đầu trông như tiêu đề cột nhưng không được đánh dấu là ô tiêu đề (th).',
      en: 'The table that begins “{begins}” has a first row that looks like column headers but is not marked as such (th).',
    },
    mend,
  },
  none: {
    text: {
      vi: 'Bảng dữ liệu bắt đầu bằng “{begins}” không có ô tiêu đề nào được đánh dấu; cần người xem xác nhận bảng có cần tiêu đề không.',
      en: 'The table of data that begins “{begins}” has no marked header cells; a person must decide whether it should have some.',
    },
    mend,
  },
};
