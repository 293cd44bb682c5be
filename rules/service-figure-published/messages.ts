import type { Bilingual } from '../../src/core/language.ts';
import type { ServiceFigure } from '../../src/core/service.ts';

/** How reports call each figure. */
export const figureNames: Readonly<Record<ServiceFigure, Bilingual>> = {
  received: { vi: 'số hồ sơ trực tuyến đã tiếp nhận', en: 'dossiers received online' },
  resolved: { vi: 'số hồ sơ trực tuyến đã giải quyết', en: 'online dossiers resolved' },
  'on-time': { vi: 'tỷ lệ hồ sơ giải quyết đúng hạn', en: 'share resolved on time' },
  'all-channels': {
    vi: 'tổng số hồ sơ tiếp nhận trực tuyến và không trực tuyến',
    en: 'dossiers received through all channels',
  },
  satisfaction: { vi: 'số liệu về mức độ hài lòng', en: 'satisfaction of users' },
};

export const lookedFor = {
  vi: 'con số “{figure}” trên trang dịch vụ hoặc trong dòng của dịch vụ ở bảng thống kê',
  en: 'the figure “{figure}” on the page of the service or in its row of a statistics table',
};

const mend = {
  vi: 'Công bố {figure} của từng dịch vụ, tính từ đầu năm đến nay, dưới dạng số (kể cả khi bằng 0).',
  en: 'Publish for each service, since the beginning of the year: {figure}, as a number (also when it is 0).',
};

export const messages = {
  published: { text: { vi: 'Có công bố {figure}.', en: 'Published: {figure}.' } },
  'no-number': {
    text: { vi: 'Có nhãn {figure} nhưng không có con số.', en: 'There is a label for {figure}, but no number.' },
    mend,
  },
  missing: {
    text: { vi: 'Không công bố {figure} của dịch vụ.', en: 'Not published for the service: {figure}.' },
    mend,
  },
  'bad-rate': {
    text: {
      vi: '{figure} nằm ngoài khoảng 0–100 %.',
      en: 'Outside 0–100 %: {figure}.',
    },
    mend,
  },
  'online-exceeds-total': {
    text: {
      vi: 'Tổng số hồ sơ mọi hình thức nhỏ hơn số hồ sơ trực tuyến của cùng kỳ.',
      en: 'The total of all channels is smaller than the number received online in the same period.',
    },
    mend,
  },
  'resolved-exceeds-received': {
    text: {
      vi: 'Số hồ sơ đã giải quyết lớn hơn số đã tiếp nhận; có thể do hồ sơ năm trước chuyển sang, cần người xem xác nhận.',
      en: 'More dossiers resolved than received; some may be carried over from the year before, a person must decide.',
    },
  },
  'all-zero': {
    text: {
      vi: 'Mọi số liệu đều bằng 0; có thể chưa phát sinh hồ sơ, cần người xem xác nhận.',
      en: 'All figures are zero; the service may be unused, a person must decide.',
    },
  },
  'earlier-year': {
    text: {
      vi: 'Số liệu {figure} là của năm trước; cần người xem xác nhận.',
      en: 'Of an earlier year: {figure}; a person must decide.',
    },
  },
  'same-everywhere': {
    text: {
      vi: 'Mọi dịch vụ công bố cùng một bộ số liệu; cần người xem xác nhận.',
      en: 'Every service publishes the very same figures; a person must decide.',
    },
  },
  'not-all-seen': {
    text: {
      vi: 'Không thấy {figure}, nhưng cổng còn trang chưa đọc được đầy đủ nên chưa kết luận.',
      en: 'Not seen: {figure}; but pages of the portal could not be read whole, so nothing is concluded.',
    },
  },
};
