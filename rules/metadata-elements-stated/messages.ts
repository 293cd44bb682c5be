export const lookedFor = {
  vi: 'dữ liệu đặc tả trong mã nguồn trang chủ: Dublin Core, thẻ meta, Open Graph',
  en: 'metadata in the source of the home page: Dublin Core, meta elements, Open Graph',
};

const mend = {
  vi: 'Bổ sung vào phần head của trang các yếu tố còn thiếu hoặc để trống: {lacking}.',
  en: 'Add to the head of the page the elements that are missing or empty: {lacking}.',
};

export const messages = {
  stated: { text: { vi: 'Trang chủ có dữ liệu đặc tả: {stated}.', en: 'The home page has metadata: {stated}.' } },
  empty: {
    text: {
      vi: 'Trang chủ có yếu tố dữ liệu đặc tả để trống: {empty}.',
      en: 'The home page has metadata elements that are empty: {empty}.',
    },
    mend,
  },
  lacking: {
    text: {
      vi: 'Mã nguồn trang chủ chưa có {lacking} (đã có: {stated}); dữ liệu có thể nằm trong kho riêng, cần người xem xác nhận.',
      en: 'The source of the home page lacks {lacking} (it has: {stated}); the data may be kept in a store, a person must decide.',
    },
    mend,
  },
};
