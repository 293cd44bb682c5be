const mend = {
  vi: 'Dùng thẻ đề mục đúng bậc (h1, rồi h2, rồi h3) cho tên các phần, chữ ngắn gọn nói đúng nội dung phần đó; muốn đổi cỡ chữ thì dùng kiểu trình bày (CSS).',
  en: 'Use headings in order (h1, then h2, then h3) for the names of parts, short and saying what follows; for looks use styles (CSS).',
};

export const lookedFor = {
  vi: 'đề mục đúng thứ bậc, có chữ ngắn gọn nêu nội dung của phần, không dùng chỉ để trình bày',
  en: 'headings in order, with short words for what follows, not used for looks alone',
};

export const messages = {
  sound: { text: { vi: 'Không thấy gì bất thường trong {count} đề mục.', en: 'Nothing unusual in {count} headings.' } },
  empty: { text: { vi: 'Có thẻ đề mục không có chữ.', en: 'A heading has no words.' }, mend },
  skipped: {
    text: {
      vi: 'Đề mục “{text}” (bậc {to}) đứng sau đề mục bậc {from}, bỏ qua bậc ở giữa; cần người xem xác nhận.',
      en: 'The heading “{text}” (level {to}) follows one of level {from}, leaving out a level; a person must decide.',
    },
    mend,
  },
  long: {
    text: {
      vi: 'Cả một đoạn văn nằm trong thẻ đề mục: “{text}”; cần người xem xác nhận thẻ có dùng chỉ để trình bày không.',
      en: 'A whole paragraph is a heading: “{text}”; a person must decide whether it is one for looks alone.',
    },
    mend,
  },
  unmarked: {
    text: {
      vi: 'Dòng chữ đậm “{text}” đứng riêng trước một đoạn văn, trông như đề mục nhưng không phải thẻ đề mục; cần người xem xác nhận.',
      en: 'The bold line “{text}” stands alone before a paragraph: it looks like a heading and is none; a person must decide.',
    },
    mend,
  },
};
