import { noFormMessages } from '../../src/derive/e-form.ts';

export const lookedFor = {
  vi: 'định dạng tệp mà chỗ đính kèm nhận (thuộc tính accept hoặc lời ghi bên cạnh)',
  en: 'the formats that the places for attachments take (the accept attribute or the words beside)',
};

export const messages = {
  ...noFormMessages,
  standard: {
    text: {
      vi: '“{label}” nhận các định dạng thuộc danh mục: {formats}.',
      en: '“{label}” takes formats of the catalogue: {formats}.',
    },
  },
  doubtful: {
    text: {
      vi: '“{label}” nhận các định dạng: {formats}; có định dạng thuộc mục khác của danh mục, cần người xem.',
      en: '“{label}” takes {formats}; some belong to another heading of the catalogue, a person should look.',
    },
  },
  other: {
    text: {
      vi: '“{label}” nhận định dạng ngoài danh mục: {formats}.',
      en: '“{label}” takes formats outside the catalogue: {formats}.',
    },
    mend: {
      vi: 'Chỉ nhận các định dạng văn bản, ảnh thuộc Danh mục tiêu chuẩn kỹ thuật.',
      en: 'Take text and image formats of the catalogue of technical standards only.',
    },
  },
  'not-told': {
    text: {
      vi: 'Tại “{label}” không ghi nhận những định dạng nào.',
      en: 'It is not said which formats “{label}” takes.',
    },
  },
};
