export const lookedFor = {
  vi: 'liên kết tới tên miền của các đơn vị trực thuộc dưới tên miền của cổng',
  en: 'links to hosts of subordinate units under the name of the portal',
};

export const messages = {
  linked: {
    text: {
      vi: 'Cổng liên kết tới {count} tên miền của đơn vị: {hosts}.',
      en: 'The portal links {count} hosts of units: {hosts}.',
    },
  },
  few: {
    text: {
      vi: 'Chỉ thấy {count} liên kết tới tên miền của đơn vị ({hosts}); cần người xem đối chiếu với danh sách đơn vị.',
      en: 'Only {count} links to hosts of units were seen ({hosts}); a person must compare them with the list of units.',
    },
    mend: {
      vi: 'Thêm vào cổng liên kết tới cổng của từng đơn vị trực thuộc.',
      en: 'Add links to the portal of each subordinate unit.',
    },
  },
};
