const mend = {
  vi: 'Đặt nút đóng dễ thấy, chạm được bằng ngón tay (×, “Đóng”) trên cửa sổ, hoặc bỏ cửa sổ che nội dung.',
  en: 'Give the window a clear button that closes it by touch (×, “Đóng”), or do without the window.',
};

export const lookedFor = {
  vi: 'cửa sổ, thông báo che từ nửa màn hình điện thoại trở lên (quy ước) và cách đóng bằng chạm',
  en: 'windows and notices that cover half of the phone’s screen or more (convention), and a way to close them by touch',
};

export const messages = {
  none: {
    text: { vi: 'Không có gì che nội dung trên điện thoại.', en: 'Nothing lies over the content on the phone.' },
  },
  closed: {
    text: {
      vi: 'Một cửa sổ che {percent} % màn hình, chạm “{control}” thì đóng.',
      en: 'A window covers {percent} % of the screen; a tap on “{control}” closes it.',
    },
  },
  offered: {
    text: {
      vi: 'Một cửa sổ che {percent} % màn hình; có nút “{control}” nhưng chưa xác nhận được nút này đóng cửa sổ, cần người xem xác nhận.',
      en: 'A window covers {percent} % of the screen; it has a control “{control}”, which was not seen to close it; a person must decide.',
    },
    mend,
  },
  blank: {
    text: {
      vi: 'Một lớp không có chữ che {percent} % màn hình, có thể là trang chưa tải xong; cần người xem xác nhận.',
      en: 'Something without words covers {percent} % of the screen, perhaps a page that is still loading; a person must decide.',
    },
    mend,
  },
  stuck: {
    text: {
      vi: 'Một cửa sổ che {percent} % màn hình điện thoại và không thấy cách đóng.',
      en: 'A window covers {percent} % of the phone’s screen, and no way to close it was found.',
    },
    mend,
  },
};
