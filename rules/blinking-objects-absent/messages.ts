const mend = {
  vi: 'Thay hình nhấp nháy, ảnh động bằng hình đứng yên; nếu cần chuyển động thì chỉ phát khi người đọc bấm.',
  en: 'Replace what blinks, and animated pictures, by still ones; let motion begin only when the reader asks for it.',
};

export const lookedFor = {
  vi: 'không có hình, biểu tượng, ảnh động nào nhấp nháy',
  en: 'no picture, icon or animated image that blinks',
};

export const messages = {
  still: {
    text: {
      vi: 'Theo dõi trang {seconds} giây, không thấy hình nào nhấp nháy và không có ảnh động.',
      en: 'Watched for {seconds} seconds: no picture blinks and none is animated.',
    },
  },
  blinks: {
    text: {
      vi: 'Hình nhấp nháy khi không ai thao tác (“{text}”).{relief}',
      en: 'A picture goes on and off while nobody touches the page (“{text}”).{relief}',
    },
    mend,
  },
  animated: {
    text: {
      vi: 'Ảnh động {format} tự phát: {frames} khung hình, một vòng {seconds} giây, {rounds} (“{text}”, {url}); cần người xem xác nhận có nhấp nháy không.{relief}',
      en: 'An animated {format} plays by itself: {frames} frames, {seconds} seconds a round, {rounds} (“{text}”, {url}); a person must decide whether it blinks.{relief}',
    },
    mend,
  },
  drawing: {
    text: {
      vi: 'Hình vẽ bằng mã lệnh (canvas, “{text}”) tự thay đổi, hoặc máy không xem được; cần người xem xác nhận có nhấp nháy không.{relief}',
      en: 'A drawing by a script (canvas, “{text}”) changes by itself, or could not be looked at; a person must decide whether it blinks.{relief}',
    },
    mend,
  },
  film: {
    text: {
      vi: 'Phim (video, “{text}”) tự phát khi không ai bấm; cần người xem xác nhận có nhấp nháy không.{relief}',
      en: 'A film (“{text}”) plays though nobody started it; a person must decide whether it blinks.{relief}',
    },
    mend,
  },
  wordless: {
    text: {
      vi: 'Một phần không có chữ (“{text}”, như dấu hai chấm của đồng hồ) nhấp nháy; cần người xem xác nhận.{relief}',
      en: 'Something without letters (“{text}”, such as the colon of a clock) blinks; a person must decide.{relief}',
    },
    mend,
  },
};
