import { noFormMessages } from '../../src/derive/e-form.ts';

export const lookedFor = {
  vi: 'danh sách chọn cho địa danh, giới tính, dân tộc, quốc tịch… trên biểu mẫu điện tử',
  en: 'lists to choose from for places, sex, ethnic group, nationality … on the online form',
};

export const messages = {
  ...noFormMessages,
  offered: {
    text: { vi: '“{label}” cho chọn từ danh sách.', en: '“{label}” is chosen from a list.' },
  },
  'some-offered': {
    text: {
      vi: 'Biểu mẫu có những mục cho chọn từ danh sách.',
      en: 'The form has fields that are chosen from a list.',
    },
  },
  typed: {
    text: {
      vi: '“{label}” phải tự nhập, không cho chọn từ danh sách.',
      en: '“{label}” must be typed; there is no list to choose from.',
    },
    mend: {
      vi: 'Cho chọn từ danh sách thay vì nhập lại dữ liệu hệ thống đã có.',
      en: 'Offer a list instead of letting users type what the system holds.',
    },
  },
  'may-suggest': {
    text: {
      vi: '“{label}” là ô nhập chữ; kịch bản của trang có thể gợi ý danh sách, cần người thử.',
      en: '“{label}” is typed; scripts of the page may suggest values, a person should try.',
    },
  },
};
