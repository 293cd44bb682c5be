export const lookedFor = {
  vi: 'danh mục chức năng (menu) nằm dưới đầu đề giới thiệu (banner) của trang chủ',
  en: 'the menu, below the banner of the home page',
};

const mend = {
  vi: 'Đặt danh mục chức năng ngay dưới đầu đề giới thiệu.',
  en: 'Put the menu right below the banner.',
};

export const messages = {
  below: {
    text: {
      vi: 'Danh mục chức năng nằm dưới đầu đề giới thiệu.',
      en: 'The menu stands below the banner.',
    },
  },
  above: {
    text: {
      vi: 'Danh mục chức năng nằm trên đầu đề giới thiệu, dưới đầu đề không có danh mục nào.',
      en: 'The menu stands above the banner, and there is none below it.',
    },
    mend,
  },
  beside: {
    text: {
      vi: 'Danh mục chức năng nằm ngang hàng với đầu đề giới thiệu hoặc chưa nhận ra chắc chắn; cần người xem xác nhận.',
      en: 'The menu stands beside the banner, or was not surely recognised; a person must decide.',
    },
    mend,
  },
  'not-measured': {
    text: {
      vi: 'Không nhận ra hoặc không đo được vị trí của đầu đề giới thiệu, danh mục chức năng (có thể đang thu gọn) nên chưa kết luận được.',
      en: 'Banner or menu could not be recognised or was not measured (the menu may be folded), so nothing is concluded.',
    },
  },
};
