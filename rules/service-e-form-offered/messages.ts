import { noFormMessages } from '../../src/derive/e-form.ts';

export const lookedFor = {
  vi: 'lối nộp hồ sơ trực tuyến trên trang dịch vụ và biểu mẫu khai được ngay trên trang mà nó dẫn tới',
  en: 'a way to apply online on the page of the service, and the form to fill in on screen that it leads to',
};

export const messages = {
  ...noFormMessages,
  offered: {
    text: {
      vi: 'Có biểu mẫu điện tử khai trực tuyến ({fields} trường).',
      en: 'There is a form to fill in online ({fields} fields).',
    },
  },
  'fewer-forms': {
    text: {
      vi: 'Thấy {forms} biểu mẫu điện tử trong khi trang nêu {papers} mẫu để tải; cần người xem đã đủ chưa.',
      en: '{forms} online forms were seen, and {papers} forms to download; a person should see whether all are there.',
    },
  },
  'upload-only': {
    text: {
      vi: 'Biểu mẫu trực tuyến chỉ có chỗ tải tệp lên, không có trường để khai.',
      en: 'The online form only takes files; there is nothing to fill in.',
    },
    mend: {
      vi: 'Đưa các trường của mẫu đơn, tờ khai lên trang để khai trực tuyến.',
      en: 'Put the fields of the form on the page, to be filled in online.',
    },
  },
  'dead-link': {
    text: {
      vi: 'Liên kết nộp hồ sơ trực tuyến trả về lỗi HTTP {status}.',
      en: 'The link to apply online answers with HTTP {status}.',
    },
    mend: {
      vi: 'Sửa liên kết để dẫn tới biểu mẫu điện tử.',
      en: 'Correct the link so that it leads to the online form.',
    },
  },
  'other-way': {
    text: {
      vi: 'Không thấy lối nộp hồ sơ trực tuyến quen thuộc; có mục “nộp, đăng ký, thực hiện” cần người xem.',
      en: 'No usual way to apply online was seen; a link on applying or registering should be looked at by a person.',
    },
  },
  'no-way': {
    text: {
      vi: 'Trang dịch vụ không có lối nào để nộp hồ sơ trực tuyến.',
      en: 'Nothing on the page of the service leads to an online application.',
    },
    mend: {
      vi: 'Đặt nút “Nộp hồ sơ trực tuyến” dẫn tới biểu mẫu điện tử trên trang dịch vụ.',
      en: 'Put a button on the page of the service that leads to its online form.',
    },
  },
};
