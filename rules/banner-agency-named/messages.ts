const confirm = { vi: 'cần người xem xác nhận', en: 'a person must decide' };

export const lookedFor = {
  vi: 'tên đầy đủ của cơ quan bằng tiếng Việt có dấu, dưới dạng chữ hoặc mô tả thay thế của hình, ở phần đầu trang của trang chủ',
  en: 'the full name of the agency in Vietnamese with diacritics, as text or as the alternative of a picture, in the head of the home page',
};

const mend = {
  vi: 'Ghi tên đầy đủ của cơ quan bằng tiếng Việt có dấu ở đầu trang, dưới dạng chữ; nếu dùng hình thì ghi tên đó vào mô tả thay thế (alt).',
  en: 'Write the full name of the agency in Vietnamese with diacritics in the head of the page as text; where a picture shows it, give the name as its text alternative (alt).',
};

export const messages = {
  present: { text: { vi: 'Đầu trang ghi tên cơ quan: {name}', en: 'The head of the page names the agency: {name}' } },
  'other-name': {
    text: {
      vi: `Đầu trang ghi “{name}”, khác tên đã biết của cơ quan là “{known}”; ${confirm.vi}.`,
      en: `The head of the page says “{name}”; the agency’s known name is “{known}”; ${confirm.en}.`,
    },
  },
  abbreviated: {
    text: {
      vi: `Đầu trang chỉ ghi tên viết tắt “{name}”, chưa phải tên đầy đủ; ${confirm.vi}.`,
      en: `The head of the page gives a shortened name, “{name}”, not the full one; ${confirm.en}.`,
    },
    mend,
  },
  'authority-above': {
    text: {
      vi: `Đầu trang ghi “{name}” nhưng tên cổng là “{title}”: có thể chỉ nêu cơ quan cấp trên; ${confirm.vi}.`,
      en: `The head of the page names “{name}”, but the portal is called “{title}”: perhaps only the authority above is named; ${confirm.en}.`,
    },
    mend,
  },
  portal: {
    text: {
      vi: `Đầu trang chỉ ghi tên cổng “{name}”, không nêu tên cơ quan; ${confirm.vi}.`,
      en: `The head of the page gives only the title of the portal, “{name}”, which names no agency; ${confirm.en}.`,
    },
    mend,
  },
  unmarked: {
    text: {
      vi: `Đầu trang ghi tên không có dấu tiếng Việt: “{name}”; ${confirm.vi}.`,
      en: `The head of the page writes the name without Vietnamese diacritics: “{name}”; ${confirm.en}.`,
    },
    mend,
  },
  'in-picture': {
    text: {
      vi: `Không thấy tên cơ quan dạng chữ ở đầu trang; tên có thể nằm trong hình mà mô tả thay thế không nêu; ${confirm.vi}.`,
      en: `The head of the page does not name the agency as text; a picture may show it, but its text alternative does not say so; ${confirm.en}.`,
    },
    mend,
  },
  elsewhere: {
    text: {
      vi: `Tên cơ quan chỉ thấy trong danh mục hoặc nút bấm của đầu trang (“{name}”); ${confirm.vi}.`,
      en: `An agency is named only in the menus or controls of the head (“{name}”); ${confirm.en}.`,
    },
    mend,
  },
  missing: {
    text: { vi: 'Đầu trang không ghi tên cơ quan.', en: 'The head of the page does not name the agency.' },
    mend,
  },
  'header-unknown': {
    text: {
      vi: 'Không nhận ra phần đầu trang nên chưa kết luận được.',
      en: 'No part of the page could be told to be its head, so nothing is concluded.',
    },
  },
};
