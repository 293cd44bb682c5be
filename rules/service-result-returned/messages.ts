export const lookedFor = {
  vi: 'cách nhận kết quả trên trang dịch vụ và biểu mẫu điện tử',
  en: 'ways to receive the result on the page of the service and its form',
};

export const messages = {
  returned: {
    text: {
      vi: 'Có nêu cách nhận kết quả theo yêu cầu.',
      en: 'A way to receive the result that is asked for is offered.',
    },
  },
  'other-ways': {
    text: {
      vi: 'Biểu mẫu cho chọn cách nhận kết quả nhưng không có cách theo yêu cầu.',
      en: 'The form offers ways to receive the result, but none that is asked for.',
    },
    mend: { vi: 'Bổ sung cách nhận kết quả còn thiếu.', en: 'Add the missing way to receive the result.' },
  },
  'not-said': {
    text: { vi: 'Không thấy nêu cách nhận kết quả.', en: 'No way to receive the result was seen.' },
  },
};
