const mend = {
  vi: 'Đặt khối “Liên kết website” với liên kết tới cổng của Chính phủ, cơ quan cấp trên, cơ quan liên quan và các đơn vị trực thuộc.',
  en: 'Offer a block of links to the portals of the Government, of superior and related agencies, and of the units.',
};

export const lookedFor = {
  vi: 'liên kết tới cổng của đơn vị trực thuộc (dưới tên miền của cơ quan) hoặc của cơ quan nhà nước khác (tên miền .gov.vn, Cổng Chính phủ, Quốc hội…)',
  en: 'links to portals of units (under the agency’s own name) or of other state agencies (.gov.vn, the Government’s and the National Assembly’s portals …)',
};

export const messages = {
  linked: {
    text: {
      vi: 'Có liên kết tới {count} cổng trong {pages} trang đã đọc.',
      en: '{count} portals are linked on the {pages} pages read.',
    },
  },
  missing: {
    text: {
      vi: 'Trong {pages} trang đã đọc, không trang nào có liên kết tới cổng của cơ quan nhà nước khác.',
      en: 'None of the {pages} pages read links the portal of another state agency.',
    },
    mend,
  },
  unseen: {
    text: {
      vi: 'Chưa thấy liên kết trong {pages} trang đã đọc; liên kết có thể nằm ở trang chưa đọc, hoặc đơn vị dùng tên miền khác. Cần người xem xác nhận.',
      en: 'No link was seen on the {pages} pages read; it may stand on a page not read, or the units may bear other names. A person must decide.',
    },
    mend,
  },
};
