export const lookedFor = {
  vi: 'bản ghi AAAA công cộng của {host} và trả lời HTTP(S) qua IPv6',
  en: 'a public AAAA record of {host}, and an HTTP(S) answer over IPv6',
};

export const messages = {
  answered: {
    text: {
      vi: '{host} trả lời qua IPv6 tại {answered}.',
      en: '{host} answers over IPv6 at {answered}.',
    },
  },
  missing: {
    text: {
      vi: 'Tên miền {host} không có bản ghi AAAA nên không truy cập được qua IPv6.',
      en: '{host} has no AAAA record, so it cannot be reached over IPv6.',
    },
    mend: {
      vi: 'Cấp địa chỉ IPv6 cho máy chủ web (hoặc dịch vụ CDN, cân bằng tải đứng trước) rồi khai báo bản ghi AAAA cho {host}.',
      en: 'Give the web server (or the CDN or load balancer before it) an IPv6 address and publish an AAAA record for {host}.',
    },
  },
  'not-public': {
    text: {
      vi: 'Bản ghi AAAA của {host} chỉ trỏ tới địa chỉ không công cộng: {addresses}.',
      en: 'The AAAA records of {host} name no public address: {addresses}.',
    },
    mend: {
      vi: 'Thay bằng địa chỉ IPv6 công cộng (global unicast) của máy chủ web.',
      en: 'Replace them by a public (global unicast) IPv6 address of the web server.',
    },
  },
  unanswered: {
    text: {
      vi: '{host} có bản ghi AAAA nhưng không trả lời qua IPv6: {addresses}.',
      en: '{host} has AAAA records but does not answer over IPv6: {addresses}.',
    },
    mend: {
      vi: 'Cho máy chủ web lắng nghe trên địa chỉ IPv6 đã công bố và mở tường lửa cho cổng web; nếu địa chỉ không còn dùng thì xóa bản ghi AAAA.',
      en: 'Let the web server listen on the published IPv6 address and open the firewall for it; remove the AAAA record of an address no longer in use.',
    },
  },
  'not-testable': {
    text: {
      vi: '{host} có bản ghi AAAA ({addresses}) nhưng chưa kiểm tra được trả lời qua IPv6: {reason}.',
      en: '{host} has AAAA records ({addresses}), but the answer over IPv6 could not be tested: {reason}.',
    },
  },
  'not-trusted': {
    text: {
      vi: 'Không thấy bản ghi AAAA của {host}, nhưng câu trả lời DNS không qua được xác thực DNSSEC nên chưa thể kết luận.',
      en: 'No AAAA record of {host} was seen, but the DNS answer fails DNSSEC validation, so nothing follows from it.',
    },
  },
  'not-seen': {
    text: {
      vi: 'Chưa biết {host} có bản ghi AAAA hay không: {reason}.',
      en: 'It is not known whether {host} has AAAA records: {reason}.',
    },
  },
};
