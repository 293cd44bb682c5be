export const lookedFor = {
  vi: 'ngày ban hành và ngày đăng của từng mục trong danh sách; số ngày làm việc giữa hai ngày theo lịch Việt Nam',
  en: 'the dates of issue and of posting of each listed item, and the Vietnamese working days between them',
};

export const messages = {
  kept: {
    text: {
      vi: '{kept}/{total} mục có đủ hai ngày trong {list} được đăng trong {days} ngày làm việc.',
      en: '{kept} of the {total} items with both dates in the {list} were posted within {days} working days.',
    },
  },
  late: {
    text: {
      vi: 'Mục “{item}” ban hành ngày {issued}, đăng ngày {posted}: {least} ngày làm việc, quá thời hạn {days} ngày.',
      en: '“{item}” was issued on {issued} and posted on {posted}: {least} working days, more than the {days} allowed.',
    },
    mend: {
      vi: 'Đăng văn bản, thông tin trong {days} ngày làm việc kể từ ngày ban hành; nếu ngày đăng hiển thị sai thì sửa lại.',
      en: 'Post items within {days} working days of their issue; where the date of posting shown is wrong, correct it.',
    },
  },
  'brought-over': {
    text: {
      vi: 'Mục “{item}” ban hành ngày {issued}, đăng ngày {posted}: có thể được chuyển từ hệ thống cũ sang; cần người xem xác nhận.',
      en: '“{item}” was issued on {issued} and posted on {posted}: it may have been brought over from an older system; a person must decide.',
    },
  },
  'issuer-unknown': {
    text: {
      vi: 'Mục “{item}” đăng sau {least} ngày làm việc (hạn {days}); chưa rõ do chính cơ quan hay nơi khác ban hành; cần người xem xác nhận.',
      en: '“{item}” was posted after {least} working days (limit {days}); whether the agency itself issued it is not clear; a person must decide.',
    },
  },
  'calendar-unknown': {
    text: {
      vi: 'Mục “{item}” ban hành ngày {issued}, đăng ngày {posted}: lịch nghỉ của năm đó chưa có nguồn nên chưa tính được số ngày làm việc (hạn {days}).',
      en: '“{item}” was issued on {issued} and posted on {posted}: the holidays of that year are not known, so the working days (limit {days}) cannot be counted.',
    },
  },
  'no-dates': {
    text: {
      vi: 'Trong {count} mục đọc được của {list}, không mục nào của 12 tháng qua có cả ngày ban hành và ngày đăng; thời hạn {days} ngày làm việc do người kiểm tra xét.',
      en: 'Of the {count} items read of the {list} none of the last 12 months shows both dates, of issue and of posting; a person must judge the limit of {days} working days.',
    },
    mend: {
      vi: 'Hiển thị ngày đăng bên cạnh ngày ban hành của từng mục.',
      en: 'Show the date of posting beside the date of issue of each item.',
    },
  },
};
