export const lookedFor = {
  vi: 'tên miền của trang chủ (sau khi chuyển hướng), so với dạng quy định cho loại cơ quan',
  en: 'the host of the home page (after redirects), compared with the form laid down for the kind of agency',
};

const mend = {
  vi: 'Đăng ký và dùng tên miền dạng {shape} cho cổng; địa chỉ cũ chuyển hướng về tên miền này.',
  en: 'Register and use a name of the form {shape} for the portal, and let the old address redirect to it.',
};

export const messages = {
  proper: {
    text: { vi: 'Tên miền {host} đúng dạng {shape}.', en: 'The host {host} has the form {shape}.' },
  },
  'not-vn': {
    text: { vi: '{host} không phải tên miền quốc gia “.vn”.', en: '{host} is no name under “.vn”.' },
    mend,
  },
  'not-gov': {
    text: {
      vi: 'Tên miền {host} không nằm dưới “.gov.vn” (dạng quy định: {shape}).',
      en: 'The host {host} is not under “.gov.vn” (the form laid down: {shape}).',
    },
    mend,
  },
  'other-level': {
    text: {
      vi: 'Tên miền {host} không đúng cấp của dạng {shape}.',
      en: 'The host {host} is not of the level of the form {shape}.',
    },
    mend,
  },
  'own-name': {
    text: {
      vi: 'Tên miền {host} là tên cấp 3 riêng, không nằm dưới tên miền của cơ quan cấp trên (dạng {shape}); cần người xem xác nhận.',
      en: 'The host {host} is a third-level name of its own, not under that of the parent agency (form {shape}); a person must decide.',
    },
    mend,
  },
  'former-province': {
    text: {
      vi: 'Tên miền {host} mang tên tỉnh đã sáp nhập từ ngày 01/7/2025 (dạng {shape}); cần người xem xác nhận.',
      en: 'The host {host} bears the name of a province that was merged on 1 July 2025 (form {shape}); a person must decide.',
    },
    mend,
  },
  'unknown-province': {
    text: {
      vi: 'Tên miền {host} đúng cấp nhưng tên tỉnh, thành phố không có trong danh mục 34 đơn vị (dạng {shape}); cần người xem xác nhận.',
      en: 'The host {host} is of the right level, but the province in it is none of the 34 units (form {shape}); a person must decide.',
    },
    mend,
  },
};
