export const lookedFor = {
  vi: 'bộ mã khai báo của trang và chữ Việt đọc được theo Unicode (TCVN 6909), dựng sẵn hoặc tổ hợp',
  en: 'the declared character set of the page, and Vietnamese text readable as Unicode (TCVN 6909), composed or decomposed',
};

const mend = {
  vi: 'Chuyển nội dung sang Unicode (UTF-8) và khai báo charset=utf-8 trong tiêu đề HTTP và trong trang.',
  en: 'Convert the content to Unicode (UTF-8) and declare charset=utf-8 in the HTTP header and in the page.',
};

export const messages = {
  unicode: {
    text: {
      vi: 'Chữ của trang đọc được theo Unicode ({charset}).',
      en: 'The text of the page is Unicode ({charset}).',
    },
  },
  'old-code': {
    text: {
      vi: 'Chữ của trang viết bằng bộ mã cũ {code}, không phải Unicode.',
      en: 'The text of the page is in the old code {code}, not in Unicode.',
    },
    mend,
  },
  garbled: {
    text: {
      vi: 'Chữ Việt trên trang bị vỡ do đọc sai bộ mã (dấu hiệu: {code}).',
      en: 'Vietnamese text on the page is garbled, read with the wrong code (sign: {code}).',
    },
    mend,
  },
  'other-charset': {
    text: {
      vi: 'Trang khai báo bộ mã {charset}, không phải Unicode.',
      en: 'The page declares the character set {charset}, which is not Unicode.',
    },
    mend,
  },
};
