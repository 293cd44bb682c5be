const mend = {
  vi: 'Bỏ chuyển động tự chạy: dùng chữ đứng yên, hoặc để người đọc tự bấm chuyển (nút trước, sau, dừng).',
  en: 'Take the motion away: let the text stand still, or let the reader move on (buttons for previous, next, stop).',
};

export const lookedFor = {
  vi: 'không có chữ hay đối tượng nhấp nháy, không có chữ tự chạy khi không ai thao tác',
  en: 'no blinking text or objects, and no text that moves by itself while nobody touches the page',
};

export const messages = {
  still: {
    text: {
      vi: 'Theo dõi trang {seconds} giây, không thấy chữ chạy hay nhấp nháy.',
      en: 'Watched for {seconds} seconds: no text moves or blinks.',
    },
  },
  marquee: {
    text: {
      vi: 'Chữ chạy ngang hoặc dọc (marquee): “{text}”.{relief}',
      en: 'Text runs across the page (marquee): “{text}”.{relief}',
    },
    mend,
  },
  blink: { text: { vi: 'Chữ nhấp nháy: “{text}”.{relief}', en: 'Text blinks: “{text}”.{relief}' }, mend },
  moved: {
    text: {
      vi: 'Chữ tự chuyển động khi không ai thao tác: “{text}”.{relief}',
      en: 'Text moves while nobody touches the page: “{text}”.{relief}',
    },
    mend,
  },
  toggled: {
    text: {
      vi: 'Chữ mờ rồi hiện, hoặc đổi màu, lặp lại khi không ai thao tác: “{text}”.{relief}',
      en: 'Text fades or changes colour, and back, while nobody touches the page: “{text}”.{relief}',
    },
    mend,
  },
  swapped: {
    text: {
      vi: 'Chữ “{text}” tự nhường chỗ cho chữ khác tại cùng vị trí, như băng tin đổi trang hoặc dòng chữ gõ dần; cần người xem xác nhận.{relief}',
      en: 'The text “{text}” gives its place to another by itself, as slides or typed lines do; a person must decide.{relief}',
    },
    mend,
  },
  'picture-moved': {
    text: {
      vi: 'Hình tự chuyển động khi không ai thao tác (“{text}”); cần người xem xác nhận trên hình có chữ không.{relief}',
      en: 'A picture moves while nobody touches the page (“{text}”); a person must decide whether there is text on it.{relief}',
    },
    mend,
  },
  'picture-swapped': {
    text: {
      vi: 'Hình “{text}” tự nhường chỗ cho hình khác tại cùng vị trí, như băng hình đổi trang; cần người xem xác nhận trên hình có chữ không.{relief}',
      en: 'The picture “{text}” gives its place to another by itself, as slides do; a person must decide whether there is text on it.{relief}',
    },
    mend,
  },
  'canvas-moved': {
    text: {
      vi: 'Hình vẽ bằng mã lệnh (canvas) tự chuyển động khi không ai thao tác (“{text}”); máy không đọc được chữ vẽ trong đó, cần người xem xác nhận trên hình có chữ không.{relief}',
      en: 'A drawing by a script (canvas) moves while nobody touches the page (“{text}”); words drawn in it cannot be read by a machine, a person must decide whether there are any.{relief}',
    },
    mend,
  },
  'canvas-unseen': {
    text: {
      vi: 'Hình vẽ bằng mã lệnh (canvas, “{text}”) có ảnh của trang khác nên trình duyệt không cho xem từng điểm ảnh; cần người xem xác nhận hình có chữ tự chuyển động không.',
      en: 'A drawing by a script (canvas, “{text}”) holds a picture of another site, so that the browser shows its pixels to nobody; a person must decide whether words move in it.',
    },
    mend,
  },
  'film-plays': {
    text: {
      vi: 'Phim (video) tự phát khi không ai bấm (“{text}”); máy không đọc được chữ trong phim, cần người xem xác nhận trong phim có chữ chạy, chữ nhấp nháy không.{relief}',
      en: 'A film plays though nobody started it (“{text}”); words in it cannot be read by a machine, a person must decide whether any move or blink.{relief}',
    },
    mend,
  },
  wordless: {
    text: {
      vi: 'Một phần không có chữ cái (“{text}”, như đồng hồ) tự chuyển động hoặc nhấp nháy; cần người xem xác nhận.',
      en: 'Something without letters (“{text}”, such as a clock) moves or blinks; a person must decide.',
    },
    mend,
  },
};
