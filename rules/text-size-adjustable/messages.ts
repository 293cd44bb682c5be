const mend = {
  vi: 'Thêm nút “Tăng cỡ chữ”, “Giảm cỡ chữ” có tác dụng với toàn bộ nội dung trang.',
  en: 'Add buttons “Larger text” and “Smaller text” that work on all of the page.',
};

export const lookedFor = {
  vi: 'nút tăng, giảm cỡ chữ trên trang chủ, bấm thử thì cỡ chữ thực sự đổi',
  en: 'a control on the home page that really changes the size of the text when pressed',
};

export const messages = {
  works: {
    text: {
      vi: 'Bấm “{name}” thì cỡ chữ thực sự thay đổi ({from} → {to} px).',
      en: 'Pressing “{name}” really changes the size of the text ({from} → {to} px).',
    },
  },
  dead: {
    text: {
      vi: 'Bấm “{name}” nhưng cỡ chữ không thay đổi.',
      en: 'Pressing “{name}” does not change the size of the text.',
    },
    mend,
  },
  untried: {
    text: {
      vi: 'Trang chủ có “{name}” nhưng {why}; cần người thử.',
      en: 'The home page has “{name}”, but {why}; a person must try it.',
    },
    mend,
  },
  absent: {
    text: {
      vi: 'Trang chủ không có nút tăng, giảm cỡ chữ.',
      en: 'The home page has no control that changes the size of the text.',
    },
    mend,
  },
};
