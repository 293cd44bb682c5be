export const lookedFor = {
  vi: 'ngày của mục mới nhất và số mục trong 30 ngày gần đây trên trang của chuyên mục',
  en: 'the date of the newest item, and how many there were in the last 30 days, on the page of the section',
};

const mend = {
  vi: 'Cập nhật thường xuyên chuyên mục {category}.',
  en: 'Keep the section {category} up to date.',
};

export const messages = {
  fresh: {
    text: {
      vi: 'Chuyên mục {category} có mục mới nhất ngày {last} (cách {age} ngày); {count} mục có ngày trong 30 ngày gần đây.',
      en: 'The newest item of {category} is of {last} ({age} days ago); {count} dated items in the last 30 days.',
    },
  },
  stale: {
    text: {
      vi: 'Mục mới nhất đọc được của {category} là ngày {last}, cách {age} ngày; cần người xem xác nhận có cập nhật thường xuyên không.',
      en: 'The newest item read of {category} is of {last}, {age} days ago; a person must decide whether it is updated regularly.',
    },
    mend,
  },
  abandoned: {
    text: {
      vi: 'Chuyên mục {category} không có mục nào mới hơn ngày {last}, cách {age} ngày.',
      en: 'The section {category} has nothing newer than {last}, {age} days ago.',
    },
    mend,
  },
  'no-dates': {
    text: {
      vi: 'Không thấy ngày nào trên trang của chuyên mục {category} nên chưa biết có được cập nhật không.',
      en: 'The page of {category} shows no dates, so whether it is updated is not known.',
    },
  },
};
