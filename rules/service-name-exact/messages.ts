export const lookedFor = {
  vi: 'tên của dịch vụ như trong danh mục được cung cấp (--services), không kể hoa thường, khoảng trắng và dấu câu',
  en: 'the name of the service as in the list given (--services), case, spaces and punctuation aside',
};

export const messages = {
  same: { text: { vi: 'Tên trùng với dòng {line} của danh mục.', en: 'The name is that of line {line} of the list.' } },
  differs: {
    text: {
      vi: 'Tên khác danh mục (dòng {line}: “{name}”) {distance} ký tự. Từ thừa: {extra}; từ thiếu: {lacking}.',
      en: 'The name differs from the list (line {line}: “{name}”) by {distance} letter(s). Only here: {extra}; only there: {lacking}.',
    },
    mend: { vi: 'Đặt lại tên dịch vụ là “{name}”.', en: 'Call the service “{name}”.' },
  },
  like: {
    text: {
      vi: 'Danh mục không có tên này; gần nhất là dòng {line}: “{name}”, khác {distance} ký tự (từ thừa: {extra}; từ thiếu: {lacking}). Có thể là thủ tục khác.',
      en: 'The list does not have this name; nearest is line {line}: “{name}”, {distance} letter(s) away (only here: {extra}; only there: {lacking}). It may be another procedure.',
    },
  },
  'not-in-list': {
    text: {
      vi: 'Danh mục được cung cấp không có dịch vụ nào mang mã hoặc tên này.',
      en: 'The list given has no service of this code or name.',
    },
  },
  'no-reference': {
    text: {
      vi: 'Không có danh mục để đối chiếu tên (tùy chọn --services).',
      en: 'There is no list to compare the name with (option --services).',
    },
  },
};
