export const lookedFor = {
  vi: 'robots.txt không cấm các máy tìm kiếm phổ biến đọc trang dịch vụ',
  en: 'a robots.txt that lets the common search engines read the page of the service',
};

export const messages = {
  permitted: {
    text: {
      vi: 'robots.txt cho phép các máy tìm kiếm phổ biến đọc trang dịch vụ.',
      en: 'robots.txt lets the common search engines read the page of the service.',
    },
  },
  forbidden: {
    text: {
      vi: 'robots.txt cấm {engine} đọc trang dịch vụ, nên nội dung trang không thể tìm thấy bằng máy tìm kiếm này.',
      en: 'robots.txt forbids {engine} to read the page of the service, so this engine cannot find what it says.',
    },
    mend: {
      vi: 'Bỏ dòng đã nêu trong robots.txt, hoặc thêm dòng “Allow” cho đường dẫn của các trang dịch vụ.',
      en: 'Take the line named out of robots.txt, or add an “Allow” for the path of the pages of services.',
    },
  },
  'partly-forbidden': {
    text: {
      vi: 'robots.txt chỉ cấm {engine} đọc trang dịch vụ; các máy tìm kiếm khác vẫn đọc được.',
      en: 'robots.txt forbids the page of the service to {engine} alone; other engines may read it.',
    },
    mend: {
      vi: 'Bỏ dòng đã nêu trong robots.txt nếu không có lý do riêng.',
      en: 'Take the line named out of robots.txt unless there is a reason for it.',
    },
  },
  unreadable: {
    text: {
      vi: 'robots.txt trả về mã HTTP {status}; máy tìm kiếm có thể coi là cấm toàn bộ trang.',
      en: 'robots.txt answered HTTP {status}, which search engines may take as forbidding everything.',
    },
    mend: {
      vi: 'Sửa lỗi để robots.txt trả về mã 200, hoặc 404 nếu không dùng.',
      en: 'Mend the error: robots.txt has to answer 200, or 404 where there is none.',
    },
  },
};
