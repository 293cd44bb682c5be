const mend = {
  vi: 'Thêm nút “Tương phản cao” đổi màu chữ và màu nền của toàn trang bằng script, không cần tải lại trang.',
  en: 'Add a button “High contrast” that changes the colours of text and background all over the page, without loading it again.',
};

export const lookedFor = {
  vi: 'nút đổi màu, đổi độ tương phản trên trang chủ hoặc các trang đã xem, bấm thử thì màu thực sự đổi',
  en: 'a control on the home page or the pages read that really changes colours or contrast when pressed',
};

export const messages = {
  works: {
    text: {
      vi: 'Bấm “{name}” thì màu chữ và nền thực sự thay đổi{measured}.',
      en: 'Pressing “{name}” really changes colours of text and background{measured}.',
    },
  },
  dead: {
    text: {
      vi: 'Bấm “{name}” nhưng màu chữ và nền không thay đổi.',
      en: 'Pressing “{name}” changes no colour of text or background.',
    },
    mend,
  },
  untried: {
    text: {
      vi: '{where} có “{name}” nhưng {why}; cần người thử.',
      en: '{where} has “{name}”, but {why}; a person must try it.',
    },
    mend,
  },
  absent: {
    text: {
      vi: 'Trang chủ và các trang đã xem không có nút đổi màu hay độ tương phản.',
      en: 'Neither the home page nor the pages read have a control that changes colours or contrast.',
    },
    mend,
  },
};
