export const partNames = {
  'full-text': { vi: 'toàn văn nội dung', en: 'the full text' },
  deadline: { vi: 'thời hạn nhận ý kiến', en: 'the date until which comments are taken' },
  form: { vi: 'cách gửi ý kiến', en: 'a way to send comments' },
  contact: { vi: 'thư điện tử của đơn vị tiếp nhận', en: 'the e-mail address of the unit that takes them' },
};

export const lookedFor = {
  vi: 'các trang lấy ý kiến về dự thảo: toàn văn hoặc tệp, thời hạn, cách gửi ý kiến, nơi tiếp nhận',
  en: 'pages that put drafts to comment: text or file, deadline, a way to comment, where comments go',
};

export const messages = {
  offered: {
    text: {
      vi: 'Cả {count} dự thảo đọc được trong mục lấy ý kiến đều có {part}.',
      en: 'All {count} drafts read in the consultation section have {part}.',
    },
  },
  'some-lack': {
    text: {
      vi: '{lacking}/{count} dự thảo chưa thấy {part}, ví dụ “{draft}”; cần người xem xác nhận.',
      en: '{lacking} of {count} drafts do not seem to have {part}, such as “{draft}”; a person must decide.',
    },
  },
  'no-draft': {
    text: {
      vi: 'Chưa đọc được trang dự thảo nào trong mục lấy ý kiến; {part} do người kiểm tra xét.',
      en: 'No page of a draft was read in the consultation section; a person must look for {part}.',
    },
  },
  missing: {
    text: {
      vi: 'Không dự thảo nào trong {count} dự thảo lấy ý kiến có {part}.',
      en: 'None of the {count} drafts put to comment has {part}.',
    },
    mend: {
      vi: 'Bổ sung {part} cho từng dự thảo, vấn đề lấy ý kiến.',
      en: 'Add {part} to each draft or matter put to comment.',
    },
  },
};
