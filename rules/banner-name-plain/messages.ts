export const lookedFor = {
  vi: 'tên cơ quan ở đầu trang bằng chữ đứng, kiểu chữ thông dụng, không cách điệu',
  en: 'the name of the agency in the head, upright and in a typeface for text',
};

const mend = {
  vi: 'Trình bày tên cơ quan bằng chữ đứng, phông chữ thông dụng như Arial, Times New Roman hoặc Roboto.',
  en: 'Set the name of the agency upright in a common typeface such as Arial, Times New Roman or Roboto.',
};

export const messages = {
  plain: {
    text: {
      vi: 'Tên cơ quan “{name}” dùng chữ đứng, phông {family}.',
      en: 'The name “{name}” is set upright in {family}.',
    },
  },
  slanted: {
    text: {
      vi: 'Tên cơ quan “{name}” dùng chữ nghiêng.',
      en: 'The name “{name}” is set in slanted letters.',
    },
    mend,
  },
  fanciful: {
    text: {
      vi: 'Tên cơ quan “{name}” dùng phông chữ cách điệu {family}.',
      en: 'The name “{name}” is set in the decorative typeface {family}.',
    },
    mend,
  },
  unknown: {
    text: {
      vi: 'Tên cơ quan “{name}” dùng phông {family}, chưa biết có phải kiểu chữ chân phương không; cần người xem xác nhận.',
      en: 'The name “{name}” is set in {family}, which is not known to be plain or decorative; a person must decide.',
    },
  },
  'in-picture': {
    text: {
      vi: 'Kiểu chữ của tên cơ quan “{name}” không đo được (tên nằm trong hình hoặc không có dữ liệu kiểu chữ); cần người xem xác nhận.',
      en: 'The typeface of the name “{name}” was not measured (the name is in a picture, or no style was recorded); a person must decide.',
    },
  },
  'no-name': {
    text: {
      vi: 'Không thấy tên cơ quan dạng chữ ở đầu trang nên chưa xét được kiểu chữ.',
      en: 'The head of the page does not name the agency as text, so its typeface could not be judged.',
    },
  },
};
