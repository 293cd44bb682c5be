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
    text: { vi: 'Chữ chạy ngang hoặc dọc (marquee): “{text}”.', en: 'Text runs across the page (marquee): “{text}”.' },
    mend,
  },
  blink: { text: { vi: 'Chữ nhấp nháy: “{text}”.', en: 'Text blinks: “{text}”.' }, mend },
  moved: {
    text: {
      vi: 'Chữ tự chuyển động khi không ai thao tác: “{text}”.',
      en: 'Text moves while nobody touches the page: “{text}”.',
    },
    mend,
  },
  toggled: {
    text: {
      vi: 'Chữ mờ rồi hiện, hoặc đổi màu, lặp lại khi không ai thao tác: “{text}”.',
      en: 'Text fades or changes colour, and back, while nobody touches the page: “{text}”.',
    },
    mend,
  },
  wordless: {
    text: {
      vi: 'Một phần không có chữ cái (“{text}”, như đồng hồ hay hình) tự chuyển động hoặc nhấp nháy; cần người xem xác nhận.',
      en: 'Something without letters (“{text}”, such as a clock or a picture) moves or blinks; a person must decide.',
    },
    mend,
  },
};
