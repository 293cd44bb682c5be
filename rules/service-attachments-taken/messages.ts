import { noFormMessages } from '../../src/derive/e-form.ts';

export const lookedFor = {
  vi: 'chỗ chọn tệp đính kèm trong biểu mẫu điện tử',
  en: 'a place to choose files to attach on the online form',
};

export const messages = {
  ...noFormMessages,
  taken: {
    text: { vi: 'Biểu mẫu điện tử có chỗ đính kèm tệp.', en: 'The online form has a place to attach files.' },
  },
  named: {
    text: {
      vi: 'Biểu mẫu điện tử có nhắc đến tệp đính kèm nhưng không thấy chỗ chọn tệp.',
      en: 'The online form speaks of attachments, but no place to choose a file was seen.',
    },
  },
  missing: {
    text: {
      vi: 'Hồ sơ gồm nhiều giấy tờ nhưng biểu mẫu điện tử không có chỗ đính kèm tệp.',
      en: 'The dossier consists of several papers, but the online form has no place to attach files.',
    },
    mend: {
      vi: 'Thêm chỗ đính kèm tệp cho từng giấy tờ phải nộp.',
      en: 'Add a place to attach each paper that is asked for.',
    },
  },
  'not-seen': {
    text: {
      vi: 'Không thấy chỗ đính kèm tệp; cần người xem thủ tục có giấy tờ kèm theo không.',
      en: 'No place to attach files was seen; a person should see whether papers are asked for.',
    },
  },
};
