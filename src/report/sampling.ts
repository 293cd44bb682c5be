import type { Bilingual, Language } from '../core/language.ts';
import type { Report } from '../core/report.ts';
import { points } from './numbers.ts';
import { say } from './words.ts';

const b = (vi: string, en: string): Bilingual => ({ vi, en });

const phrases = {
  chosenFor: b('Lý do chọn', 'Why chosen'),
  role: b('Loại trang', 'Kind of page'),
  template: b('Khuôn mẫu', 'Template'),
  read: b('Số trang đã tải', 'Pages read'),
  chosen: b('Số trang chọn', 'Pages chosen'),
  strata: b('Các nhóm trang', 'Kinds of pages'),
  related: b('Tên miền liên quan, không kiểm tra', 'Related hosts, not audited'),
  relatedMeaning: b(
    'Cùng tên miền cấp trên với cổng nhưng không thuộc cổng được kiểm tra; chỉ ghi nhận liên kết. Muốn kiểm tra cùng thì khai bằng --host.',
    'Under the same registered name, yet not part of the portal audited: only the links were noted. List them with --host to audit them too.',
  ),
  host: b('Tên miền', 'Host'),
  linkedBy: b('Số trang có liên kết', 'Pages that link it'),
  example: b('Ví dụ', 'Example'),
  size: b(
    'Mở {chosen} trên {population} trang đã tải, thuộc {strata} nhóm (loại trang × khuôn mẫu).',
    '{chosen} of the {population} pages read were opened, out of {strata} kinds (role × template).',
  ),
  margin: b(
    'Sai số chọn mẫu của một tỷ lệ trang: tối đa ±{margin} điểm phần trăm (độ tin cậy 95 %).',
    'Sampling margin of a share of pages: at most ±{margin} percentage points (95 % confidence).',
  ),
} satisfies Record<string, Bilingual>;

const whys = {
  home: b('trang chủ', 'home page'),
  role: b('mỗi loại trang một trang', 'one of each kind'),
  service: b('trang dịch vụ', 'service pages'),
  spread: b('phân bổ theo nhóm', 'spread over the kinds'),
} satisfies Record<Report['evidence']['sample']['members'][number]['why'], Bilingual>;

const roles: Readonly<Record<string, Bilingual>> = {
  home: b('trang chủ', 'home'),
  service: b('dịch vụ', 'service'),
  'service-list': b('danh sách dịch vụ', 'list of services'),
  article: b('bài viết', 'article'),
  list: b('chuyên mục', 'section'),
  sitemap: b('sơ đồ cổng', 'site map'),
  contact: b('liên hệ', 'contact'),
  form: b('biểu mẫu', 'form'),
  about: b('giới thiệu', 'about'),
  search: b('tìm kiếm', 'search'),
  documents: b('danh sách văn bản', 'list of documents'),
  language: b('ngôn ngữ khác', 'other language'),
  other: b('khác', 'other'),
};

type Phrases = Record<keyof typeof phrases, string>;

/** The words about sample and related hosts in one language. */
export const samplingPhrases = (lang: Language): Phrases =>
  Object.fromEntries(Object.entries(phrases).map(([key, text]) => [key, text[lang]])) as Phrases;

export const whyText = (why: keyof typeof whys, lang: Language): string => whys[why][lang];
export const roleText = (role: string, lang: Language): string => roles[role]?.[lang] ?? role;

/** How big the sample is, and the margin that follows from it; nothing where it was not noted. */
export function sampleText({ sample }: Report['evidence'], lang: Language): string {
  const { size, margin } = samplingPhrases(lang);
  if (sample.population === 0) return '';
  const numbers = { chosen: sample.urls.length, population: sample.population, strata: sample.strata.length };
  const told = sample.margin === null ? '' : ` ${say(margin, { margin: points(sample.margin * 100, lang) })}`;
  return say(size, numbers) + told;
}
