export const lookedFor = {
  vi: 'không có phần tử nào vi phạm các phép kiểm tiếp cận của axe-core mà yêu cầu này dùng',
  en: 'no element that violates the axe-core accessibility checks this requirement uses',
};

const mend = { vi: '{mend}', en: '{mend}' };
const mendContrast = {
  vi: 'Chọn màu chữ đậm hơn hoặc màu nền nhạt hơn để tỷ số tương phản đạt ít nhất {expected}; giữ nguyên nền thì màu chữ gần nhất đạt là {nearest}.',
  en: 'Choose a darker text or a lighter background so that the contrast ratio is at least {expected}; on this background the nearest colour that passes is {nearest}.',
};

export const messages = {
  satisfied: {
    text: {
      vi: '{demand}: đã kiểm {count} phần tử, không thấy lỗi (phép kiểm {axeRule}).',
      en: '{demand}: {count} elements checked, no fault found (check {axeRule}).',
    },
  },
  'contrast-low': {
    text: {
      vi: 'Chữ và nền quá gần màu nhau: tỷ số tương phản {ratio}, cần ít nhất {expected} (chữ {foreground}, nền {background}).',
      en: 'Text and background are too alike: contrast ratio {ratio}, at least {expected} is needed (text {foreground}, background {background}).',
    },
    mend: mendContrast,
  },
  'contrast-low-measured': {
    text: {
      vi: 'Chữ trên hình, nền chuyển sắc hoặc phần tử khác quá gần màu nền: đo từng điểm ảnh, cả một dòng chữ chỗ rõ nhất cũng chỉ đạt {most}, chỗ mờ nhất {least}, cần ít nhất {expected} (chữ {foreground}, nền {background}).',
      en: 'Text over a picture, gradient or another element is too much like what is behind it: measured pixel by pixel, a whole line has at the most {most}, at the least {least}; at least {expected} is needed (text {foreground}, behind it {background}).',
    },
    mend: {
      vi: 'Đặt nền đặc phía sau chữ, hoặc đổi màu chữ để tỷ số tương phản đạt ít nhất {expected} trên mọi chỗ của nền (trên {background} màu gần nhất đạt là {nearest}).',
      en: 'Put a solid colour behind the text, or change its colour so that the ratio is at least {expected} everywhere (on {background} the nearest colour that passes is {nearest}).',
    },
  },
  'contrast-enough-measured': {
    text: {
      vi: 'Chữ trên hình, nền chuyển sắc hoặc phần tử khác đủ tương phản: đo từng điểm ảnh, chỗ mờ nhất đạt {least}, cần ít nhất {expected}.',
      en: 'Text over a picture, gradient or another element contrasts enough: measured pixel by pixel, {least} at the least; at least {expected} is needed.',
    },
  },
  'contrast-unclear': {
    text: {
      vi: 'Chữ trên hình, nền chuyển sắc hoặc phần tử khác có chỗ rõ, có chỗ mờ, hoặc có bóng, viền: đo từng điểm ảnh được từ {least} đến {most}, cần ít nhất {expected} (chữ {foreground}, nền {background}); cần người xem.',
      en: 'Text over a picture, gradient or another element is clear in places and not in others, or has a shadow or outline: {least} to {most} measured pixel by pixel, at least {expected} is needed (text {foreground}, behind it {background}); a person must look.',
    },
    mend: mendContrast,
  },
  'contrast-sign': {
    text: {
      vi: 'Ký hiệu nhạt hoặc không đo được độ tương phản. Ký hiệu không phải chữ nên không kết luận là lỗi: nếu nó mang nghĩa (như dấu đóng, mũi tên) thì cần tương phản rõ, nếu chỉ trang trí thì không; cần người xem.',
      en: 'A sign is pale, or its contrast could not be measured. Signs are no words, so that no fault is concluded: one with a meaning (an arrow, a cross that closes) must contrast clearly, one that only decorates need not; a person must look.',
    },
    mend: {
      vi: 'Nếu ký hiệu mang nghĩa: dùng màu đậm hơn để tỷ số tương phản với nền đạt ít nhất 3:1.',
      en: 'If the sign has a meaning: give it a colour with a contrast of at least 3:1.',
    },
  },
  'contrast-unsteady': {
    text: {
      vi: 'Màu của phần tử đang được đổi bằng mã lệnh khi kiểm tra nên chưa kết luận được về độ tương phản.',
      en: 'The colours of the element were being changed by a script while it was looked at, so nothing is concluded about its contrast.',
    },
    mend,
  },
  violated: {
    text: {
      vi: '{demand}, nhưng chưa đạt: {reason} (phép kiểm {axeRule}; {count} phần tử trên trang này).',
      en: '{demand}, but not here: {reason} (check {axeRule}; {count} elements on this page).',
    },
    mend,
  },
  undecided: {
    text: {
      vi: '{demand}: máy không tự kết luận được, cần người xem: {reason} (phép kiểm {axeRule}; {count} phần tử trên trang này).',
      en: '{demand}: the machine cannot decide, a person must look: {reason} (check {axeRule}; {count} elements on this page).',
    },
    mend,
  },
  'undecided-rest': {
    text: {
      vi: '{demand}: còn {count} phần tử trên trang này máy không tự kết luận được (phép kiểm {axeRule}).',
      en: '{demand}: {count} more elements of this page on which the machine cannot decide (check {axeRule}).',
    },
    mend,
  },
  'not-run': {
    text: {
      vi: 'Phép kiểm {axeRule} không có trong kết quả nên chưa kết luận được.',
      en: 'The check {axeRule} is not among the results, so nothing is concluded.',
    },
  },
};
