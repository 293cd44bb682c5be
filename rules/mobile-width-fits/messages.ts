export const lookedFor = {
  vi: 'trang vừa bề ngang màn hình 360 và 768 điểm ảnh, không phải kéo ngang (dư tới 5 % được bỏ qua; bảng cuộn trong khung riêng được chấp nhận)',
  en: 'pages that fit screens 360 and 768 pixels wide without dragging sideways (up to 5 % more is let pass, as are tables that scroll in a frame of their own)',
};

export const messages = {
  fits: {
    text: {
      vi: 'Trang vừa bề ngang màn hình điện thoại ({width} điểm ảnh) và máy tính bảng.',
      en: 'The page fits the width of a phone ({width} pixels) and of a tablet.',
    },
  },
  wider: {
    text: {
      vi: 'Trên màn hình rộng {width} điểm ảnh, trang rộng {contentWidth} điểm ảnh nên phải kéo ngang; do: {elements}.',
      en: 'On a screen {width} pixels wide the page is {contentWidth} pixels wide and has to be dragged sideways; because of: {elements}.',
    },
    mend: {
      vi: 'Bỏ bề rộng cố định của phần tử này (max-width: 100 %), cho bảng lớn cuộn ngang trong khung riêng (overflow-x: auto).',
      en: 'Take away the fixed width of the element (max-width: 100 %), and let large tables scroll in a frame of their own (overflow-x: auto).',
    },
  },
};
