export const lookedFor = {
  vi: 'địa chỉ của dịch vụ, liên kết nộp hồ sơ và đích gửi biểu mẫu đều dùng https',
  en: 'https in the address of the service, its application links and the targets of its forms',
};

const mend = {
  vi: 'Cung cấp qua https và chuyển hướng http sang https; sửa các liên kết http trong trang.',
  en: 'Serve it over https, redirect http to https, and correct the http links on the page.',
};

export const messages = {
  secure: { text: { vi: 'Dịch vụ dùng https.', en: 'The service uses https.' } },
  'page-plain': {
    text: {
      vi: 'Trang dịch vụ được phục vụ qua http, không mã hoá.',
      en: 'The page of the service is served over http.',
    },
    mend,
  },
  'apply-plain': {
    text: {
      vi: 'Liên kết nộp hồ sơ “{text}” dẫn tới địa chỉ http.',
      en: 'The application link “{text}” leads to http.',
    },
    mend,
  },
  'form-plain': {
    text: {
      vi: 'Biểu mẫu trong trang gửi dữ liệu tới địa chỉ http.',
      en: 'A form on the page sends its data over http.',
    },
    mend,
  },
};
