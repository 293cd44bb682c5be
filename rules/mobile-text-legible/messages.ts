const mend = {
  vi: 'Đặt cỡ chữ trên điện thoại từ 12 điểm ảnh CSS trở lên, phần nội dung nên từ 16.',
  en: 'Set text on phones in 12 CSS pixels or more; 16 is better for the content.',
};

export const lookedFor = {
  vi: 'chữ từ 12 điểm ảnh CSS trở lên trên màn hình điện thoại; nhỏ hơn ở tối đa 10 % số chữ được bỏ qua, quá 30 % là không đạt (quy ước)',
  en: 'text of 12 CSS pixels or more on a phone; up to 10 % of the letters may be smaller, more than 30 % fail (conventions)',
};

export const messages = {
  legible: {
    text: {
      vi: 'Trên điện thoại, {percent} % số chữ nhỏ hơn {least} điểm ảnh.',
      en: 'On the phone {percent} % of the letters are smaller than {least} pixels.',
    },
  },
  small: {
    text: {
      vi: 'Trên điện thoại, {percent} % số chữ nhỏ hơn {least} điểm ảnh, ví dụ chữ cỡ {size}.',
      en: 'On the phone {percent} % of the letters are smaller than {least} pixels, for example of {size}.',
    },
    mend,
  },
  'partly-small': {
    text: {
      vi: 'Trên điện thoại, {percent} % số chữ nhỏ hơn {least} điểm ảnh, ví dụ chữ cỡ {size}; cần người xem xác nhận.',
      en: 'On the phone {percent} % of the letters are smaller than {least} pixels, for example of {size}; a person must decide.',
    },
    mend,
  },
};
