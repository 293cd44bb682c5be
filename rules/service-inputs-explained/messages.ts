import { noFormMessages } from '../../src/derive/e-form.ts';

export const lookedFor = {
  vi: 'lời hướng dẫn ngay tại từng ô nhập: chữ bên cạnh, mô tả, chú giải, ví dụ trong ô',
  en: 'help at each input: words beside it, a description, a tooltip, an example in the box',
};

export const messages = {
  ...noFormMessages,
  explained: {
    text: { vi: 'Cả {all} chỗ nhập đều có hướng dẫn.', en: 'All {all} inputs have help.' },
  },
  'some-missing': {
    text: {
      vi: '{without}/{all} chỗ nhập không thấy hướng dẫn: {names}.',
      en: 'No help was seen at {without} of {all} inputs: {names}.',
    },
  },
  'mostly-missing': {
    text: {
      vi: 'Phần lớn chỗ nhập ({without}/{all}) không có hướng dẫn: {names}.',
      en: 'Most inputs ({without} of {all}) have no help: {names}.',
    },
    mend: { vi: 'Thêm hướng dẫn ngắn ngay tại từng chỗ nhập.', en: 'Add short help at each input.' },
  },
};
