export const lookedFor = {
  vi: 'tệp đính kèm của các mục trong danh sách: có liên kết, tải được, đúng loại như tên tệp',
  en: 'files of the listed items: linked, there to be fetched, and of the type their name says',
};

const mend = {
  vi: 'Đăng lại tệp của mục này và sửa liên kết để người dùng tải được.',
  en: 'Publish the file of this item again and mend the link, so that it can be fetched.',
};

export const messages = {
  opens: { text: { vi: 'Tệp “{file}” tải được ({type}).', en: 'The file “{file}” can be fetched ({type}).' } },
  broken: {
    text: { vi: 'Tệp “{file}” không tải được: {state}.', en: 'The file “{file}” cannot be fetched: {state}.' },
    mend,
  },
  'not-what-it-says': {
    text: {
      vi: 'Tệp “{file}” không đúng loại như tên tệp: nhận được {type}.',
      en: 'The file “{file}” is not what its name says: {type} was received.',
    },
    mend,
  },
  'not-fetched': {
    text: {
      vi: 'Chưa tải được tệp “{file}” ({state}); cần người xem xác nhận.',
      en: 'The file “{file}” was not fetched ({state}); a person must look.',
    },
  },
  'not-tried': {
    text: {
      vi: '{list} có {count} tệp nhưng lần kiểm tra này chưa tải thử tệp nào.',
      en: 'The {list} links {count} files, none of which was fetched this time.',
    },
  },
  'no-list': {
    text: {
      vi: 'Chưa nhận ra {list} nào trên các trang đã đọc; cần người xem xác nhận.',
      en: 'No {list} could be recognised on the pages read; a person must look.',
    },
  },
  'not-opened': {
    text: {
      vi: '{list} không có liên kết tới tệp; trang chi tiết của các mục chưa được đọc hết nên chưa kết luận.',
      en: 'The {list} links no files; the pages of the items were not all read, so nothing is concluded.',
    },
  },
  'no-file': {
    text: {
      vi: 'Không mục nào của {list} có liên kết tới tệp.',
      en: 'No item of the {list} links a file.',
    },
    mend: {
      vi: 'Đăng tệp tải về được cho từng mục của danh sách.',
      en: 'Publish a file to be downloaded for each item of the list.',
    },
  },
};
