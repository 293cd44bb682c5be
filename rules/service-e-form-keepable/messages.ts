import { noFormMessages } from '../../src/derive/e-form.ts';

export const lookedFor = {
  vi: 'nút in hoặc lưu ra tệp trên biểu mẫu điện tử',
  en: 'a button to print or save to a file on the online form',
};

export const messages = {
  ...noFormMessages,
  keepable: {
    text: { vi: 'Có chức năng in hoặc lưu thông tin đã khai.', en: 'What was entered can be printed or saved.' },
  },
  missing: {
    text: {
      vi: 'Biểu mẫu điện tử không có chức năng in hoặc lưu ra tệp.',
      en: 'The online form can be neither printed nor saved to a file.',
    },
    mend: {
      vi: 'Thêm nút “In tờ khai” hoặc “Lưu ra tệp”.',
      en: 'Add a button to print the form or save it to a file.',
    },
  },
  'not-seen': {
    text: {
      vi: 'Không thấy nút in hoặc lưu trên trang đã xem; có thể có ở bước sau.',
      en: 'No button to print or save was seen on the page; it may come in a later step.',
    },
  },
};
