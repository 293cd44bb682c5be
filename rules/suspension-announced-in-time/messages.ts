export const lookedFor = {
  vi: 'thông báo tạm ngừng, bảo trì cổng: ngày đăng, thời điểm tạm ngừng, thời gian dự kiến hoạt động trở lại',
  en: 'notices that the portal will be suspended: date of posting, begin of the suspension, expected recovery',
};

export const messages = {
  'in-time': {
    text: {
      vi: 'Thông báo “{title}” đăng ngày {posted}, tạm ngừng từ ngày {begins}: đủ {days} ngày làm việc.',
      en: 'The notice “{title}” was posted on {posted} for a suspension from {begins}: the {days} working days are kept.',
    },
  },
  late: {
    text: {
      vi: 'Thông báo “{title}” đăng ngày {posted}, tạm ngừng từ ngày {begins}: {least} ngày làm việc, ít hơn {days} ngày; cần người xem xác nhận có phải trường hợp bất khả kháng không.',
      en: 'The notice “{title}” was posted on {posted} for a suspension from {begins}: {least} working days, fewer than {days}; a person must decide whether it could have been foreseen.',
    },
    mend: {
      vi: 'Báo việc tạm ngừng trên cổng trước ít nhất {days} ngày làm việc.',
      en: 'Announce suspensions on the portal at least {days} working days ahead.',
    },
  },
  'no-dates': {
    text: {
      vi: 'Thông báo “{title}” không có cả ngày đăng và ngày tạm ngừng đọc được; thời hạn {days} ngày làm việc do người kiểm tra xét.',
      en: 'The notice “{title}” does not show both the date of posting and that of the suspension; a person must judge the {days} working days.',
    },
  },
  'no-notice': {
    text: {
      vi: 'Chưa thấy thông báo tạm ngừng, bảo trì nào; người kiểm tra xét đã có lần bảo trì nào chưa.',
      en: 'No notice of a suspension or of maintenance was seen; a person must tell whether there was any.',
    },
  },
  'recovery-told': {
    text: {
      vi: 'Thông báo “{title}” cho biết khi nào hoạt động trở lại.',
      en: 'The notice “{title}” says when service will be back.',
    },
  },
  'recovery-unsaid': {
    text: {
      vi: 'Thông báo “{title}” chưa thấy nói khi nào hoạt động trở lại; cần người xem xác nhận.',
      en: 'The notice “{title}” does not seem to say when service will be back; a person must decide.',
    },
    mend: {
      vi: 'Ghi trong thông báo thời gian dự kiến hoạt động trở lại.',
      en: 'Say in the notice when service is expected to be back.',
    },
  },
};
