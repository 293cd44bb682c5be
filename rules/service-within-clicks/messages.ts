export const lookedFor = {
  vi: 'đường đi từ trang chủ tới trang của dịch vụ với không quá {limit} lần bấm chuột',
  en: 'a way from the home page to the page of the service in at most {limit} clicks',
};

export const messages = {
  reached: {
    text: {
      vi: 'Mở được dịch vụ sau {clicks} lần bấm chuột từ trang chủ.',
      en: 'The service opens after {clicks} click(s) from the home page.',
    },
  },
  'too-deep': {
    text: {
      vi: 'Đường ngắn nhất từ trang chủ tới dịch vụ cần {clicks} lần bấm chuột, quá mức {limit}. Sau {ancestorClicks} lần bấm mới tới được {ancestor}.',
      en: 'The shortest way from the home page to the service takes {clicks} clicks, more than {limit}. After {ancestorClicks} click(s) a visitor has come to {ancestor}.',
    },
    mend: {
      vi: 'Đặt liên kết tới dịch vụ trên một trang mở được sau không quá {beforeLast} lần bấm chuột, hoặc rút bớt trang trung gian trước {ancestor}.',
      en: 'Link the service from a page that opens within {beforeLast} click(s), or take out pages between the home page and {ancestor}.',
    },
  },
  'no-path': {
    text: {
      vi: 'Không có liên kết nào dẫn từ trang chủ tới dịch vụ trong {limit} lần bấm chuột. Trang gần nhất tới được là {ancestor} (sau {ancestorClicks} lần bấm).',
      en: 'No links lead from the home page to the service within {limit} clicks. The nearest page reached is {ancestor} (after {ancestorClicks} click(s)).',
    },
    mend: {
      vi: 'Thêm liên kết tới dịch vụ vào danh mục dịch vụ công, trên trang mở được sau không quá {beforeLast} lần bấm chuột từ trang chủ.',
      en: 'Link the service in the list of services, on a page that opens within {beforeLast} click(s) from the home page.',
    },
  },
  'not-all-seen': {
    text: {
      vi: 'Chưa thấy đường nào tới dịch vụ trong {limit} lần bấm chuột, nhưng {unseen} trang gần trang chủ chưa được xem hoặc chưa xem hết, có thể chứa liên kết ngắn hơn.',
      en: 'No way to the service within {limit} clicks was seen, but {unseen} page(s) near the home page were not read, or not as a browser shows them, and may hold a shorter one.',
    },
  },
};
