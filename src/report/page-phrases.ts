import type { Bilingual, Language } from '../core/language.ts';

const b = (vi: string, en: string): Bilingual => ({ vi, en });

const phrases = {
  chartScores: b(
    'Biểu đồ: khoảng điểm máy chấm của từng điều trên thang 0–100; số liệu ở bảng bên dưới.',
    'Chart: the machine score of each article as an interval on the scale 0–100; the numbers are in the table below.',
  ),
  chartOutcomes: b(
    'Biểu đồ: số yêu cầu của từng điều theo kết quả; số liệu ở bảng bên dưới.',
    'Chart: the requirements of each article by outcome; the numbers are in the table below.',
  ),
  scoreByArticle: b('Điểm máy chấm', 'Machine score'),
  outcomesByArticle: b('Số yêu cầu theo kết quả', 'Requirements by outcome'),
  byArticle: b('Điều', 'Article'),
  allArticles: b('Mọi điều', 'Every article'),
  linkToFinding: b('Liên kết tới phát hiện này', 'Link to this finding'),
  proof: b('Bằng chứng (SHA-256)', 'Evidence (SHA-256)'),
  crop: b('Ảnh phần tử trên trang, có khung đánh dấu', 'The element on its page, marked by a frame'),
  pictures: b(
    'Ảnh phần tử ở các phát hiện còn được cắt từ ảnh chụp của {n} trang khác, kèm trong tệp này.',
    'Elements are also shown from pictures of {n} other pages, which are inside this file.',
  ),
  picturesLeftOut: b(
    'Không kèm ảnh chụp của {n} trang có phát hiện: theo quy ước của công cụ, ảnh trong một báo cáo không quá {all} MB, mỗi ảnh không quá {one} MB, ưu tiên trang có nhiều phát hiện nhất. Các ảnh này có trong kho bằng chứng:',
    'Pictures of {n} pages with findings are left out: by our convention those of one report take {all} MB at the most, each {one} MB, pages with most findings first. They are in the evidence:',
  ),
  pictureLeftOut: b('(không kèm ảnh của trang này)', '(no picture of this page in the file)'),
  tickSheets: b('Phiếu từng dịch vụ', 'Sheet of each service'),
  checksMeaning: b(
    'Mỗi phiếu ghi kết quả của mọi yêu cầu đối với riêng dịch vụ đó và đường đi từ trang chủ.',
    'Each sheet tells what every requirement on services came to for this one, and the way there from the home page.',
  ),
  network: b('Mạng: TLS, DNSSEC, IPv6', 'Network: TLS, DNSSEC, IPv6'),
  networkMissing: b('Báo cáo này không ghi dữ kiện mạng.', 'This report holds no facts of the network.'),
  accepted: b('chấp nhận {list}', 'accepts {list}'),
  refused: b('từ chối {list}', 'refuses {list}'),
  tls: b('Phiên bản TLS', 'TLS versions'),
  certificate: b('Chứng thư số', 'Certificate'),
  subject: b('cấp cho {subject}, do {issuer} cấp', 'for {subject}, by {issuer}'),
  keys: b('khóa {keys}', 'keys {keys}'),
  until: b('hết hạn {date}', 'ends {date}'),
  nameMatches: b('đúng tên miền', 'names the host'),
  nameDiffers: b('KHÔNG đúng tên miền', 'does NOT name the host'),
  trusted: b('chuỗi tin cậy', 'trusted chain'),
  untrusted: b('chuỗi KHÔNG tin cậy', 'chain NOT trusted'),
  dnssec: b('DNSSEC', 'DNSSEC'),
  chain: b('Chuỗi tin cậy DNSSEC', 'DNSSEC chain of trust'),
  zone: b('{zone} (khóa {tag}, thuật toán {algorithm})', '{zone} (key {tag}, algorithm {algorithm})'),
  root: b('vùng gốc “.”', 'the root “.”'),
  aliases: b('Bí danh', 'Aliases'),
  ipv4: b('Địa chỉ IPv4', 'IPv4 addresses'),
  ipv6: b('Địa chỉ IPv6', 'IPv6 addresses'),
  answers: b('trả lời HTTP {status}', 'answers HTTP {status}'),
} satisfies Record<string, Bilingual>;

const states = {
  secure: b('xác thực được (secure)', 'secure'),
  insecure: b('chưa ký (insecure)', 'not signed (insecure)'),
  bogus: b('chữ ký SAI (bogus)', 'BOGUS'),
  indeterminate: b('chưa xác định được (indeterminate)', 'indeterminate'),
} satisfies Record<string, Bilingual>;

type PagePhrases = Record<keyof typeof phrases, string>;

/** The words of the HTML page that no other report has, in one language. */
export const pagePhrases = (lang: Language): PagePhrases =>
  Object.fromEntries(Object.entries(phrases).map(([key, text]) => [key, text[lang]])) as PagePhrases;

export const dnssecText = (state: keyof typeof states, lang: Language): string => states[state][lang];
