export const lookedFor = {
  vi: 'đầu đề giới thiệu (hình biểu trưng, tên cơ quan) ở trên cùng trang chủ',
  en: 'the banner (emblem, name of the agency) at the top of the home page',
};

const mend = {
  vi: 'Đặt đầu đề giới thiệu lên trên cùng trang chủ; tin, ảnh và quảng bá đặt dưới đầu đề.',
  en: 'Put the banner at the top of the home page, and news, pictures and campaigns below it.',
};

export const messages = {
  'on-top': {
    text: {
      vi: 'Đầu đề giới thiệu nằm trên cùng trang chủ (cách mép trên {top} px).',
      en: 'The banner is at the top of the home page ({top} px from its edge).',
    },
  },
  'content-above': {
    text: {
      vi: 'Đầu đề giới thiệu cách mép trên trang chủ {top} px; phía trên đầu đề là nội dung khác.',
      en: 'The banner begins {top} px below the edge of the home page; other content stands above it.',
    },
    mend,
  },
  'further-down': {
    text: {
      vi: 'Đầu đề giới thiệu cách mép trên trang chủ {top} px (quy ước: {most} px) nhưng chưa rõ phía trên có nội dung khác không; cần người xem xác nhận.',
      en: 'The banner begins {top} px below the edge of the home page (convention: {most} px), but whether other content stands above it is not clear; a person must decide.',
    },
    mend,
  },
  'banner-unknown': {
    text: {
      vi: 'Không nhận ra hoặc không đo được vị trí đầu đề giới thiệu nên chưa kết luận được.',
      en: 'The banner could not be recognised, or its place was not measured, so nothing is concluded.',
    },
  },
};
