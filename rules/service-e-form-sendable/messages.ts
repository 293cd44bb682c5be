import { noFormMessages } from '../../src/derive/e-form.ts';

export const lookedFor = {
  vi: 'nút gửi hồ sơ trên biểu mẫu điện tử (không bấm)',
  en: 'a button that sends the dossier from the online form (never pressed)',
};

export const messages = {
  ...noFormMessages,
  sendable: {
    text: { vi: 'Biểu mẫu điện tử có nút gửi hồ sơ.', en: 'The online form has a button that sends the dossier.' },
  },
  'print-only': {
    text: {
      vi: 'Biểu mẫu chỉ cho in hoặc lưu, không có nút gửi hồ sơ.',
      en: 'The form can only be printed or saved; nothing sends it.',
    },
    mend: {
      vi: 'Thêm chức năng gửi hồ sơ trực tuyến tới cơ quan cung cấp dịch vụ.',
      en: 'Add a function that sends the dossier to the agency.',
    },
  },
  'not-seen': {
    text: {
      vi: 'Không thấy nút gửi hồ sơ trên trang đã xem.',
      en: 'No button that sends the dossier was seen on the page.',
    },
  },
};
