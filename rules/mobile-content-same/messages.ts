const mend = {
  vi: 'Cho điện thoại hiển thị cùng nội dung với máy tính; chỉ thay đổi cách bố trí, không ẩn nội dung.',
  en: 'Show phones the content that desktops get; change the layout, do not hide content.',
};

export const lookedFor = {
  vi: 'trên điện thoại có ít nhất 70 % phần chữ của trang trên máy tính; dưới 30 % là không đạt (tỷ lệ quy ước)',
  en: 'at least 70 % of the desktop page’s text on the phone; under 30 % fails (the shares are conventions)',
};

export const messages = {
  same: {
    text: {
      vi: 'Điện thoại hiển thị {percent} % phần chữ của trang trên máy tính.',
      en: 'The phone shows {percent} % of the desktop page’s text.',
    },
  },
  shell: {
    text: {
      vi: 'Điện thoại chỉ hiển thị {percent} % phần chữ của trang trên máy tính (tại {address}).',
      en: 'The phone shows only {percent} % of the desktop page’s text (at {address}).',
    },
    mend,
  },
  partly: {
    text: {
      vi: 'Điện thoại chỉ hiển thị {percent} % phần chữ của trang trên máy tính (tại {address}); cần người xem phần bị ẩn có quan trọng không.',
      en: 'The phone shows only {percent} % of the desktop page’s text (at {address}); a person must see whether what is left out matters.',
    },
    mend,
  },
};
