export const lookedFor = {
  vi: 'kết nối {minimum} trở lên được chấp nhận tại {host}, cổng {port}',
  en: 'a connection with {minimum} or newer accepted at {host}, port {port}',
};

export const messages = {
  accepted: {
    text: {
      vi: 'Máy chủ {host} (cổng {port}) chấp nhận {versions}.',
      en: '{host} (port {port}) accepts {versions}.',
    },
  },
  refused: {
    text: {
      vi: 'Máy chủ {host} (cổng {port}, địa chỉ {addresses}) từ chối mọi phiên bản từ {minimum} trở lên.',
      en: '{host} (port {port}, at {addresses}) refuses every version from {minimum} up.',
    },
    mend: {
      vi: 'Bật TLS 1.2 và TLS 1.3 trên máy chủ web hoặc thiết bị cân bằng tải đứng trước; tắt các phiên bản cũ.',
      en: 'Turn on TLS 1.2 and TLS 1.3 on the web server, or on the load balancer before it; turn the older ones off.',
    },
  },
  undetermined: {
    text: {
      vi: 'Chưa xác định được máy chủ {host} (cổng {port}) có chấp nhận {minimum} trở lên hay không: {answer}.',
      en: 'It could not be told whether {host} (port {port}) accepts {minimum} or newer: {answer}.',
    },
  },
  'not-seen': {
    text: {
      vi: 'Không kiểm tra được TLS của {host} (cổng {port}): {reason}.',
      en: 'The TLS of {host} (port {port}) could not be tested: {reason}.',
    },
  },
};
