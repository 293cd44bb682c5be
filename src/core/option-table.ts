import { z } from 'zod';
import { agencySchema } from './agency.ts';
import { collectingOptions } from './collecting-options.ts';
import { gateTermSchema } from './gate.ts';
import { languages } from './language.ts';
import { flag, fromJson, list, type OptionRow } from './option-row.ts';
import { kindChoice, portalKinds } from './portal.ts';
import { roundOptions } from './round-options.ts';
import { says } from './schema-faults.ts';

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
      z.string().regex(
        new RegExp(`^(${reportFormats.join('|')})(=.+)?$`),
        says({
          vi: `phải là một trong ${reportFormats.join(', ')}, có thể kèm =đường-dẫn; =- là đầu ra chuẩn`,
          en: `must be one of ${reportFormats.join(', ')}, optionally =path; =- is standard output`,
        }),
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
    schema: z
      .enum(
        portalKinds,
        says({ vi: `phải là một trong các loại: ${kindChoice.vi}`, en: `must be one of ${kindChoice.en}` }),
      )
      .default('unknown'),
    argument: 'kind',
    help: { vi: `loại cơ quan: ${kindChoice.vi}`, en: `kind of authority: ${kindChoice.en}` },
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
  ...collectingOptions,
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
    schema: list(
      z
        .string()
        .regex(/^[^:]+:\d+:.+$/, says({ vi: 'phải có dạng TÊN_MIỀN:CỔNG:ĐỊA_CHỈ', en: 'must be HOST:PORT:ADDRESS' })),
    ),
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
  ...roundOptions,
  trustAnchor: {
    schema: z.string().min(1).optional(),
    argument: 'file',
    help: {
      vi: 'tệp bản ghi DS hoặc DNSKEY của vùng gốc để xác thực DNSSEC; mặc định là khóa của IANA',
      en: 'file of DS or DNSKEY records of the root zone for DNSSEC; IANA’s by default',
    },
  },
} as const satisfies Record<string, OptionRow>;
