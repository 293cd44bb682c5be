const mend = {
  vi: 'Đăng kèm văn bản nêu nội dung chính ngay dưới mục âm thanh, video, hoặc gắn phụ đề (thẻ track kind="captions").',
  en: 'Publish a text with the main content right below the audio or video, or add captions (track kind="captions").',
};

export const lookedFor = {
  vi: 'văn bản nêu nội dung chính, lời bình hoặc phụ đề của từng mục âm thanh, video',
  en: 'a text with the main content, a transcript or captions of each audio and video item',
};

export const messages = {
  captions: { text: { vi: 'Có gắn phụ đề: {name}.', en: 'Captions are attached: {name}.' } },
  transcript: {
    text: {
      vi: 'Cạnh mục nghe, nhìn có phần văn bản kèm theo: {name}.',
      en: 'Beside the item a text goes with it: {name}.',
    },
  },
  beside: {
    text: {
      vi: 'Có chữ quanh mục âm thanh, video ({name}); cần người xem xác nhận chữ đó có nêu nội dung chính không.',
      en: 'There is text around the audio or video ({name}); a person must decide whether it gives the main content.',
    },
    mend,
  },
  none: {
    text: {
      vi: 'Không thấy phụ đề, lời bình hay đoạn văn bản nào cạnh mục âm thanh, video ({name}); cần người xem xác nhận.',
      en: 'No captions, transcript or text was seen beside the audio or video ({name}); a person must decide.',
    },
    mend,
  },
};
