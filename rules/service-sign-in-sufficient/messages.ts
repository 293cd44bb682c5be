export const lookedFor = {
  vi: 'ô tên người sử dụng và mật khẩu ở trang đăng nhập, hoặc danh tính điện tử mạnh hơn',
  en: 'boxes for a user name and a password at the sign-in, or a stronger identity',
};

export const messages = {
  'name-and-password': {
    text: {
      vi: 'Trang đăng nhập hỏi tên người sử dụng và mật khẩu.',
      en: 'The sign-in asks for a user name and a password.',
    },
  },
  identity: {
    text: {
      vi: 'Xác thực bằng danh tính điện tử do Nhà nước hoặc chứng thư số bảo đảm.',
      en: 'Users authenticate with an identity vouched for by the state or a certificate.',
    },
  },
  'password-only': {
    text: {
      vi: 'Trang đăng nhập chỉ hỏi mật khẩu, không có tên người sử dụng.',
      en: 'The sign-in asks for a password alone, without a user name.',
    },
    mend: {
      vi: 'Xác thực ít nhất bằng tên người sử dụng và mật khẩu.',
      en: 'Authenticate by a user name and a password at least.',
    },
  },
  unseen: {
    text: { vi: 'Không xem được trang đăng nhập của dịch vụ.', en: 'The sign-in of the service was not seen.' },
  },
};
