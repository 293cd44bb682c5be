export const lookedFor = {
  vi: 'câu trả lời DNS của {host} được xác thực bằng DNSSEC',
  en: 'a DNS answer for {host} that DNSSEC validates',
};

export const messages = {
  secure: {
    text: {
      vi: 'Máy chủ phân giải {resolver} xác nhận câu trả lời DNS của {host} đã được xác thực bằng DNSSEC.',
      en: 'The resolver {resolver} states that it validated the DNS answer for {host} by DNSSEC.',
    },
  },
  insecure: {
    text: {
      vi: 'Tên miền {host} chưa được bảo vệ bằng DNSSEC (theo máy chủ phân giải {resolver}).',
      en: '{host} is not protected by DNSSEC (by the word of the resolver {resolver}).',
    },
    mend: {
      vi: 'Ký vùng tên miền (DNSSEC), sau đó đăng ký bản ghi DS với nhà đăng ký tên miền “.vn”; kiểm tra cả các tên mà bản ghi CNAME trỏ tới.',
      en: 'Sign the zone (DNSSEC) and have its DS record registered with the “.vn” registrar; check the names CNAME records lead to as well.',
    },
  },
  bogus: {
    text: {
      vi: 'Chữ ký DNSSEC của {host} sai hoặc hết hạn: máy chủ phân giải {resolver} từ chối trả lời, người dùng mạng có xác thực DNSSEC không truy cập được.',
      en: 'The DNSSEC signatures of {host} are wrong or expired: the resolver {resolver} refuses to answer, and people on validating networks cannot reach the site.',
    },
    mend: {
      vi: 'Ký lại vùng tên miền và đối chiếu bản ghi DS ở vùng cha với khóa đang dùng; bật gia hạn chữ ký tự động.',
      en: 'Sign the zone again and compare the DS record of the parent zone with the key in use; let signatures be renewed automatically.',
    },
  },
  'resolver-unfit': {
    text: {
      vi: 'Chưa kiểm tra được DNSSEC của {host}: {reason} ({resolver}).',
      en: 'DNSSEC of {host} could not be tested: {reason} ({resolver}).',
    },
  },
  indeterminate: {
    text: {
      vi: 'Chưa kết luận được về DNSSEC của {host}: máy chủ phân giải {resolver} không trả lời rõ ràng.',
      en: 'DNSSEC of {host} remains open: the resolver {resolver} gave no clear answer.',
    },
  },
  'not-seen': {
    text: {
      vi: 'Chưa kiểm tra được DNSSEC của {host}: {reason}.',
      en: 'DNSSEC of {host} could not be tested: {reason}.',
    },
  },
};
