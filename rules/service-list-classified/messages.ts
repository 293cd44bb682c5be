import type { Bilingual } from '../../src/core/language.ts';
import type { ListClass } from '../../src/derive/wordings.ts';

/** How reports call each class. */
export const classNames: Readonly<Record<ListClass, Bilingual>> = {
  sector: { vi: 'ngành', en: 'sector' },
  field: { vi: 'lĩnh vực', en: 'field' },
  tier: { vi: 'cấp hành chính', en: 'administrative tier' },
  level: { vi: 'mức độ', en: 'level' },
};

export const lookedFor: Bilingual = {
  vi: 'trên trang danh sách dịch vụ: bộ lọc, cột, nhóm hoặc thẻ theo {by}',
  en: 'on the list of services: a filter, column, group or tab by {by}',
};

const mend: Bilingual = {
  vi: 'Thể hiện {by} của từng dịch vụ trong danh sách (cột, nhóm hoặc bộ lọc có tên “{by}”).',
  en: 'Show the {by} of each service in the list: a column, group or filter with that name.',
};

export const messages = {
  classified: { text: { vi: 'Danh sách được phân loại theo {by}.', en: 'The list is classified by {by}.' } },
  levels: { text: { vi: 'Danh sách ghi mức độ của mọi dịch vụ.', en: 'The list gives the level of each service.' } },
  missing: {
    text: { vi: 'Danh sách dịch vụ không phân loại theo {by}.', en: 'The list of services is not classified by {by}.' },
    mend,
  },
  'some-without': {
    text: {
      vi: 'Danh sách chỉ ghi mức độ của {said} trên {of} dịch vụ.',
      en: 'The list gives the level of {said} of its {of} services only.',
    },
    mend,
  },
  'filter-only': {
    text: {
      vi: 'Có bộ lọc hoặc nhóm theo mức độ nhưng danh sách không ghi mức độ của từng dịch vụ; cần người xem xác nhận.',
      en: 'There is a filter or group by level, but the list does not give the level of each service; a person must decide.',
    },
    mend,
  },
  'later-classes': {
    text: {
      vi: 'Danh sách ghi “toàn trình”, “một phần” theo quy định về sau, không ghi mức độ 1–4.',
      en: 'The list gives the classes of the later law (full, partial), not levels 1–4.',
    },
  },
  'no-list': {
    text: {
      vi: 'Chưa thấy trang danh sách dịch vụ công trực tuyến nên chưa kết luận về phân loại theo {by}.',
      en: 'No page that lists the services was seen, so nothing is concluded on the {by}.',
    },
  },
  'not-all-seen': {
    text: {
      vi: 'Chưa thấy phân loại theo {by}; trang danh sách chạy script và chưa được xem bằng trình duyệt.',
      en: 'No classification by {by} was seen; scripts build the list and it was not seen in a browser.',
    },
  },
};
