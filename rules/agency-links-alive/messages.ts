const mend = {
  vi: 'Sửa địa chỉ của liên kết, hoặc bỏ liên kết tới cổng không còn hoạt động.',
  en: 'Mend the address of the link, or drop links to portals that are no more.',
};

export const lookedFor = {
  vi: 'liên kết tới cổng của cơ quan, đơn vị khác mở được trang (mỗi cổng hỏi một lần)',
  en: 'links to portals of other agencies and units that open a page (each portal is asked once)',
};

export const messages = {
  alive: {
    text: { vi: 'Cả {total} liên kết đều mở được.', en: 'All {total} links open.' },
  },
  gone: {
    text: {
      vi: 'Liên kết “{text}” dẫn tới {address}, máy chủ trả lời HTTP {status}.',
      en: 'The link “{text}” leads to {address}, where the server answers HTTP {status}.',
    },
    mend,
  },
  refused: {
    text: {
      vi: 'Liên kết “{text}” dẫn tới {address}, máy chủ trả lời HTTP {status}; cần người xem thử bằng trình duyệt.',
      en: 'The link “{text}” leads to {address}, where the server answers HTTP {status}; a person must try it in a browser.',
    },
    mend,
  },
  silent: {
    text: {
      vi: 'Liên kết “{text}” dẫn tới {address}, không có trả lời ({code}); có thể do đường truyền, cần người xem thử.',
      en: 'The link “{text}” leads to {address}, which did not answer ({code}), perhaps because of the network; a person must try.',
    },
    mend,
  },
  unasked: {
    text: {
      vi: 'Mới thử được {asked}/{total} liên kết.',
      en: 'Only {asked} of {total} links were tried.',
    },
  },
};
