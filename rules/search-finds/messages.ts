const mend = {
  vi: 'Sửa chức năng tìm kiếm (lập lại chỉ mục, tìm theo từng từ, có dấu và không dấu) để tiêu đề tin bài, văn bản đã đăng được tìm thấy.',
  en: 'Mend the search (rebuild its index, match single words, with and without diacritics) so that titles of published items are found.',
};

export const lookedFor = {
  vi: 'tiêu đề của trang có trên cổng được tìm thấy, còn từ vô nghĩa thì không (thử tới ba tiêu đề; quy ước)',
  en: 'headlines of pages of the portal are found, and a nonsense word is not (up to three headlines are tried; a convention)',
};

export const messages = {
  finds: {
    text: { vi: 'Tìm “{query}” ra nội dung có trên cổng.', en: 'A search for “{query}” finds what is on the portal.' },
  },
  'finds-nothing': {
    text: {
      vi: 'Tìm {words}, là tiêu đề có trên cổng (như {source}), đều báo không có kết quả.',
      en: 'Searches for {words}, headlines of the portal’s own pages (such as {source}), all say that there is nothing.',
    },
    mend,
  },
  'ignores-words': {
    text: {
      vi: 'Tìm {words} hay một từ vô nghĩa đều ra cùng những trang ấy: kết quả không phụ thuộc vào từ tìm.',
      en: 'Searches for {words} and for a nonsense word give the same pages: the words do not matter.',
    },
    mend,
  },
  broken: {
    text: {
      vi: 'Trang kết quả tìm kiếm trả lời HTTP {status}.',
      en: 'The page of results answers HTTP {status}.',
    },
    mend,
  },
  'nonsense-found': {
    text: {
      vi: 'Tìm “{query}” ra đúng trang, nhưng tìm một từ vô nghĩa cũng có kết quả; cần người xem xác nhận.',
      en: 'A search for “{query}” finds the page, but one for a nonsense word gives results too; a person must decide.',
    },
    mend,
  },
  unclear: {
    text: {
      vi: 'Tìm {words} nhưng không nhận ra kết quả (trang {source} không có trong danh sách); cần người xem thử.',
      en: 'Searches for {words} gave nothing that could be told to be a result ({source} is not listed); a person must try.',
    },
    mend,
  },
  'not-seen': {
    text: {
      vi: 'Không xem được trang kết quả tìm kiếm (robots.txt, hết thời gian hoặc bị chặn); cần người xem thử.',
      en: 'The page of results could not be seen (robots.txt, no answer, or a wall); a person must try.',
    },
  },
  'needs-post': {
    text: {
      vi: 'Ô tìm kiếm gửi bằng POST (needs-post) nên công cụ không thử; cần người xem thử.',
      en: 'The search is sent by POST (needs-post), which the tool does not do; a person must try.',
    },
  },
  'not-tried': {
    text: {
      vi: 'Ô tìm kiếm không dẫn tới địa chỉ nào để thử, hoặc không có tiêu đề nào để tìm; cần người xem thử.',
      en: 'The search leads to no address that could be tried, or there was no headline to look for; a person must try.',
    },
  },
};
