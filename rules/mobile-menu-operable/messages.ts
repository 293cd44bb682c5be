const mend = {
  vi: 'Trên điện thoại, để danh mục hiện sẵn hoặc đặt nút “Menu” bằng thẻ button mở danh mục khi chạm (không dựa vào rê chuột).',
  en: 'On phones let the menu show, or offer a button “Menu” that opens it by touch (not by hovering).',
};

export const lookedFor = {
  vi: 'trên màn hình 360 × 640, ít nhất 80 % số mục cấp một của danh mục chính hiện sẵn hoặc hiện ra khi chạm nút mở danh mục (tỷ lệ quy ước)',
  en: 'at 360 × 640, at least 80 % of the first-level entries of the main menu shown at once or after a tap on its toggle (the share is a convention)',
};

export const messages = {
  shown: {
    text: {
      vi: 'Trên điện thoại thấy ngay {shown}/{entries} mục của danh mục chính.',
      en: 'On the phone {shown} of {entries} entries of the main menu show at once.',
    },
  },
  opens: {
    text: {
      vi: 'Trên điện thoại, chạm “{control}” thì hiện {after}/{entries} mục của danh mục chính.',
      en: 'On the phone a tap on “{control}” shows {after} of {entries} entries of the main menu.',
    },
  },
  stuck: {
    text: {
      vi: 'Trên điện thoại, danh mục chính bị ẩn và chạm “{control}” không mở ra; không tới được: {missing}.',
      en: 'On the phone the main menu is hidden and a tap on “{control}” does not open it; out of reach: {missing}.',
    },
    mend,
  },
  unreachable: {
    text: {
      vi: 'Trên điện thoại, danh mục chính bị ẩn và không thấy nút mở; không tới được: {missing}.',
      en: 'On the phone the main menu is hidden and no control opens it; out of reach: {missing}.',
    },
    mend,
  },
  partly: {
    text: {
      vi: 'Trên điện thoại chỉ thấy {after}/{entries} mục của danh mục chính (đã chạm: {control}); chưa thấy: {missing}. Cần người xem xác nhận.',
      en: 'On the phone only {after} of {entries} entries of the main menu were seen (tapped: {control}); not seen: {missing}. A person must decide.',
    },
    mend,
  },
};
