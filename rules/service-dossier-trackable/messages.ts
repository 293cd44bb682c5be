export const lookedFor = {
  vi: 'chức năng tra cứu, theo dõi hồ sơ: lối vào từ trang dịch vụ và ô nhập mã hồ sơ',
  en: 'a function to look up a dossier: the way from the service, and a box for its code',
};

export const messages = {
  offered: {
    text: {
      vi: 'Từ dịch vụ có lối tra cứu hồ sơ và chỗ nhập mã hồ sơ.',
      en: 'The service leads to a look-up with a box for the code of the dossier.',
    },
  },
  elsewhere: {
    text: {
      vi: 'Cổng có trang tra cứu hồ sơ, có chỗ nhập mã hồ sơ.',
      en: 'The portal has a page to look up dossiers, with a box for the code.',
    },
  },
  unseen: {
    text: {
      vi: 'Có liên kết tra cứu hồ sơ nhưng chưa xem được chỗ nhập mã hồ sơ.',
      en: 'There is a link to look up dossiers, but the box for the code was not seen.',
    },
  },
  'not-found': {
    text: {
      vi: 'Không thấy chức năng tra cứu hồ sơ trên các trang đã đọc.',
      en: 'No look-up of dossiers was found on the pages read.',
    },
  },
  missing: {
    text: {
      vi: 'Cổng không có chức năng tra cứu, theo dõi hồ sơ.',
      en: 'The portal has no function to follow a dossier.',
    },
    mend: {
      vi: 'Cung cấp chức năng tra cứu hồ sơ theo mã và đặt lối vào ở trang dịch vụ.',
      en: 'Offer a look-up of dossiers by code, with a way in from the service.',
    },
  },
};
