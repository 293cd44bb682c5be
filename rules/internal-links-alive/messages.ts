const mend = {
  vi: 'Sửa hoặc bỏ liên kết; trang đã chuyển thì cho địa chỉ cũ chuyển hướng về địa chỉ mới.',
  en: 'Mend the link or take it away; let the old address of a page that has moved redirect to the new one.',
};

export const lookedFor = {
  vi: 'liên kết giữa các trang của cổng mở được (404, 410 hoặc 5xx lặp lại là hỏng; quá thời gian chờ không tính là hỏng)',
  en: 'links between pages of the portal that open (404, 410 and repeated 5xx are dead; no answer in time is not)',
};

export const messages = {
  alive: {
    text: {
      vi: 'Trong {asked} địa chỉ của cổng đã mở theo liên kết, không địa chỉ nào hỏng.',
      en: 'Of {asked} addresses of the portal opened by its links, none is dead.',
    },
  },
  dead: {
    text: {
      vi: 'Liên kết “{text}” dẫn tới {url}, máy chủ trả lời HTTP {status} ({count} địa chỉ hỏng trên {asked} địa chỉ đã mở).',
      en: 'The link “{text}” leads to {url}, where the server answers HTTP {status} ({count} dead of {asked} addresses opened).',
    },
    mend,
  },
  'few-dead': {
    text: {
      vi: 'Liên kết “{text}” dẫn tới {url}, máy chủ trả lời HTTP {status}; chỉ {count}/{asked} địa chỉ đã mở bị hỏng nên để người xem quyết định.',
      en: 'The link “{text}” leads to {url}, where the server answers HTTP {status}; with {count} dead of {asked} addresses opened a person decides.',
    },
    mend,
  },
};
