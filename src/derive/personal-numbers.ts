/** How Vietnamese people write telephone numbers, citizen ids and e-mail addresses; of ASCII, `plain` texts. */

/** Dates, which may follow a number or look like one. */
const dates = ['[.]', '-', '/']
  .map((by) => `(?:0?[1-9]|[12]\\d|3[01])${by}(?:0?[1-9]|1[0-2])${by}(?:19|20)\\d\\d(?!\\d|${by}\\d)`)
  .join('|');
/** What people put between the digits of one number; what cannot be seen there, too. */
const between = '[\\s.()\\u00AD\\u200B-\\u200D\\u2060\\-\\u2010-\\u2015\\u2212]';
const gap = `(?:${between}{1,3}(?!${dates}))?`;
const digits = (count: number): string => `(?:${gap}\\d){${count}}(?!\\d|/\\p{L})`;

/** Neither the rest of a longer number or code, nor its decimals. */
const free = '(?<![\\p{L}\\d]|\\d[.,])';
/** Neither a date nor a table whose lines are numbered. */
const noList = `(?!${dates}|0\\d\\s+\\d{3,}\\s+0\\d\\s)`;

const phoneLabel = '(?:đt|điện thoại|tel|phone|mobile|di động|dđ|hotline|fax|zalo)';
/** Codes of areas have two to four digits; numbers in use nine (ten with 02), those of former plans eight to ten. */
const national = `(?:2${digits(9)}|[1-9](?:${digits(8)}|${digits(9)}|${digits(7)}))`;
const abroad = `(?:(?:\\+|00)\\s?\\(?84\\)?|84)${gap}(?:\\(?0\\)?${gap})?`;
export const phone = new RegExp(
  `(?=[(+08])(?:${free}|(?<=${phoneLabel}))${noList}(?:\\(\\s?)?(?:${abroad}|0(?:\\s?\\))?)${national}`,
  'giu',
);
export const saysPhone = new RegExp(`${phoneLabel}[^\\d\\n]{0,12}$`, 'iu');

const idLabel = '(?:cmnd|cmt|cccd|căn cước|chứng minh (?:nhân dân|thư)|định danh)';
export const calledId = new RegExp(
  `(?=\\d)(?<=${idLabel}[^\\d\\n]{0,30})${noList}\\d(?:${digits(11)}|${digits(8)})`,
  'giu',
);

/** In the groups in which people write the twelve digits; the first is 0. */
const groups = [
  [3, 3, 3, 3],
  [4, 4, 4],
  [3, 1, 2, 6],
  [6, 6],
].map((sizes) => sizes.map((size) => `\\d{${size}}`).join(gap));
export const citizenId = new RegExp(`${free}${noList}(?=0(?!00))(?:${groups.join('|')})(?!\\d|/\\p{L})`, 'gu');
export const bareId = new RegExp(`${free}(?:\\d{12}|\\d{9})(?![\\d/]|[.,]\\d)`, 'gu');

/** What makes a number an amount: its unit behind it, or what is counted before it. */
export const unitAfter =
  /^\s?(?:đồng|đ|₫|vnđ|vnd|usd|[$€%]|triệu|tỷ|tỉ|nghìn|ngàn|người|công dân|thẻ|lượt|hồ sơ|hộ|tấn|kg|ha|k?m[²³23]?|kwh?)(?!\p{L})/iu;
export const countedBefore =
  /(?:truy cập|lượt|tổng(?: số| cộng)?|số tiền|kinh phí|phí|dân số|visitors?|views?)[\s:–-]{0,4}$/iu;
/** 84.912.345.678: what may be a number of a telephone written so is an amount far more often. */
export const inThousands = /^\d{1,3}(?:([.\s])\d{3})(?:\1\d{3})+$/;

const at = '(?:\\s?@\\s?|\\s?[[({]\\s?(?:@|at|a)\\s?[\\])}]\\s?)';
const dot = '(?:\\.|\\s\\.\\s|\\s?[[({]\\s?(?:\\.|dot|chấm)\\s?[\\])}]\\s?)';
const endings = 'com|net|org|edu|gov|info|biz|vn|asia';
/** Written as it is sent; or with blanks and brackets, then of an ending in use, lest half a sentence passes for one. */
export const mail = new RegExp(
  [
    `(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+`,
    `(?<![\\p{L}\\p{N}._%+-])[a-z0-9._%+-]{3,}${at}[a-z0-9-]+(?:${dot}[a-z0-9-]+){0,3}${dot}(?:${endings})(?![\\p{L}\\p{N}])`,
  ].join('|'),
  'giu',
);
