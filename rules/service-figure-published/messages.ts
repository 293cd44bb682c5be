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
  'not-all-seen': {
    text: {
      vi: 'Không thấy {figure}, nhưng cổng còn trang chưa đọc được đầy đủ nên chưa kết luận.',
      en: 'Not seen: {figure}; but pages of the portal could not be read whole, so nothing is concluded.',
    },
  },
};
