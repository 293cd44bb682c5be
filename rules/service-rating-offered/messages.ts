export const lookedFor = {
  vi: 'chức năng đánh giá dịch vụ với {grades} mức: Rất hài lòng, Hài lòng, Chưa hài lòng',
  en: 'a rating of the service with {grades} grades: Rất hài lòng, Hài lòng, Chưa hài lòng (very, satisfied, not yet)',
};

export const messages = {
  offered: { text: { vi: 'Có chức năng đánh giá với đúng các mức.', en: 'A rating with just the grades is offered.' } },
  'offered-other-words': {
    text: {
      vi: 'Có chức năng đánh giá đủ số mức; mức thấp nhất ghi khác chữ “Chưa hài lòng”.',
      en: 'A rating with as many grades is offered; the lowest is worded otherwise than “Chưa hài lòng”.',
    },
  },
  'other-scale': {
    text: {
      vi: 'Thang đánh giá không phải {grades} mức Rất hài lòng, Hài lòng, Chưa hài lòng.',
      en: 'The scale is not the {grades} grades Rất hài lòng, Hài lòng, Chưa hài lòng.',
    },
    mend: {
      vi: 'Dùng đúng ba mức: Rất hài lòng, Hài lòng, Chưa hài lòng.',
      en: 'Use exactly: Rất hài lòng, Hài lòng, Chưa hài lòng.',
    },
  },
  'grades-unseen': {
    text: {
      vi: 'Có lối vào đánh giá dịch vụ nhưng các mức không hiện trên trang.',
      en: 'There is a way to a rating, but its grades are not on the page.',
    },
  },
  'not-seen': {
    text: {
      vi: 'Không thấy chức năng đánh giá trên trang; có thể chỉ hiện sau khi sử dụng dịch vụ.',
      en: 'No rating is on the page; it may appear only after the service was used.',
    },
  },
};
