export const lookedFor = {
  vi: 'từng dịch vụ của danh mục được cung cấp (--services), theo mã thủ tục hoặc theo tên',
  en: 'each service of the list given (--services), by its code or its name',
};

export const messages = {
  complete: {
    text: { vi: 'Cổng có đủ {of} dịch vụ trong danh mục.', en: 'The portal offers all {of} services of the list.' },
  },
  missing: {
    text: {
      vi: 'Không thấy {missing} trên {of} dịch vụ của danh mục.',
      en: '{missing} of the {of} services of the list were not found.',
    },
    mend: {
      vi: 'Bổ sung các dịch vụ còn thiếu vào mục “Dịch vụ công trực tuyến”, đúng tên và mã thủ tục.',
      en: 'Add the missing services to “Dịch vụ công trực tuyến”, under their names and codes.',
    },
  },
  'like-names': {
    text: {
      vi: '{doubtful} dịch vụ của danh mục chỉ thấy dưới tên gần giống; có thể là thủ tục khác.',
      en: '{doubtful} services of the list were only found under like names; they may be other procedures.',
    },
  },
  'linked-only': {
    text: {
      vi: 'Cổng có liên kết mang tên {unread} dịch vụ còn lại nhưng chưa đọc được trang của chúng.',
      en: 'The other {unread} services are linked by name, but their pages could not be read.',
    },
  },
  'not-all-seen': {
    text: {
      vi: 'Chưa thấy {missing} trên {of} dịch vụ của danh mục; cổng còn trang chưa đọc.',
      en: '{missing} of the {of} services of the list were not seen; not every page was read.',
    },
  },
  'no-reference': {
    text: {
      vi: 'Không có danh mục để đối chiếu (tùy chọn --services).',
      en: 'There is no list to compare with (option --services).',
    },
  },
};
