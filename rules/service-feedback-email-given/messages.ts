export const lookedFor = {
  vi: 'địa chỉ thư điện tử nhận góp ý trên trang dịch vụ hoặc biểu mẫu điện tử',
  en: 'an e-mail address for suggestions on the page of the service or of its form',
};

export const messages = {
  given: {
    text: {
      vi: 'Có địa chỉ thư điện tử nhận góp ý, hỗ trợ.',
      en: 'An e-mail address for suggestions and support is given.',
    },
  },
  'purpose-unsaid': {
    text: {
      vi: 'Có địa chỉ thư điện tử nhưng không nói để nhận góp ý.',
      en: 'There is an e-mail address, but not said to be for suggestions.',
    },
  },
  'common-only': {
    text: {
      vi: 'Chỉ thấy địa chỉ thư điện tử chung ở đầu hoặc chân trang.',
      en: 'Only the common address in the header or footer was seen.',
    },
  },
  'not-seen': {
    text: {
      vi: 'Không thấy địa chỉ thư điện tử trên các trang đã xem.',
      en: 'No e-mail address was seen on the pages read.',
    },
  },
  missing: {
    text: {
      vi: 'Trang dịch vụ và biểu mẫu không có địa chỉ thư điện tử nào.',
      en: 'Neither the page of the service nor its form gives any e-mail address.',
    },
    mend: {
      vi: 'Nêu địa chỉ thư điện tử nhận góp ý về dịch vụ.',
      en: 'Give an e-mail address for suggestions on the service.',
    },
  },
};
