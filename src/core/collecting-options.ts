import { z } from 'zod';
import { count, flag, lines, list, type OptionRow } from './option-row.ts';
import { says } from './schema-faults.ts';

/** Versions of WCAG that can be asked for; the Circular’s time knew 2.0. */
const wcagVersions = ['2.0', '2.1', '2.2'] as const;
export type WcagVersion = (typeof wcagVersions)[number];

/** Options of what is looked at of a portal, how, and by whose leave. */
export const collectingOptions = {
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
      .regex(
        /^[\x21-\x27\x2a-\x3a\x3c-\x7e]{3,200}$/,
        says({ vi: 'phải là địa chỉ thư điện tử hoặc URL', en: 'must be an e-mail address or a URL' }),
      )
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
      .regex(/^[^:]+:/, says({ vi: 'phải có dạng tên:mật-khẩu', en: 'must be user:password' }))
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
} as const satisfies Record<string, OptionRow>;
