export const lookedFor = {
  vi: 'bước đăng nhập trên đường từ trang dịch vụ đến biểu mẫu điện tử',
  en: 'a sign-in on the way from the service to its online form',
};

export const messages = {
  walled: {
    text: { vi: 'Phải đăng nhập mới mở được biểu mẫu điện tử.', en: 'The online form opens after signing in only.' },
  },
  asked: {
    text: {
      vi: 'Trên đường đến biểu mẫu có yêu cầu đăng nhập, xác thực.',
      en: 'On the way to the form users are asked to sign in.',
    },
  },
  'not-on-the-way': {
    text: {
      vi: 'Không thấy bước đăng nhập trên đường đến biểu mẫu; có thể có khi gửi hồ sơ.',
      en: 'No sign-in was seen on the way to the form; it may come when the dossier is sent.',
    },
  },
  nowhere: {
    text: {
      vi: 'Biểu mẫu mở ngay và cả cổng không có chỗ đăng nhập, xác thực nào.',
      en: 'The form opens at once, and the whole portal has no sign-in.',
    },
    mend: {
      vi: 'Xác thực người sử dụng khi thực hiện dịch vụ mức độ 3, mức độ 4.',
      en: 'Authenticate users of level 3 and 4 services.',
    },
  },
};
