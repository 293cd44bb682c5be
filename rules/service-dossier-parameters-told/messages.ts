import { noFormMessages } from '../../src/derive/e-form.ts';

export const lookedFor = {
  vi: 'định dạng, dung lượng và chất lượng của tệp ghi trên biểu mẫu điện tử',
  en: 'format, size and quality of files, written on the online form',
};

export const messages = {
  ...noFormMessages,
  told: {
    text: {
      vi: 'Trang báo định dạng, dung lượng và chất lượng của tệp.',
      en: 'The page tells format, size and quality of files.',
    },
  },
  partly: {
    text: {
      vi: 'Trang không thấy báo: {lacking}; cần người xem cơ quan có đặt thông số đó không.',
      en: 'The page does not tell: {lacking}; a person should see whether the agency sets it.',
    },
  },
  missing: {
    text: {
      vi: 'Biểu mẫu nhận tệp nhưng không báo thông số nào của tệp.',
      en: 'The form takes files but tells nothing of what they must be like.',
    },
    mend: {
      vi: 'Ghi định dạng, dung lượng và chất lượng cần có của tệp trên biểu mẫu.',
      en: 'Write on the form which format, size and quality files must have.',
    },
  },
};
