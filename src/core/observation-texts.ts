import type { Bilingual } from './language.ts';
import type { ObservationCode } from './observation.ts';

/** What each code means, in words for an official. */
export const observationTexts: Readonly<Record<ObservationCode, Bilingual>> = {
  dns: { vi: 'không phân giải được tên miền', en: 'the host name could not be resolved' },
  refused: { vi: 'máy chủ từ chối hoặc ngắt kết nối', en: 'the server refused or dropped the connection' },
  tls: { vi: 'không thiết lập được kết nối TLS', en: 'no TLS connection could be set up' },
  timeout: { vi: 'quá thời gian chờ', en: 'no complete answer in time' },
  blocked: { vi: 'cổng chặn công cụ kiểm tra', en: 'the portal blocked the auditor' },
  robots: { vi: 'robots.txt không cho phép', en: 'not permitted by robots.txt' },
  'http-status': { vi: 'máy chủ trả về mã lỗi HTTP', en: 'the server answered with an HTTP error' },
  undecodable: {
    vi: 'nội dung không giải nén được như máy chủ khai (Content-Encoding)',
    en: 'the answer is not packed as the server says (Content-Encoding)',
  },
  'not-html': { vi: 'nội dung không phải trang HTML', en: 'the answer is not an HTML page' },
  'too-large': { vi: 'nội dung vượt dung lượng cho phép', en: 'the answer is larger than the limit' },
  budget: {
    vi: 'ngoài giới hạn số trang hoặc thời gian của lần kiểm tra',
    en: 'beyond the page or time limit of this audit',
  },
  excluded: {
    vi: 'người kiểm tra loại khỏi phạm vi (--include, --exclude)',
    en: 'left out by the auditor (--include, --exclude)',
  },
  'needs-login': { vi: 'phải đăng nhập mới xem được', en: 'only visible after signing in' },
  'needs-browser': { vi: 'phải mở bằng trình duyệt mới xem được', en: 'only a browser can show it' },
  'needs-post': { vi: 'phải gửi dữ liệu mới thử được', en: 'cannot be tried without sending data' },
  'no-ipv6-here': { vi: 'máy kiểm tra không có IPv6', en: 'the auditing machine has no IPv6' },
  'no-validating-resolver': {
    vi: 'máy chủ phân giải đang dùng không xác thực DNSSEC',
    en: 'the resolver in use does not validate DNSSEC',
  },
  'no-services': { vi: 'không tìm thấy dịch vụ công trực tuyến nào', en: 'no online service was found' },
  maintenance: { vi: 'cổng đang bảo trì', en: 'the portal is under maintenance' },
  moved: {
    vi: 'dịch vụ đã chuyển sang Cổng Dịch vụ công quốc gia',
    en: 'the services have moved to the National Public Service Portal',
  },
  'kind-unknown': { vi: 'chưa biết loại cơ quan (--kind)', en: 'the kind of authority is not known (--kind)' },
  'not-public': { vi: 'địa chỉ không phải địa chỉ công cộng', en: 'the address is not a public one' },
  'redirect-loop': { vi: 'chuyển hướng vòng lặp', en: 'the redirects go round in a loop' },
  empty: { vi: 'trang trống', en: 'the page is empty' },
  parked: { vi: 'tên miền đang để trống hoặc rao bán', en: 'the domain is parked or for sale' },
  suspended: { vi: 'dịch vụ lưu trữ web đã bị tạm ngưng', en: 'the hosting of the site is suspended' },
  'default-page': { vi: 'trang mặc định của máy chủ web', en: 'the default page of a web server' },
  'soft-404': {
    vi: 'trang báo không tìm thấy nhưng máy chủ trả mã thành công',
    en: 'the page says “not found” although the server reports success',
  },
  'error-page': {
    vi: 'trang báo lỗi của hệ thống thay cho nội dung',
    en: 'an error message of the system in place of the content',
  },
  'host-failing': {
    vi: 'máy chủ liên tiếp không đáp ứng nên công cụ ngừng truy cập',
    en: 'the server failed again and again, so it was not asked any more',
  },
  'unsafe-address': {
    vi: 'địa chỉ không phải http(s) hoặc dùng cổng không dành cho web',
    en: 'not an http(s) address, or a port that is not for the web',
  },
  'signed-in': {
    vi: 'trang sau đăng nhập: chỉ giữ khung của biểu mẫu, không giữ nội dung khác',
    en: 'a page behind a sign-in: at most the outline of its form is kept',
  },
  bug: { vi: 'lỗi của công cụ kiểm tra', en: 'a fault of the auditor itself' },
};
