import { footerMessages } from '../../src/derive/footer-item.ts';

export const lookedFor = {
  vi: 'thông tin bản quyền ở phần chân trang của trang chủ, ví dụ “© … Bản quyền thuộc …”',
  en: 'a copyright notice in the footer of the home page, for example “© … Bản quyền thuộc …”',
};

export const messages = footerMessages(
  { vi: 'thông tin bản quyền', en: 'a copyright notice' },
  {
    text: { vi: 'Chân trang không có thông tin bản quyền.', en: 'The footer shows no copyright notice.' },
    mend: {
      vi: 'Thêm dòng bản quyền dạng chữ ở chân trang, nêu tên cơ quan chủ quản, ví dụ “© 2018 Bản quyền thuộc Ủy ban nhân dân tỉnh …”.',
      en: 'Add a copyright line as text that names the owning agency, for example “© 2018 Bản quyền thuộc Ủy ban nhân dân tỉnh …”.',
    },
  },
  {
    vi: 'Chân trang chỉ có câu gần với thông tin bản quyền (như yêu cầu ghi rõ nguồn, hoặc bản quyền của đơn vị thiết kế); cần người xem xác nhận.',
    en: "The footer only has something close to a copyright notice (a wish to name the source, or the maker's own notice); a person must decide.",
  },
);
