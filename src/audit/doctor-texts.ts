import type { Bilingual } from '../core/language.ts';

/** What `doctor` says; `{0}`, `{1}` … are filled in. */
export const doctorTexts = {
  browser: { vi: 'Trình duyệt Chromium {0}', en: 'Chromium {0}' },
  noBrowser: { vi: 'Không mở được trình duyệt: {0}', en: 'No browser could be opened: {0}' },
  mendBrowser: {
    vi: 'Cài Chromium, Chrome hoặc Edge, hoặc chỉ đường dẫn bằng --browser.',
    en: 'Install Chromium, Chrome or Edge, or name one with --browser.',
  },
  sandbox: { vi: 'Trình duyệt chạy trong hộp cát', en: 'The browser runs in its sandbox' },
  noSandbox: { vi: 'Trình duyệt chạy không có hộp cát', en: 'The browser runs without its sandbox' },
  mendSandbox: {
    vi: 'Không chạy bằng tài khoản root; cho phép không gian tên người dùng (user namespace).',
    en: 'Do not run as root; allow user namespaces.',
  },
  ipv6: {
    vi: 'Có địa chỉ IPv6 toàn cục và ra được Internet IPv6',
    en: 'A global IPv6 address, and the IPv6 Internet answers',
  },
  noIpv6: { vi: 'Máy này không có địa chỉ IPv6 toàn cục', en: 'This machine has no global IPv6 address' },
  deadIpv6: {
    vi: 'Có địa chỉ IPv6 toàn cục nhưng không máy chủ IPv6 nào trả lời',
    en: 'There is a global IPv6 address, but nothing answers over IPv6',
  },
  mendIpv6: {
    vi: 'Chạy từ mạng có IPv6; nếu không, yêu cầu về IPv6 là “chưa kiểm tra”, không phải “không đạt”.',
    en: 'Run from a network with IPv6; without it the IPv6 requirement is untested, never failed.',
  },
  resolver: {
    vi: 'Máy chủ phân giải {0} chuyển đủ dữ liệu DNSSEC; chữ ký vùng gốc đúng',
    en: 'The resolver {0} hands on DNSSEC in full; the signatures of the root hold',
  },
  unfitResolver: { vi: 'Máy chủ phân giải {0}: {1}', en: 'The resolver {0}: {1}' },
  lyingResolver: {
    vi: 'Máy chủ phân giải {0} trả địa chỉ cho tên không tồn tại',
    en: 'The resolver {0} gives addresses for a name that does not exist',
  },
  mendResolver: {
    vi: 'Chỉ một máy chủ phân giải khác bằng --dns-server, ví dụ máy chủ của chính cơ quan hoặc 1.1.1.1.',
    en: 'Name another resolver with --dns-server, your own or 1.1.1.1 for example.',
  },
  clock: {
    vi: 'Đồng hồ lệch {0} giây (so với {1} máy chủ)',
    en: 'The clock is off by {0} seconds (compared with {1} hosts)',
  },
  noClock: { vi: 'Không so được đồng hồ với máy chủ nào', en: 'The clock could be compared with no host' },
  canaries: { vi: 'Mục tiêu thử trả lời: {0}/{1}', en: 'Canaries that answer: {0}/{1}' },
  cutOff: {
    vi: 'Không máy chủ nào trả lời nữa ({0}): mạng của máy này có vấn đề',
    en: 'No host answers any more ({0}): the network of this machine is unwell',
  },
  mendNoClock: {
    vi: 'Nêu địa chỉ web để so: congchuan doctor URL…',
    en: 'Name addresses to compare with: congchuan doctor URL…',
  },
  mendClock: {
    vi: 'Chỉnh đồng hồ (NTP): hạn chứng thư và chữ ký DNSSEC được xét theo đồng hồ này.',
    en: 'Set the clock (NTP): dates of certificates and DNSSEC signatures are judged by it.',
  },
  trustStore: {
    vi: 'Node {0}: {1} chứng thư gốc, mới nhất từ {2}, hết hạn {3}',
    en: 'Node {0}: {1} root certificates, the newest of {2}, {3} expired',
  },
  mendTrustStore: {
    vi: 'Nâng cấp Node để có danh sách chứng thư gốc mới.',
    en: 'Upgrade Node for a newer list of roots.',
  },
  openFiles: { vi: 'Mở được {0} tệp cùng lúc', en: '{0} files may be open at once' },
  noFileLimit: { vi: 'Không giới hạn số tệp mở', en: 'No limit of open files' },
  mendOpenFiles: {
    vi: 'Nâng giới hạn (ulimit -n 4096) khi kiểm tra nhiều cổng.',
    en: 'Raise it (ulimit -n 4096) to audit many portals.',
  },
  disk: { vi: 'Còn trống {0} GB tại {1}', en: '{0} GB free at {1}' },
  mendDisk: {
    vi: 'Dọn đĩa, hoặc ghi báo cáo nơi khác bằng --output.',
    en: 'Free some space, or write elsewhere with --output.',
  },
} satisfies Record<string, Bilingual>;

/** The text with its places filled; a value may have two languages itself. */
export function fill(text: Bilingual, ...values: readonly (string | Bilingual)[]): Bilingual {
  const put = (lang: 'vi' | 'en') =>
    text[lang].replace(/\{(\d)\}/g, (_, index: string) => {
      const value = values[Number(index)] ?? '';
      return typeof value === 'string' ? value : value[lang];
    });
  return { vi: put('vi'), en: put('en') };
}
