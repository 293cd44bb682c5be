const mend = {
  vi: 'Đăng nội dung cho mục này, hoặc tạm gỡ mục khỏi danh mục cho tới khi có nội dung.',
  en: 'Publish content in the section, or take it out of the menu until there is some.',
};

export const lookedFor = {
  vi: 'trang của mỗi mục cấp một trên danh mục chính có nội dung riêng: chữ, liên kết, bảng, ảnh hoặc biểu mẫu',
  en: 'content of its own on the page of each first-level entry of the main menu: text, links, tables, pictures or forms',
};

export const messages = {
  filled: {
    text: {
      vi: 'Cả {total} mục của danh mục chính đã đọc đều có nội dung.',
      en: 'All {total} sections of the main menu that were read have content.',
    },
  },
  empty: {
    text: {
      vi: 'Mục “{name}” không có nội dung gì ngoài khung trang.',
      en: 'The section “{name}” has nothing but the frame of the page.',
    },
    mend,
  },
  unfinished: {
    text: {
      vi: 'Mục “{name}” chỉ có lời báo chưa có nội dung.',
      en: 'The section “{name}” only says that it has no content yet.',
    },
    mend,
  },
  'nothing-now': {
    text: {
      vi: 'Mục “{name}” báo chưa có dữ liệu, có thể do bộ lọc hoặc hiện không có mục nào; cần người xem xác nhận.',
      en: 'The section “{name}” says that there is no data, perhaps because of a filter, or at the moment; a person must decide.',
    },
    mend,
  },
  unseen: {
    text: {
      vi: 'Trong {total} mục của danh mục chính đã đọc, {unseen} mục có vẻ trống nhưng script có thể bổ sung nội dung.',
      en: 'Of {total} sections of the main menu that were read, {unseen} look empty, but scripts may add to them.',
    },
  },
  'none-read': {
    text: {
      vi: 'Chưa đọc được trang của mục nào trên danh mục chính.',
      en: 'No page of a section of the main menu was read.',
    },
  },
};
