import { noFormMessages } from '../../src/derive/e-form.ts';

export const lookedFor = {
  vi: 'dung lượng tối đa ghi ngay tại từng chỗ chọn tệp',
  en: 'the largest size of a file, written at each place where one is chosen',
};

export const messages = {
  ...noFormMessages,
  told: {
    text: { vi: 'Tại “{label}” có ghi dung lượng tối đa.', en: 'The largest size is written at “{label}”.' },
  },
  elsewhere: {
    text: {
      vi: 'Dung lượng tối đa có ghi trên trang nhưng không ở ngay chỗ chọn tệp “{label}”.',
      en: 'The largest size is written on the page, but not at “{label}”.',
    },
  },
  missing: {
    text: {
      vi: 'Tại chỗ chọn tệp “{label}” không ghi dung lượng tối đa.',
      en: 'The largest size is not written at “{label}”.',
    },
    mend: {
      vi: 'Ghi dung lượng tối đa (ví dụ “tối đa 10 MB”) ngay tại chỗ chọn tệp.',
      en: 'Write the largest size (such as “at most 10 MB”) where the file is chosen.',
    },
  },
};
