export const lookedFor = {
  vi: 'định dạng thực của từng tệp biểu mẫu (theo nội dung) và phần mở rộng của tên',
  en: 'the real format of each form file (by its content) and the ending of its name',
};

export const messages = {
  permitted: {
    text: { vi: '“{form}” có định dạng {type}.', en: '“{form}” is of the format {type}.' },
  },
  archive: {
    text: {
      vi: '“{form}” là tệp nén gồm các tệp có định dạng được phép: {members}.',
      en: '“{form}” is an archive of files in permitted formats: {members}.',
    },
  },
  'archive-holds-others': {
    text: {
      vi: '“{form}” là tệp nén có tệp định dạng khác: {members}.',
      en: '“{form}” is an archive that holds other formats: {members}.',
    },
  },
  'other-format': {
    text: {
      vi: '“{form}” có định dạng {type}, không rõ thuộc danh mục; cần người xem.',
      en: '“{form}” is of the format {type}, which may not be in the catalogue; a person should look.',
    },
  },
  'other-ending': {
    text: {
      vi: '“{form}” mang phần mở rộng .{ending} nhưng nội dung là {type}; có máy sẽ không mở được.',
      en: '“{form}” ends in .{ending} but its content is {type}; some programs will not open it.',
    },
  },
};
