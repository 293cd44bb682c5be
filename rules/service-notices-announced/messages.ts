export const lookedFor = {
  vi: 'các hình thức thông báo về hồ sơ: trên cổng, thư điện tử, tin nhắn, dịch vụ trao đổi trên mạng',
  en: 'ways of notice: on the portal, by e-mail, text message, messaging service',
};

export const messages = {
  announced: {
    text: { vi: 'Có nêu hình thức thông báo: {ways}.', en: 'Ways of notice are announced: {ways}.' },
  },
  'not-seen': {
    text: { vi: 'Không thấy nêu hình thức thông báo về hồ sơ.', en: 'No way of notice was seen.' },
  },
};
