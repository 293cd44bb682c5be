export const lookedFor = {
  vi: 'chuỗi chứng thư của {host} (cổng {port}) dẫn tới một tổ chức chứng thực trong danh sách tin cậy',
  en: 'a chain of {host} (port {port}) that leads to an authority on a list of trusted ones',
};

const mend = {
  vi: 'Thay bằng chứng thư do tổ chức chứng thực mà trình duyệt tin cậy cấp, và cài kèm chứng thư trung gian.',
  en: 'Replace it by a certificate of an authority that browsers trust, and install the intermediate with it.',
};

export const messages = {
  publicly: {
    text: {
      vi: 'Chứng thư của {host} (cổng {port}) do tổ chức trong danh sách tin cậy công cộng (Mozilla) cấp.',
      en: 'The certificate of {host} (port {port}) comes from an authority on the public list (Mozilla’s).',
    },
  },
  given: {
    text: {
      vi: 'Chứng thư của {host} (cổng {port}) do tổ chức trong danh sách được cung cấp (--ca) cấp; danh sách công cộng của trình duyệt không có tổ chức này.',
      en: 'The certificate of {host} (port {port}) comes from an authority on the list that was given (--ca); the public list of browsers lacks it.',
    },
  },
  'self-signed': {
    text: {
      vi: 'Chứng thư của {host} (cổng {port}, địa chỉ {addresses}) là chứng thư tự ký, không do tổ chức nào cấp.',
      en: 'The certificate of {host} (port {port}, at {addresses}) is signed by itself: no authority issued it.',
    },
    mend,
  },
  'authority-unknown': {
    text: {
      vi: 'Chứng thư của {host} (cổng {port}) do “{issuer}” cấp, không có trong danh sách nào được biết. Nếu là tổ chức hợp pháp (như Tổ chức chứng thực quốc gia), cung cấp chứng thư gốc bằng --ca.',
      en: 'The certificate of {host} (port {port}) was issued by “{issuer}”, on no list known here. If it is a lawful authority (such as the national one), give its root with --ca.',
    },
  },
  'not-seen': {
    text: {
      vi: 'Không kiểm tra được chứng thư của {host} (cổng {port}): {reason}.',
      en: 'The certificate of {host} (port {port}) could not be tested: {reason}.',
    },
  },
  'no-certificate': {
    text: {
      vi: 'Chưa đọc được chứng thư nào của {host} (cổng {port}).',
      en: 'No certificate of {host} (port {port}) could be read.',
    },
  },
};
