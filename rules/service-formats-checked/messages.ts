import { noFormMessages } from '../../src/derive/e-form.ts';

export const lookedFor = {
  vi: 'kiểu ô nhập, mẫu kiểm tra hoặc mặt nạ ở các trường có định dạng (ngày, số định danh, điện thoại, thư điện tử)',
  en: 'types, patterns or masks on fields with a set format (dates, identity numbers, phones, e-mail)',
};

export const messages = {
  ...noFormMessages,
  checked: {
    text: {
      vi: 'Cả {all} trường có định dạng đều được kiểm tra ngay khi nhập.',
      en: 'All {all} fields with a set format are checked as they are filled in.',
    },
  },
  unchecked: {
    text: {
      vi: 'Không trường có định dạng nào được kiểm tra: {names}.',
      en: 'No field with a set format is checked: {names}.',
    },
    mend: {
      vi: 'Dùng kiểu ô nhập hoặc mẫu kiểm tra phù hợp (ngày, điện thoại, thư điện tử, số định danh).',
      en: 'Use a fitting type or pattern (date, phone, e-mail, identity number).',
    },
  },
  'not-all': {
    text: {
      vi: '{loose}/{all} trường có định dạng không thấy được kiểm tra trong mã trang: {names}; cần người nhập thử.',
      en: 'No check was seen on {loose} of {all} fields with a set format: {names}; a person should try.',
    },
  },
};
