const mend = {
  vi: 'Tạo lại tệp XML từ các trang đang có của cổng, dưới tên miền đang dùng; bỏ các địa chỉ của bản thử nghiệm, của nhà thầu và các trang đã gỡ.',
  en: 'Make the XML file anew from the pages that the portal has, under the host name in use; drop addresses of test sites, of the contractor and of pages that are gone.',
};

export const lookedFor = {
  vi: 'địa chỉ trong sơ đồ XML thuộc tên miền của cổng và mở được; quá 10 % địa chỉ đã thử trả lời 404, 410 hoặc 5xx lặp lại thì không đạt (quy ước)',
  en: 'addresses in the XML site map that are of the portal’s own host and answer; more than 10 % of those asked for that answer 404, 410 or 5xx again and again fail it (convention)',
};

export const messages = {
  consistent: {
    text: {
      vi: 'Cả {total} địa chỉ trong {url} thuộc tên miền của cổng; {asked} địa chỉ được thử đều mở được.',
      en: 'All {total} addresses in {url} are of the portal’s own host; the {asked} that were asked for all answer.',
    },
  },
  'other-host': {
    text: {
      vi: 'Không địa chỉ nào trong {total} địa chỉ của {url} thuộc tên miền của cổng.',
      en: 'None of the {total} addresses in {url} is of the portal’s own host.',
    },
    mend,
  },
  'mixed-hosts': {
    text: {
      vi: 'Chỉ {own}/{total} địa chỉ trong {url} thuộc tên miền của cổng; cần người xem xác nhận.',
      en: 'Only {own} of the {total} addresses in {url} are of the portal’s own host; a person must decide.',
    },
    mend,
  },
  dead: {
    text: {
      vi: 'Trong {asked} địa chỉ của {url} được thử, {dead} địa chỉ không còn trang.',
      en: 'Of the {asked} addresses in {url} that were asked for, {dead} lead to nothing.',
    },
    mend,
  },
  'some-dead': {
    text: {
      vi: 'Trong {asked} địa chỉ của {url} được thử, {dead} địa chỉ không còn trang (trong giới hạn quy ước); cần người xem xác nhận.',
      en: 'Of the {asked} addresses in {url} that were asked for, {dead} lead to nothing (within the convention); a person must decide.',
    },
    mend,
  },
  'few-asked': {
    text: {
      vi: 'Mới thử {asked}/{own} địa chỉ trong {url} nên chưa kết luận.',
      en: 'Only {asked} of the {own} addresses in {url} were asked for, so nothing is concluded.',
    },
  },
};
