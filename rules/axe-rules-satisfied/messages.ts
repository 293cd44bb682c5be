export const lookedFor = {
  vi: 'không có phần tử nào vi phạm các phép kiểm tiếp cận của axe-core mà yêu cầu này dùng',
  en: 'no element that violates the axe-core accessibility checks this requirement uses',
};

export const messages = {
  satisfied: {
    text: {
      vi: '{subject}: đã kiểm {count} phần tử, không thấy lỗi (phép kiểm {axeRule}).',
      en: '{subject}: {count} elements checked, no fault found (check {axeRule}).',
    },
  },
  'contrast-low': {
    text: {
      vi: 'Chữ và nền quá gần màu nhau: tỷ số tương phản {ratio}, cần ít nhất {expected} (chữ {foreground}, nền {background}).',
      en: 'Text and background are too alike: contrast ratio {ratio}, at least {expected} is needed (text {foreground}, background {background}).',
    },
    mend: {
      vi: 'Chọn màu chữ đậm hơn hoặc màu nền nhạt hơn để tỷ số tương phản đạt ít nhất {expected}.',
      en: 'Choose a darker text or a lighter background so that the contrast ratio is at least {expected}.',
    },
  },
  violated: {
    text: {
      vi: '{subject}: {problem} (phép kiểm {axeRule}; {count} phần tử trên trang này).',
      en: '{subject}: {problem} (check {axeRule}; {count} elements on this page).',
    },
    mend: { vi: '{remedy}', en: '{remedy}' },
  },
  undecided: {
    text: {
      vi: '{subject}: máy không tự kết luận được ({problem}?), cần người xem (phép kiểm {axeRule}; {count} phần tử trên trang này).',
      en: '{subject}: the machine cannot decide ({problem}?), a person must look (check {axeRule}; {count} elements on this page).',
    },
    mend: { vi: '{remedy}', en: '{remedy}' },
  },
  'not-run': {
    text: {
      vi: 'Phép kiểm {axeRule} không có trong kết quả nên chưa kết luận được.',
      en: 'The check {axeRule} is not among the results, so nothing is concluded.',
    },
  },
};
