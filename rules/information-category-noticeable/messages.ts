export const lookedFor = {
  vi: 'hạng mục ở cấp một của danh mục chính, hoặc trong màn hình đầu tiên (1366 × 768) của trang chủ',
  en: 'the category on the first level of the main menu, or on the first screen (1366 × 768) of the home page',
};

const mend = {
  vi: 'Đưa “{name}” lên cấp một của danh mục chính hoặc lên phần đầu trang chủ.',
  en: 'Put “{name}” on the first level of the main menu, or near the top of the home page.',
};

export const messages = {
  'first-level': {
    text: {
      vi: 'Hạng mục {category} (“{name}”) ở cấp một của danh mục chính.',
      en: 'The category {category} (“{name}”) is on the first level of the main menu.',
    },
  },
  'first-screen': {
    text: {
      vi: 'Hạng mục {category} (“{name}”) nằm trong màn hình đầu tiên của trang chủ, cách đầu trang {top} px.',
      en: 'The category {category} (“{name}”) is on the first screen of the home page, {top} px from its top.',
    },
  },
  lower: {
    text: {
      vi: 'Hạng mục {category} (“{name}”) nằm phía dưới trang chủ, cách đầu trang {top} px; cần người xem xác nhận có dễ nhận thấy không.',
      en: 'The category {category} (“{name}”) is lower on the home page, {top} px from its top; a person must decide whether it is easily noticed.',
    },
    mend,
  },
  'not-measured': {
    text: {
      vi: 'Hạng mục {category} (“{name}”) có trên trang chủ nhưng vị trí chưa đo được; cần người xem xác nhận.',
      en: 'The category {category} (“{name}”) is on the home page, but its place was not measured; a person must decide.',
    },
  },
  'in-menu': {
    text: {
      vi: 'Hạng mục {category} (“{name}”) chỉ hiện khi mở danh mục con; cần người xem xác nhận có dễ nhận thấy không.',
      en: 'The category {category} (“{name}”) shows only after a menu is opened; a person must decide whether it is easily noticed.',
    },
    mend,
  },
  buried: {
    text: {
      vi: 'Hạng mục {category} (“{name}”) nằm sâu từ ba cấp trong danh mục con, không thấy ở nơi nào khác trên trang chủ.',
      en: 'The category {category} (“{name}”) is three levels or more deep in closed menus, and nowhere else on the home page.',
    },
    mend,
  },
};
