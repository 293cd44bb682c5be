export const lookedFor = {
  vi: 'số liệu hài lòng cho từng nội dung mà người sử dụng được đánh giá',
  en: 'a figure on satisfaction for each content that users rate',
};

export const messages = {
  each: {
    text: {
      vi: 'Có số liệu cho cả {contents} nội dung đánh giá.',
      en: 'There is a figure for each of the {contents} contents rated.',
    },
  },
  'one-content': {
    text: { vi: 'Chỉ có một nội dung đánh giá và có số liệu.', en: 'One content is rated, and has its figure.' },
  },
  'some-lacking': {
    text: { vi: 'Không có số liệu hài lòng cho nội dung: {lacking}.', en: 'No figure on satisfaction for: {lacking}.' },
    mend: {
      vi: 'Công bố số liệu hài lòng theo từng nội dung đánh giá.',
      en: 'Publish figures on satisfaction for each content that users rate.',
    },
  },
  'not-told-apart': {
    text: {
      vi: 'Có số liệu hài lòng chung, không thấy số liệu theo {contents} nội dung đánh giá; cần người xem xác nhận.',
      en: 'There is one figure on satisfaction, none for each of the {contents} contents rated; a person must decide.',
    },
  },
  'contents-unseen': {
    text: {
      vi: 'Có số liệu hài lòng nhưng không thấy các nội dung đánh giá để đối chiếu.',
      en: 'There is a figure on satisfaction, but the contents that users rate were not seen.',
    },
  },
};
