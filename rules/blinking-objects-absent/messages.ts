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
  slides: {
    text: {
      vi: 'Theo dõi trang {seconds} giây: hình “{text}” tự nhường chỗ cho hình khác, mỗi hình đứng yên chừng {every} giây, là băng hình chứ không nhấp nháy; không thấy hình hay ô màu nào nhấp nháy và không có ảnh động.',
      en: 'Watched for {seconds} seconds: the picture “{text}” gives its place to another, each stays for about {every} seconds, as slides do, and does not blink; no picture or coloured box blinks, and no picture is animated.',
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
  alternates: {
    text: {
      vi: 'Hình “{text}” tự đổi sang hình khác tại cùng vị trí, chừng {every} giây một lần; cần người xem xác nhận có nhấp nháy không.{relief}',
      en: 'The picture “{text}” gives its place to another about every {every} seconds; a person must decide whether it blinks.{relief}',
    },
    mend,
  },
  box: {
    text: {
      vi: 'Một ô không có chữ tự bật tắt hoặc đổi màu qua lại, chừng {every} giây một lần; cần người xem xác nhận là nhấp nháy hay chỉ là dấu hiệu đang tải.{relief}',
      en: 'A box without words goes on and off, or changes its colour and back, about every {every} seconds; a person must decide whether it blinks or only tells that something is loading.{relief}',
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
