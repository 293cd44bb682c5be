import { z } from 'zod';
import { agencySchema } from './agency.ts';
import { gateTermSchema } from './gate.ts';
import { languages } from './language.ts';
import { count, flag, fromJson, lines, list, type OptionRow } from './option-row.ts';
import { portalKinds } from './portal.ts';

/** Versions of WCAG that can be asked for; the Circular’s time knew 2.0. */
export const wcagVersions = ['2.0', '2.1', '2.2'] as const;
export type WcagVersion = (typeof wcagVersions)[number];

export const reportFormats = [
  ...(['json', 'html', 'junit', 'terminal', 'csv', 'xlsx'] as const),
  ...(['sarif', 'earl', 'markdown', 'github'] as const),
  ...(['docx', 'pdf'] as const),
] as const;
export type ReportFormat = (typeof reportFormats)[number];

/**
 * Every option of the product, once. Order of precedence: command line, environment (`CONGCHUAN_MAX_PAGES`),
 * `congchuan.config.{json,yaml}`, default.
 */
export const optionTable = {
  output: {
    schema: z.string().min(1).default('reports'),
    argument: 'dir',
    short: 'o',
    help: { vi: 'thư mục ghi báo cáo', en: 'folder for the reports' },
  },
  format: {
    schema: list(
      z
        .string()
        .regex(
          new RegExp(`^(${reportFormats.join('|')})(=.+)?$`),
          `must be one of ${reportFormats.join(', ')}, optionally =path; =- is standard output`,
        ),
    ),
    argument: 'name[=path]',
    repeatable: true,
    help: {
      vi: `định dạng báo cáo: ${reportFormats.join(', ')}; đường dẫn “-” là đầu ra chuẩn; mặc định: json, html, junit, terminal`,
      en: `report format: ${reportFormats.join(', ')}; path “-” is standard output; default: json, html, junit, terminal`,
    },
  },
  lang: {
    schema: z.enum(languages).default('vi'),
    argument: 'vi|en',
    help: { vi: 'ngôn ngữ hiển thị', en: 'language shown' },
  },
  resume: {
    schema: z.string().min(1).optional(),
    argument: 'bundle.partial',
    help: {
      vi: 'đi tiếp lần thu thập bị dừng giữa chừng; cổng và tùy chọn lấy từ đó',
      en: 'go on with an unfinished collection; portal and options are its own',
    },
  },
  agency: {
    schema: z.preprocess(fromJson, agencySchema.optional()),
    argument: 'json',
    help: {
      vi: 'thông tin cơ quan lập báo cáo theo mẫu hành chính (docx): parent, name, symbol, place, grounds, signerTitle, signerName, recipients; nên đặt trong tệp cấu hình; thiếu mục nào thì để trống mục đó',
      en: 'the agency behind the official form (docx): parent, name, symbol, place, grounds, signerTitle, signerName, recipients; best put into the config file; what is missing is left blank',
    },
  },
  quiet: { schema: flag, help: { vi: 'không hiện tiến độ', en: 'show no progress' } },
  instrument: {
    schema: list(z.string().min(1)).transform((ids) => (ids.length === 0 ? ['tt32-2018'] : ids)),
    argument: 'id',
    repeatable: true,
    recorded: true,
    help: { vi: 'văn bản dùng để đánh giá', en: 'legal text to judge by' },
  },
  kind: {
    schema: z.enum(portalKinds).default('unknown'),
    argument: 'kind',
    help: { vi: `loại cơ quan: ${portalKinds.join(', ')}`, en: `kind of authority: ${portalKinds.join(', ')}` },
  },
  name: {
    schema: z.string().min(1).optional(),
    argument: 'text',
    help: { vi: 'tên đầy đủ của cơ quan chủ quản', en: 'full official name of the agency' },
  },
  host: {
    schema: list(z.string().min(1)),
    argument: 'name',
    repeatable: true,
    help: { vi: 'tên miền khác cũng thuộc cổng này', en: 'further host that belongs to the portal' },
  },
  servicePortal: {
    schema: z.url({ protocol: /^https?$/ }).optional(),
    argument: 'url',
    help: { vi: 'trang chủ của cổng dịch vụ công riêng', en: 'home page of a separate online-service portal' },
  },
  services: {
    schema: z.string().min(1).optional(),
    argument: 'list.csv',
    help: {
      vi: 'danh mục dịch vụ để đối chiếu: CSV với các cột code, name, level, agency',
      en: 'list of services to compare with: CSV with the columns code, name, level, agency',
    },
  },
  page: {
    schema: flag,
    recorded: true,
    help: { vi: 'chỉ xem đúng một trang này', en: 'look at this one page only' },
  },
  maxPages: {
    schema: count(500),
    argument: 'n',
    recorded: true,
    help: { vi: 'số trang tối đa tải về', en: 'most pages to fetch' },
  },
  depth: {
    schema: count(6, 0),
    argument: 'n',
    recorded: true,
    help: { vi: 'số lần bấm tối đa tính từ trang chủ', en: 'most clicks from the home page' },
  },
  include: {
    schema: list(z.string().min(1)),
    argument: 'pattern',
    repeatable: true,
    recorded: true,
    help: {
      vi: 'chỉ xem địa chỉ khớp mẫu: /đường-dẫn hoặc tên-miền/đường-dẫn, * là chuỗi bất kỳ, không có * thì gồm cả các trang bên dưới',
      en: 'read only addresses that match: /path or host/path; * is any run of characters; without one all below it match too',
    },
  },
  exclude: {
    schema: list(z.string().min(1)),
    argument: 'pattern',
    repeatable: true,
    recorded: true,
    help: { vi: 'không xem địa chỉ khớp mẫu này', en: 'leave out addresses that match' },
  },
  followPostbacks: {
    schema: flag,
    recorded: true,
    help: {
      vi: 'lật trang danh sách bằng __doPostBack (gửi POST); ngoài ra không gửi gì',
      en: 'turn the pages of lists by __doPostBack, which sends a POST; nothing else is ever sent',
    },
  },
  sample: {
    schema: count(20),
    argument: 'n',
    recorded: true,
    help: { vi: 'số trang mở bằng trình duyệt', en: 'pages opened in the browser' },
  },
  seed: {
    schema: z.string().min(1).default('congchuan'),
    argument: 'text',
    recorded: true,
    help: {
      vi: 'mầm để chọn mẫu, giữ nguyên thì mẫu không đổi',
      en: 'seed of the sample; the same seed, the same sample',
    },
  },
  wcag: {
    schema: z.enum(wcagVersions).default('2.0'),
    argument: wcagVersions.join('|'),
    recorded: true,
    help: {
      vi: 'bản WCAG mà axe-core kiểm, mức A và AA',
      en: 'version of WCAG that axe-core checks, levels A and AA',
    },
  },
  concurrency: {
    schema: count(4),
    argument: 'n',
    recorded: true,
    help: { vi: 'số yêu cầu đồng thời', en: 'requests at the same time' },
  },
  rate: {
    schema: z.coerce.number().nonnegative().default(2),
    argument: 'n',
    recorded: true,
    help: {
      vi: 'số yêu cầu mỗi giây tới một máy chủ; 0: không giới hạn, mặc định khi có --authorized',
      en: 'requests per second to one address; 0: no limit, the default with --authorized',
    },
  },
  authorized: {
    schema: z.string().min(1).optional(),
    argument: 'reason',
    recorded: true,
    help: {
      vi: 'đã được cơ quan chủ quản cho phép: bỏ qua robots.txt và giới hạn --rate, ghi lý do vào bằng chứng',
      en: 'permitted by the owner: obey neither robots.txt nor the default --rate; the reason is recorded',
    },
  },
  allowNetwork: {
    schema: list(z.string().min(1)),
    argument: 'cidr',
    repeatable: true,
    recorded: true,
    help: { vi: 'coi dải địa chỉ này là công cộng', en: 'treat this network as public' },
  },
  contact: {
    schema: z
      .string()
      .regex(/^[\x21-\x27\x2a-\x3a\x3c-\x7e]{3,200}$/, 'must be an e-mail address or a URL')
      .optional(),
    argument: 'address',
    recorded: true,
    help: { vi: 'địa chỉ liên hệ ghi trong User-Agent', en: 'contact written into the User-Agent' },
  },
  browser: {
    schema: z.string().min(1).optional(),
    argument: 'path|none',
    help: {
      vi: 'đường dẫn trình duyệt Chromium; none: chỉ dùng HTTP',
      en: 'path of a Chromium browser; none: HTTP only',
    },
  },
  timeout: {
    schema: count(30),
    argument: 'seconds',
    recorded: true,
    help: { vi: 'thời gian chờ tối đa mỗi trang, giây', en: 'longest wait for one page, seconds' },
  },
  maxTime: {
    schema: count(3600),
    argument: 'seconds',
    recorded: true,
    help: { vi: 'tổng thời gian tối đa cho một cổng, giây', en: 'longest time for one portal, seconds' },
  },
  maxBytes: {
    schema: count(10_000_000).pipe(z.int().max(64_000_000)),
    argument: 'n',
    recorded: true,
    help: { vi: 'dung lượng tối đa của một phản hồi, byte', en: 'largest response read, bytes' },
  },
  maxTotalBytes: {
    schema: count(1_000_000_000),
    argument: 'n',
    recorded: true,
    help: { vi: 'tổng dung lượng tải về tối đa của một cổng, byte', en: 'most bytes received from one portal, in all' },
  },
  header: {
    schema: lines(z.string()),
    argument: 'name: value',
    repeatable: true,
    whole: true,
    secret: true,
    help: {
      vi: 'tiêu đề HTTP chỉ gửi tới đúng địa chỉ gốc (giao thức, tên, cổng) đã nhập; không ghi lại',
      en: 'header sent to the very origin (scheme, host, port) of the address given and nowhere else; never recorded',
    },
  },
  basicAuth: {
    schema: z
      .string()
      .regex(/^[^:]+:/, 'must be user:password')
      .optional(),
    argument: 'user:password',
    secret: true,
    help: {
      vi: 'tên và mật khẩu HTTP Basic, chỉ gửi tới địa chỉ gốc đã nhập; nên đặt trong biến môi trường',
      en: 'HTTP Basic user and password, sent to the origin given alone; better put into the environment',
    },
  },
  storageState: {
    schema: z.string().min(1).optional(),
    argument: 'file.json',
    help: {
      vi: 'phiên đã đăng nhập (định dạng Playwright): chỉ để xem trang đòi đăng nhập ở địa chỉ gốc; chỉ giữ khung của biểu mẫu, không giữ nội dung trang đó',
      en: 'signed-in session (Playwright format), used only where a page of the origin asks for a sign-in; of such a page the outline of a form is kept at most',
    },
  },
  attest: {
    schema: list(z.string().min(1)),
    argument: 'file',
    repeatable: true,
    help: {
      vi: 'phiếu kiểm tra đã điền (.xlsx) hoặc danh sách câu trả lời (.yaml)',
      en: 'filled-in worksheet (.xlsx) or list of answers (.yaml)',
    },
  },
  failOn: {
    schema: list(gateTermSchema),
    argument: 'none|must|should|score:80|article:18:90|new',
    repeatable: true,
    help: {
      vi: 'mã thoát 1 khi: có yêu cầu loại này không đạt, điểm (của một điều) thấp hơn, hoặc có lỗi mới so với --baseline',
      en: 'exit 1 when: a requirement of this force failed, the score (of an article) is lower, or a failure is new against --baseline',
    },
  },
  baseline: {
    schema: z.string().min(1).optional(),
    argument: 'report.json',
    help: {
      vi: 'báo cáo trước: chỉ lỗi chưa có trong đó mới tính cho --fail-on must, should, new',
      en: 'earlier report: only failures that it lacks count for --fail-on must, should, new',
    },
  },
  minCoverage: {
    schema: z.coerce.number().min(0).max(100).default(80),
    argument: 'percent',
    help: {
      vi: 'có --fail-on mà máy kết luận được ít hơn tỷ lệ này: mã thoát 3 (không đánh giá được)',
      en: 'with --fail-on: exit 3 (could not assess) when the machine decided less than this share',
    },
  },
  ca: {
    schema: z.string().min(1).optional(),
    argument: 'file',
    help: { vi: 'tệp PEM chứng thư gốc tin cậy thêm', en: 'PEM file of further trusted roots' },
  },
  resolve: {
    schema: list(z.string().regex(/^[^:]+:\d+:.+$/, 'must be HOST:PORT:ADDRESS')),
    argument: 'host:port:addr',
    repeatable: true,
    recorded: true,
    help: { vi: 'ấn định địa chỉ của một tên miền', en: 'pin the address of a host' },
  },
  dnsServer: {
    schema: z.string().min(1).optional(),
    argument: 'addr[:port]',
    recorded: true,
    help: { vi: 'máy chủ phân giải tên miền', en: 'DNS resolver to ask' },
  },
  database: {
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must be postgres://user:password@host/name')
      .optional(),
    argument: 'postgres://…',
    secret: true,
    help: {
      vi: 'PostgreSQL (từ bản 14) chứa đợt kiểm tra, cho nhiều máy cùng làm; không có thì dùng kho nhúng trong thư mục của đợt',
      en: 'PostgreSQL (14 or newer) that holds the round, for several machines; without it an embedded store in the folder of the round',
    },
  },
  workers: {
    schema: count(2).pipe(z.int().max(64)),
    argument: 'n',
    help: { vi: 'số cổng được xem cùng lúc trên máy này', en: 'portals looked at at the same time on this machine' },
  },
  window: {
    schema: z
      .string()
      .regex(/^\d{1,2}:\d{2}\s*[-–]\s*\d{1,2}:\d{2}$/, 'must be two times of day, such as 22:00-05:00')
      .optional(),
    argument: '22:00-05:00',
    help: {
      vi: 'chỉ xem các cổng trong khung giờ này (giờ Việt Nam)',
      en: 'look at portals only between these times of day (Asia/Ho_Chi_Minh)',
    },
  },
  canary: {
    schema: list(z.string().min(1)),
    argument: 'url',
    repeatable: true,
    help: {
      vi: 'địa chỉ chắc chắn trả lời, để biết chính máy này còn khỏe; none: không tự kiểm tra',
      en: 'address that is known to answer, by which this machine knows that it is well; none: no self-test',
    },
  },
  only: {
    schema: list(z.string().min(1)),
    argument: 'id',
    repeatable: true,
    help: { vi: 'chỉ các cổng có mã này trong danh sách', en: 'only the portals of the list with these ids' },
  },
  limit: {
    schema: z.coerce.number().int().min(1).optional(),
    argument: 'n',
    help: { vi: 'chỉ chừng này cổng đầu danh sách', en: 'only so many portals from the top of the list' },
  },
  dryRun: {
    schema: flag,
    help: {
      vi: 'chỉ kiểm tra danh sách và in ra, không xem cổng nào',
      en: 'check and print the list, look at no portal',
    },
  },
  trustAnchor: {
    schema: z.string().min(1).optional(),
    argument: 'file',
    help: {
      vi: 'tệp bản ghi DS hoặc DNSKEY của vùng gốc để xác thực DNSSEC; mặc định là khóa của IANA',
      en: 'file of DS or DNSKEY records of the root zone for DNSSEC; IANA’s by default',
    },
  },
} as const satisfies Record<string, OptionRow>;
