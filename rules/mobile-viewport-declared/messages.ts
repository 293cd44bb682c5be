const mend = {
  vi: 'Khai báo <meta name="viewport" content="width=device-width, initial-scale=1"> trong phần đầu trang và làm giao diện co theo bề rộng màn hình.',
  en: 'Declare <meta name="viewport" content="width=device-width, initial-scale=1"> in the head and let the layout follow the width of the screen.',
};

export const lookedFor = {
  vi: 'trang tự khai báo bề rộng theo màn hình điện thoại (thẻ meta viewport), nếu không điện thoại thu nhỏ trang dành cho máy tính',
  en: 'a page that says to be as wide as the phone’s screen (meta viewport); else phones show a desktop page made small',
};

export const messages = {
  declared: {
    text: {
      vi: 'Trên màn hình rộng {width} điểm ảnh, trang rộng {layoutWidth} điểm ảnh.',
      en: 'On a screen {width} pixels wide the page is {layoutWidth} pixels wide.',
    },
  },
  missing: {
    text: {
      vi: 'Trang không khai báo viewport: trên màn hình rộng {width} điểm ảnh, điện thoại dàn trang rộng {layoutWidth} điểm ảnh rồi thu nhỏ.',
      en: 'The page declares no viewport: on a screen {width} pixels wide phones lay it out {layoutWidth} pixels wide and make it small.',
    },
    mend,
  },
  fixed: {
    text: {
      vi: 'Trang khai báo viewport cố định ({declared}): trên màn hình rộng {width} điểm ảnh, trang rộng {layoutWidth} điểm ảnh.',
      en: 'The page declares a fixed viewport ({declared}): on a screen {width} pixels wide it is {layoutWidth} pixels wide.',
    },
    mend,
  },
};
