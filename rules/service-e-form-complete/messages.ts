import { noFormMessages } from '../../src/derive/e-form.ts';

export const lookedFor = {
  vi: 'các trường của mẫu đơn, tờ khai tải về trong biểu mẫu điện tử',
  en: 'the fields of the downloadable form among those of the online form',
};

export const messages = {
  ...noFormMessages,
  complete: {
    text: {
      vi: 'Cả {all} trường nhận ra trên mẫu tải về đều có trong biểu mẫu điện tử.',
      en: 'All {all} fields recognised on the downloadable form stand on the online form.',
    },
  },
  lacking: {
    text: {
      vi: 'Biểu mẫu điện tử thiếu {lacking}/{all} trường của mẫu tải về: {names}.',
      en: 'The online form lacks {lacking} of {all} fields of the downloadable form: {names}.',
    },
    mend: {
      vi: 'Bổ sung các trường còn thiếu vào biểu mẫu điện tử.',
      en: 'Add the missing fields to the online form.',
    },
  },
  'some-lacking': {
    text: {
      vi: 'Không thấy {lacking}/{all} trường của mẫu tải về trong phần biểu mẫu điện tử đã xem: {names}; cần người đối chiếu.',
      en: '{lacking} of {all} fields of the downloadable form were not recognised on the online form: {names}; a person must compare.',
    },
  },
  'paper-unread': {
    text: {
      vi: 'Không đọc được các trường của mẫu đơn, tờ khai tải về để đối chiếu.',
      en: 'The fields of the downloadable form could not be read for comparison.',
    },
  },
};
