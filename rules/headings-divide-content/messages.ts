export const lookedFor = {
  vi: 'thẻ đề mục (h1–h6 hoặc role="heading") có chữ, chia nội dung trang',
  en: 'headings with words (h1–h6 or role="heading") that divide the page',
};

export const messages = {
  present: {
    text: {
      vi: 'Trang có {count} đề mục, đầu tiên là “{first}”.',
      en: 'The page has {count} headings, the first is “{first}”.',
    },
  },
  none: {
    text: {
      vi: 'Trang có khoảng {characters} ký tự nhưng không có thẻ đề mục nào có chữ.',
      en: 'The page has some {characters} characters of text and no heading with words.',
    },
    mend: {
      vi: 'Đánh dấu tên trang bằng h1, tên từng phần bằng h2, h3; không dùng chữ đậm hay cỡ chữ lớn thay cho thẻ đề mục.',
      en: 'Mark the title of the page as h1 and its parts as h2, h3, instead of bold or large text.',
    },
  },
};
