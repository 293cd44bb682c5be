const mend = {
  vi: 'Thêm nút “Tăng cỡ chữ”, “Giảm cỡ chữ” có tác dụng với toàn bộ nội dung trang.',
  en: 'Add buttons “Larger text” and “Smaller text” that work on all of the page.',
};

export const lookedFor = {
  vi: 'nút tăng, giảm cỡ chữ trên trang chủ hoặc các trang đã xem, bấm thử thì cỡ chữ thực sự đổi',
  en: 'a control on the home page or the pages read that really changes the size of the text when pressed',
};

export const messages = {
  works: {
    text: {
      vi: 'Bấm “{name}” thì cỡ chữ thực sự thay đổi{measured}.',
      en: 'Pressing “{name}” really changes the size of the text{measured}.',
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
      vi: '{where} có “{name}” nhưng {why}; cần người thử.',
      en: '{where} has “{name}”, but {why}; a person must try it.',
    },
    mend,
  },
  absent: {
    text: {
      vi: 'Trang chủ và các trang đã xem không có nút tăng, giảm cỡ chữ.',
      en: 'Neither the home page nor the pages read have a control that changes the size of the text.',
    },
    mend,
  },
};
