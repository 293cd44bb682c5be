export const lookedFor = {
  vi: 'cách nộp phí, lệ phí trên trang dịch vụ và biểu mẫu điện tử',
  en: 'ways to pay fees on the page of the service and its form',
};

export const messages = {
  payable: {
    text: { vi: 'Có cách nộp phí, lệ phí theo yêu cầu.', en: 'Fees can be paid in a way that is asked for.' },
  },
  'other-ways': {
    text: {
      vi: 'Biểu mẫu cho chọn cách nộp phí nhưng không có cách theo yêu cầu.',
      en: 'The form offers ways to pay, but none that is asked for.',
    },
    mend: {
      vi: 'Bổ sung cách nộp phí, lệ phí còn thiếu vào dịch vụ.',
      en: 'Add the missing way to pay to the service.',
    },
  },
  'not-said': {
    text: { vi: 'Không thấy nêu cách nộp phí, lệ phí theo yêu cầu.', en: 'No way to pay that is asked for was seen.' },
  },
};
