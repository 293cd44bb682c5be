export const lookedFor = {
  vi: 'các thông tin cần có của từng mục trong danh sách: tiêu đề cột, nhãn trên trang chi tiết và giá trị',
  en: 'what the list should state of each item: heads of columns, labels on the page of the item, and values',
};

const mend = {
  vi: 'Bổ sung “{field}” cho từng mục của {list}.',
  en: 'Add “{field}” to each item of the {list}.',
};

export const messages = {
  stated: {
    text: {
      vi: 'Mục {field} có giá trị ở cả {total} mục được lấy mẫu của {list}.',
      en: 'All {total} items looked at in the {list} state the {field}.',
    },
  },
  'some-lack': {
    text: {
      vi: 'Mục {field} có ở {stated}/{total} mục được lấy mẫu của {list}; cần người xem xác nhận các mục còn thiếu.',
      en: '{stated} of the {total} items looked at in the {list} state the {field}; a person must look at the others.',
    },
    mend,
  },
  'not-opened': {
    text: {
      vi: 'Chưa thấy {field} trong {list}; trang chi tiết của các mục chưa được đọc hết nên chưa kết luận.',
      en: 'The {field} was not seen in the {list}; the pages of the items were not all read, so nothing is concluded.',
    },
  },
  'no-list': {
    text: {
      vi: 'Chưa nhận ra {list} nào trên các trang đã đọc; cần người xem xác nhận.',
      en: 'No {list} could be recognised on the pages read; a person must look.',
    },
  },
  missing: {
    text: {
      vi: 'Không mục nào trong {total} mục được lấy mẫu của {list} nêu {field}.',
      en: 'None of the {total} items looked at in the {list} states the {field}.',
    },
    mend,
  },
};
