export const lookedFor = {
  vi: 'mọi chứng thư trong chuỗi máy chủ gửi có khóa RSA từ {rsa} bit hoặc EC từ {ec} bit',
  en: 'every certificate of the chain sent has an RSA key of {rsa} bits or an EC key of {ec} bits, or more',
};

const mend = {
  vi: 'Xin cấp lại chứng thư với khóa RSA từ {rsa} bit (hoặc EC từ {ec} bit) và cài đúng chuỗi chứng thư mới của nhà cung cấp.',
  en: 'Have the certificate reissued with an RSA key of at least {rsa} bits (or EC, {ec} bits), and install the new chain of the issuer.',
};

export const messages = {
  strong: {
    text: {
      vi: 'Chuỗi chứng thư của {host} (cổng {port}) đủ độ mạnh: {keys}.',
      en: 'The chain of {host} (port {port}) is strong enough: {keys}.',
    },
  },
  weak: {
    text: {
      vi: 'Chứng thư “{subject}” của {host} (cổng {port}) có khóa yếu: {key}.',
      en: 'The certificate “{subject}” of {host} (port {port}) has a weak key: {key}.',
    },
    mend,
  },
  'dsa-used': {
    text: {
      vi: 'Chứng thư “{subject}” của {host} (cổng {port}) dùng khóa DSA, loại khóa trình duyệt không còn hỗ trợ.',
      en: 'The certificate “{subject}” of {host} (port {port}) has a DSA key, which browsers no longer support.',
    },
    mend,
  },
  'key-unknown': {
    text: {
      vi: 'Không xác định được độ mạnh khóa của chứng thư “{subject}” tại {host} (cổng {port}): {key}.',
      en: 'The strength of the key of “{subject}” at {host} (port {port}) is not known: {key}.',
    },
  },
  'no-certificate': {
    text: {
      vi: 'Chưa đọc được chứng thư nào của {host} (cổng {port}).',
      en: 'No certificate of {host} (port {port}) could be read.',
    },
  },
  'not-seen': {
    text: {
      vi: 'Không kiểm tra được chứng thư của {host} (cổng {port}): {reason}.',
      en: 'The certificate of {host} (port {port}) could not be tested: {reason}.',
    },
  },
};
