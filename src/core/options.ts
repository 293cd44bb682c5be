import { z } from 'zod';
import type { Bilingual } from './language.ts';
import { languages } from './language.ts';
import { portalKinds } from './portal.ts';

/** One row of the option table: everything that the command line, environment, config file and docs need to know. */
export interface OptionRow {
  schema: z.ZodType;
  /** Metavariable on the command line; without one the option is a switch. */
  argument?: string;
  short?: string;
  repeatable?: boolean;
  /** Kept in the evidence because it changes what is collected or judged. */
  recorded?: boolean;
  help: Bilingual;
}

const list = <T extends z.ZodType>(item: T) =>
  z
    .preprocess(
      (value) => (typeof value === 'string' ? value.split(',').map((part) => part.trim()) : value),
      z.array(item),
    )
    .default([]);
const count = (fallback: number, minimum = 1) => z.coerce.number().int().min(minimum).default(fallback);
const flag = z
  .preprocess(
    (value) => (value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value),
    z.boolean(),
  )
  .default(false);

export const reportFormats = ['json', 'html', 'junit', 'terminal'] as const;

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
        .regex(/^(json|html|junit|terminal)(=.+)?$/, `must be one of ${reportFormats.join(', ')}, optionally =path`),
    ),
    argument: 'name[=path]',
    repeatable: true,
    help: {
      vi: 'định dạng báo cáo: json, html, junit, terminal; mặc định là tất cả',
      en: 'report format: json, html, junit, terminal; all by default',
    },
  },
  lang: {
    schema: z.enum(languages).default('vi'),
    argument: 'vi|en',
    help: { vi: 'ngôn ngữ hiển thị', en: 'language shown' },
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
  concurrency: {
    schema: count(4),
    argument: 'n',
    recorded: true,
    help: { vi: 'số yêu cầu đồng thời', en: 'requests at the same time' },
  },
  rate: {
    schema: z.coerce.number().positive().default(2),
    argument: 'n',
    recorded: true,
    help: { vi: 'số yêu cầu mỗi giây tới một máy chủ', en: 'requests per second to one address' },
  },
  authorized: {
    schema: z.string().min(1).optional(),
    argument: 'reason',
    recorded: true,
    help: {
      vi: 'đã được cơ quan chủ quản cho phép: bỏ qua robots.txt, ghi lý do vào bằng chứng',
      en: 'permitted by the owner: do not obey robots.txt; the reason is recorded',
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
    schema: z.string().min(1).optional(),
    argument: 'address',
    recorded: true,
    help: {
      vi: 'địa chỉ liên hệ ghi trong User-Agent',
      en: 'contact written into the User-Agent',
    },
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
    schema: count(10_000_000),
    argument: 'n',
    recorded: true,
    help: { vi: 'dung lượng tối đa của một phản hồi, byte', en: 'largest response read, bytes' },
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
    schema: z.enum(['none', 'must', 'should']).default('none'),
    argument: 'none|must|should',
    help: { vi: 'mã thoát 1 khi có yêu cầu loại này không đạt', en: 'exit 1 when a requirement of this force failed' },
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
} as const satisfies Record<string, OptionRow>;

type Table = typeof optionTable;
export type OptionName = keyof Table;
export type Options = { [K in OptionName]: z.output<Table[K]['schema']> };
type RecordedName = { [K in OptionName]: Table[K] extends { recorded: true } ? K : never }[OptionName];
export type RecordedOptions = Pick<Options, RecordedName>;

/** The default of an option, as people read it; undefined for switches and for options without one. */
export function defaultOf({ schema }: OptionRow): string | undefined {
  const { data } = schema.safeParse(undefined);
  if (data === undefined || typeof data === 'boolean') return undefined;
  return (Array.isArray(data) ? data.join(', ') : String(data)) || undefined;
}

const shape = (rows: [string, OptionRow][]) => Object.fromEntries(rows.map(([name, row]) => [name, row.schema]));
const rows = Object.entries(optionTable) as [OptionName, OptionRow][];

/** All options with their defaults; unknown names are refused. */
export const optionsSchema = z.strictObject(shape(rows)) as unknown as z.ZodType<Options>;

/** The options that are part of the evidence. */
export const recordedOptionsSchema = z.strictObject(
  shape(rows.filter(([, row]) => row.recorded)),
) as unknown as z.ZodType<RecordedOptions>;

/** The recorded part of a set of options. */
export function recordedOptions(options: Options): RecordedOptions {
  return Object.fromEntries(
    rows.filter(([, row]) => row.recorded).map(([name]) => [name, options[name]]),
  ) as RecordedOptions;
}
