import type { Bilingual } from './language.ts';
import type { ObservationCode } from './observation.ts';

const b = (vi: string, en: string): Bilingual => ({ vi, en });

/** What to do so that the next audit sees it: for the portal's keepers, or for whoever runs the audit. */
export const observationMends: Readonly<Record<ObservationCode, Bilingual>> = {
  excluded: b(
    'Chạy lại không dùng --include, --exclude để xem cả phần này.',
    'Run again without --include and --exclude to see these too.',
  ),
  dns: b(
    'Kiểm tra bản ghi DNS của tên miền; nếu liên kết trỏ tới tên miền đã bỏ thì sửa liên kết.',
    'Check the DNS records of the name; where a link points to a name given up, correct the link.',
  ),
  refused: b(
    'Kiểm tra máy chủ và tường lửa có nhận kết nối từ máy kiểm tra không.',
    'Check that the server and its firewall accept connections from the auditing machine.',
  ),
  tls: b(
    'Kiểm tra cấu hình TLS và chứng thư của máy chủ.',
    'Check the TLS configuration and the certificate of the server.',
  ),
  timeout: b(
    'Chạy lại vào giờ thấp điểm hoặc tăng --timeout; nếu vẫn vậy, kiểm tra hiệu năng của máy chủ.',
    'Run again at a quiet hour or raise --timeout; if it stays so, look at how fast the server answers.',
  ),
  blocked: b(
    'Đề nghị đơn vị quản trị cho phép địa chỉ IP và User-Agent của công cụ đi qua tường lửa, rồi chạy lại.',
    'Ask the keepers of the portal to let the address and user agent of the auditor through, then run again.',
  ),
  robots: b(
    'Sửa robots.txt nếu nội dung là công khai, hoặc dùng --authorized "lý do" khi đã được cơ quan chủ quản cho phép.',
    'Correct robots.txt where the content is public, or use --authorized "reason" when its owner permits the audit.',
  ),
  'http-status': b(
    'Sửa hoặc bỏ liên kết tới địa chỉ này; với mã 5xx, xem nhật ký lỗi của máy chủ.',
    'Correct or remove the link to it; for a 5xx status look at the error log of the server.',
  ),
  undecodable: b(
    'Sửa cấu hình nén (gzip, deflate, br) của máy chủ: trình duyệt cũng không mở được trang này.',
    'Correct the compression (gzip, deflate, br) of the server: browsers cannot open the page either.',
  ),
  'not-html': b('Không cần sửa nếu địa chỉ là một tệp tải về.', 'Nothing to mend where the address is a download.'),
  'too-large': b('Giảm dung lượng trang, hoặc tăng --max-bytes.', 'Make the page smaller, or raise --max-bytes.'),
  budget: b(
    'Tăng giới hạn đã chạm tới: --max-pages, --depth, --max-time hoặc --max-total-bytes.',
    'Raise the limit that was reached: --max-pages, --depth, --max-time or --max-total-bytes.',
  ),
  'needs-login': b(
    'Nội dung phải công khai thì bỏ yêu cầu đăng nhập; nếu không, dùng --storage-state để xem bằng một phiên đã đăng nhập.',
    'Where the content must be public, drop the sign-in; else use --storage-state with a signed-in session.',
  ),
  'needs-browser': b(
    'Chạy lại có trình duyệt (--browser) hoặc tăng --sample.',
    'Run again with a browser (--browser), or raise --sample.',
  ),
  'needs-post': b(
    'Dùng liên kết GET thay cho biểu mẫu gửi dữ liệu để mọi người và máy tìm kiếm tới được.',
    'Use a plain GET link in place of a form that sends data, so that people and search engines can get there.',
  ),
  'no-ipv6-here': b('Chạy lại từ một máy có IPv6.', 'Run again from a machine with IPv6.'),
  'no-validating-resolver': b(
    'Chọn máy chủ phân giải có xác thực DNSSEC bằng --dns-server.',
    'Name a resolver that validates DNSSEC with --dns-server.',
  ),
  'no-services': b(
    'Nếu cổng có dịch vụ công ở tên miền khác, khai bằng --service-portal.',
    'If the services stand on another host, name it with --service-portal.',
  ),
  maintenance: b('Chạy lại khi cổng hết bảo trì.', 'Run again when the maintenance is over.'),
  moved: b('Kiểm tra dịch vụ trên Cổng Dịch vụ công quốc gia.', 'Look at the services on the National Portal.'),
  'kind-unknown': b('Khai loại cơ quan bằng --kind.', 'Give the kind of authority with --kind.'),
  'not-public': b(
    'Bỏ liên kết tới địa chỉ nội bộ; khi kiểm tra mạng nội bộ thì khai --allow-network.',
    'Remove the link to an internal address; to audit an internal network, name it with --allow-network.',
  ),
  'redirect-loop': b('Sửa cấu hình chuyển hướng của máy chủ.', 'Correct the redirects of the server.'),
  empty: b('Kiểm tra vì sao máy chủ trả về trang trống.', 'Find out why the server sends an empty page.'),
  parked: b(
    'Gia hạn hoặc trỏ lại tên miền; sửa liên kết nếu cơ quan không còn dùng tên miền này.',
    'Renew the name or point it to its server again; correct the link where the agency gave the name up.',
  ),
  suspended: b(
    'Liên hệ đơn vị cung cấp dịch vụ lưu trữ để mở lại.',
    'Have the provider of the hosting put it back into service.',
  ),
  'default-page': b(
    'Trỏ tên miền vào đúng trang web trên máy chủ (virtual host).',
    'Point the name to its site on the server (virtual host).',
  ),
  'soft-404': b(
    'Trả mã 404 cho trang không tồn tại; sửa hoặc bỏ liên kết tới địa chỉ này.',
    'Answer 404 for a page that does not exist; correct or remove the link to it.',
  ),
  'error-page': b(
    'Xem nhật ký lỗi của hệ thống quản trị nội dung và sửa lỗi.',
    'Look at the error log of the content system and mend the fault.',
  ),
  'host-failing': b(
    'Chạy lại khi máy chủ ổn định, hoặc giảm --rate và --concurrency.',
    'Run again when the server is well, or lower --rate and --concurrency.',
  ),
  'unsafe-address': b('Sửa liên kết thành địa chỉ http(s) thông thường.', 'Make the link a usual http(s) address.'),
  'signed-in': b('Người kiểm tra xem trực tiếp trang này.', 'Have a person look at this page.'),
  bug: b('Gửi báo cáo lỗi kèm tệp bằng chứng.', 'Report the fault, with the evidence.'),
};
