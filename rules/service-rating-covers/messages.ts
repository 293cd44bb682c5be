import type { Bilingual } from '../../src/core/language.ts';
import type { RatedContent } from '../../src/derive/wordings.ts';

/** How reports call each content. */
export const contentNames: Readonly<Record<RatedContent, Bilingual>> = {
  overall: { vi: 'tổng thể dịch vụ', en: 'the service as a whole' },
  convenience: { vi: 'mức độ thuận tiện', en: 'convenience' },
  timeliness: { vi: 'mức độ đúng hạn', en: 'timeliness' },
  attitude: { vi: 'thái độ hỗ trợ, xử lý', en: 'attitude of the staff' },
};

export const lookedFor: Bilingual = {
  vi: 'thang đánh giá về {content} trong chức năng đánh giá',
  en: 'a scale on {content} in the rating',
};

export const messages = {
  covered: { text: { vi: 'Có nội dung đánh giá về {content}.', en: 'The rating covers {content}.' } },
  'not-covered': {
    text: { vi: 'Chức năng đánh giá không có nội dung về {content}.', en: 'The rating does not cover {content}.' },
    mend: {
      vi: 'Thêm nội dung đánh giá về {content}, với ba mức.',
      en: 'Add a scale with the three grades on {content}.',
    },
  },
  unnamed: {
    text: {
      vi: 'Có thang đánh giá không ghi nội dung nên không rõ có đánh giá {content} không.',
      en: 'Some scale does not say what is rated, so whether {content} is covered is not clear.',
    },
  },
  'not-seen': {
    text: {
      vi: 'Không thấy chức năng đánh giá trên trang; có thể chỉ hiện sau khi sử dụng dịch vụ.',
      en: 'No rating is on the page; it may appear only after the service was used.',
    },
  },
};
