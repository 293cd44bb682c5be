export const lookedFor = {
  vi: 'kỳ của số liệu, ghi ở nhãn, tiêu đề bảng hoặc đề mục gần số liệu',
  en: 'the period of the figures in their labels, the caption of their table or a heading near them',
};

const mend = {
  vi: 'Ghi rõ số liệu tính từ ngày 01/01 năm nay đến thời điểm cập nhật.',
  en: 'Say that the figures count from 1 January of this year to the day of updating.',
};

export const messages = {
  'since-january': { text: { vi: 'Số liệu tính trong năm {year}.', en: 'The figures are of the year {year}.' } },
  'earlier-year': {
    text: {
      vi: 'Số liệu là của năm {year}, không phải từ đầu năm nay; cần người xem xác nhận.',
      en: 'The figures are of {year}, not since the beginning of this year; a person must decide.',
    },
    mend,
  },
  'other-period': {
    text: {
      vi: 'Số liệu không tính từ đầu năm {year} mà của một tháng, quý hoặc khoảng khác; cần người xem xác nhận.',
      en: 'The figures are of a month, a quarter or other days, not since the beginning of {year}; a person must decide.',
    },
    mend,
  },
  'no-period': {
    text: {
      vi: 'Số liệu không ghi kỳ; không rõ có tính từ đầu năm {year} đến nay không.',
      en: 'The figures name no period; whether they count from the beginning of {year} is not clear.',
    },
    mend,
  },
};
