export const lookedFor = {
  vi: 'chuỗi tin cậy DNSSEC đúng từ vùng gốc tới địa chỉ của {host}',
  en: 'an unbroken DNSSEC chain of trust from the root to the addresses of {host}',
};

export const messages = {
  secure: {
    text: {
      vi: 'Địa chỉ của {host} được xác thực bằng DNSSEC, qua các vùng {zones}.',
      en: 'The addresses of {host} are validated by DNSSEC, through the zones {zones}.',
    },
  },
  insecure: {
    text: {
      vi: 'Tên miền {host} chưa được bảo vệ bằng DNSSEC: {reason} ({at}).',
      en: '{host} is not protected by DNSSEC: {reason} ({at}).',
    },
    mend: {
      vi: 'Ký vùng tên miền (DNSSEC) bằng thuật toán phổ biến, sau đó đăng ký bản ghi DS với nhà đăng ký tên miền “.vn”; kiểm tra cả các tên mà bản ghi CNAME trỏ tới.',
      en: 'Sign the zone (DNSSEC) with a common algorithm and have its DS record registered with the “.vn” registrar; check the names CNAME records lead to as well.',
    },
  },
  bogus: {
    text: {
      vi: 'DNSSEC của {host} bị hỏng: {reason} ({at}). Người dùng mạng có xác thực DNSSEC không truy cập được.',
      en: 'DNSSEC of {host} is broken: {reason} ({at}). People on validating networks cannot reach the site.',
    },
    mend: {
      vi: 'Ký lại vùng tên miền và đối chiếu bản ghi DS ở vùng cha với khóa đang dùng; bật gia hạn chữ ký tự động.',
      en: 'Sign the zone again and compare the DS record of the parent zone with the key in use; let signatures be renewed automatically.',
    },
  },
  'resolver-unfit': {
    text: {
      vi: 'Chưa kiểm tra được DNSSEC của {host} qua máy chủ phân giải {resolver}: {reason}.',
      en: 'DNSSEC of {host} could not be tested through the resolver {resolver}: {reason}.',
    },
  },
  indeterminate: {
    text: {
      vi: 'Chưa kết luận được về DNSSEC của {host}: {reason} ({at}).',
      en: 'DNSSEC of {host} remains open: {reason} ({at}).',
    },
  },
  'not-seen': {
    text: {
      vi: 'Chưa kiểm tra được DNSSEC của {host}: {reason}.',
      en: 'DNSSEC of {host} could not be tested: {reason}.',
    },
  },
};
