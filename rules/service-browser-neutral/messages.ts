export const lookedFor = {
  vi: 'dấu hiệu chỉ chạy trên một trình duyệt: ActiveX, applet, Flash, Silverlight, lời “chỉ dùng Internet Explorer”',
  en: 'signs of one browser only: ActiveX, applets, Flash, Silverlight, “only Internet Explorer”',
};

export const messages = {
  'no-sign': {
    text: {
      vi: 'Không thấy dấu hiệu dịch vụ chỉ chạy trên một trình duyệt.',
      en: 'No sign was seen that the service needs a particular browser.',
    },
  },
  'one-browser': {
    text: {
      vi: 'Trang nói dịch vụ chỉ dùng trên một trình duyệt.',
      en: 'The page says that the service works in one browser only.',
    },
    mend: {
      vi: 'Làm cho dịch vụ dùng được trên các trình duyệt thông dụng và bỏ yêu cầu này.',
      en: 'Make the service work in the common browsers and drop the demand.',
    },
  },
  plugin: {
    text: {
      vi: 'Trang dùng thành phần (<{name}>) mà trình duyệt ngày nay không chạy.',
      en: 'The page uses a component (<{name}>) that browsers of today do not run.',
    },
    mend: {
      vi: 'Thay thành phần đó bằng công nghệ web chuẩn.',
      en: 'Replace the component by standard web technology.',
    },
  },
};
