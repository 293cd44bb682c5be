export const lookedFor = {
  vi: 'trang công báo: số công báo, ngày ban hành, danh mục văn bản và trích yếu',
  en: 'pages of the gazette: number of the issue, date, list of documents and their abstracts',
};

const mend = {
  vi: 'Ghi cho mỗi số công báo: số, ngày ban hành, danh mục văn bản và trích yếu của từng văn bản.',
  en: 'State for each issue its number, its date, the documents in it and an abstract of each.',
};

export const messages = {
  described: {
    text: {
      vi: 'Trang công báo nêu số, ngày ban hành, danh mục văn bản và trích yếu.',
      en: 'The pages of the gazette state number, date, documents and abstracts.',
    },
  },
  'some-lack': {
    text: {
      vi: 'Trang công báo đọc được chưa thấy: {lacking}; có thể nằm ở trang của từng số, cần người xem xác nhận.',
      en: 'The pages of the gazette as read lack: {lacking}; it may stand on pages of single issues, a person must look.',
    },
    mend,
  },
  bare: {
    text: { vi: 'Trang công báo không nêu: {lacking}.', en: 'The pages of the gazette do not state: {lacking}.' },
    mend,
  },
  'not-read': {
    text: {
      vi: 'Chưa đọc được trang công báo nào của cổng; cần người xem xác nhận.',
      en: 'No page of the gazette was read; a person must look.',
    },
  },
};
