export const lookedFor = {
  vi: 'văn bản có tên là quy chế của cổng, trong liên kết, tiêu đề và bảng trên các trang đã đọc',
  en: 'a document called the regulation of the portal, in links, headings and tables of the pages read',
};

export const messages = {
  posted: {
    text: {
      vi: 'Cổng có đăng {regulation}.',
      en: 'The portal shows a {regulation}.',
    },
  },
  unsure: {
    text: {
      vi: 'Có văn bản gần với {regulation}, nhưng có thể là dự thảo, tin bài hoặc quy chế khác; cần người xem xác nhận.',
      en: 'There is a paper like a {regulation}, which may be a draft, news or another regulation; a person must decide.',
    },
  },
  'not-seen': {
    text: {
      vi: 'Không thấy {regulation} trên {pages} trang đã đọc; quy chế có thể đã ban hành mà không đăng lên cổng.',
      en: 'No {regulation} was seen on the {pages} pages read; it may have been issued without being posted.',
    },
  },
};
