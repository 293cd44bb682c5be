export const lookedFor = {
  vi: 'lịch làm việc của lãnh đạo có ngày trong tuần được kiểm tra',
  en: "a leaders' calendar with days of the week of the audit",
};

const mend = {
  vi: 'Đăng lịch làm việc của lãnh đạo cho tuần hiện tại, ghi rõ ngày.',
  en: "Publish the leaders' calendar of the current week, with its dates.",
};

export const messages = {
  current: {
    text: {
      vi: 'Lịch làm việc của lãnh đạo có ngày trong tuần bắt đầu từ {monday}.',
      en: "The leaders' calendar has days of the week that began on {monday}.",
    },
  },
  outdated: {
    text: {
      vi: 'Lịch làm việc của lãnh đạo dừng ở ngày {last}, trước tuần bắt đầu từ {monday} hơn hai tuần.',
      en: "The leaders' calendar ends on {last}, more than two weeks before the week that began on {monday}.",
    },
    mend,
  },
  'other-week': {
    text: {
      vi: 'Lịch làm việc đọc được không có ngày nào trong tuần bắt đầu từ {monday} (ngày gần nhất: {last}); cần người xem xác nhận.',
      en: 'The calendar as read has no day of the week that began on {monday} (nearest before: {last}); a person must look.',
    },
    mend,
  },
  'no-dates': {
    text: {
      vi: 'Trang lịch làm việc không có ngày đọc được (có thể là hình hoặc tệp đính kèm); cần người xem xác nhận có tuần bắt đầu từ {monday} không.',
      en: 'The page of the calendar shows no dates that can be read (perhaps a picture or a file); a person must look for the week that began on {monday}.',
    },
  },
  'no-calendar': {
    text: {
      vi: 'Chưa đọc được trang lịch làm việc của lãnh đạo nên chưa biết có tuần bắt đầu từ {monday} không.',
      en: "No page with the leaders' calendar was read, so whether it has the week that began on {monday} is not known.",
    },
  },
};
