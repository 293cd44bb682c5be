export const lookedFor = {
  vi: 'tin bài có ngày đăng ở phần giữa trang chủ, trong đó có tin mới',
  en: 'dated headlines in the middle part of the home page, recent ones among them',
};

const mend = {
  vi: 'Cập nhật tin bài ở phần giữa trang chủ và ghi ngày đăng bên cạnh mỗi tin.',
  en: 'Keep the news in the middle part of the home page up to date, with the day beside each headline.',
};

export const messages = {
  recent: {
    text: {
      vi: 'Tin mới nhất “{headline}” đăng ngày {date}, {days} ngày trước khi kiểm tra.',
      en: 'The newest headline, “{headline}”, is of {date}, {days} days before the look.',
    },
  },
  stale: {
    text: {
      vi: 'Tin mới nhất “{headline}” đăng ngày {date}, đã {days} ngày (quy ước: quá {staleDays} ngày là cũ).',
      en: 'The newest headline, “{headline}”, is of {date}, {days} days old (convention: beyond {staleDays} days it is stale).',
    },
    mend,
  },
  older: {
    text: {
      vi: 'Tin có ngày mới nhất là “{headline}” ({date}, {days} ngày trước); {undated} trên {count} tin không ghi ngày; cần người xem xác nhận.',
      en: 'The newest dated headline is “{headline}” ({date}, {days} days ago); {undated} of {count} headlines have no day; a person must decide.',
    },
    mend,
  },
  undated: {
    text: {
      vi: 'Có {count} tin bài ở phần giữa trang chủ nhưng không đọc được ngày đăng; cần người xem xác nhận.',
      en: 'The middle part has {count} headlines, but none with a day that could be read; a person must decide.',
    },
    mend,
  },
  'no-headlines': {
    text: {
      vi: 'Không nhận ra tin bài ở phần giữa trang chủ; cần người xem xác nhận.',
      en: 'No headlines could be recognised in the middle part of the home page; a person must decide.',
    },
    mend,
  },
};
