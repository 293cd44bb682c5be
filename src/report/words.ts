import type { Evidence } from '../core/evidence.ts';
import type { Bilingual, Language } from '../core/language.ts';
import { observationTexts } from '../core/observation-texts.ts';
import type { Outcome } from '../core/outcome.ts';
import { kindNames } from '../core/portal.ts';
import type { Report, RequirementResult, ServiceResult } from '../core/report.ts';
import { headings, phrases } from './phrases.ts';

const b = (vi: string, en: string): Bilingual => ({ vi, en });

const outcome = {
  passed: b('đạt', 'passed'),
  failed: b('không đạt', 'failed'),
  cantTell: b('chưa đủ căn cứ', 'cannot tell'),
  untested: b('chưa kiểm tra', 'not tested'),
  inapplicable: b('không áp dụng', 'not applicable'),
} satisfies Record<Outcome, Bilingual>;

const outcomeMeaning = {
  passed: b('đã xem và thấy đúng yêu cầu', 'seen, and it meets the requirement'),
  failed: b(
    'đã xem và thấy trái yêu cầu, có bằng chứng kèm theo',
    'seen, and it breaks the requirement; evidence is given',
  ),
  cantTell: b('đã xem nhưng cần người có thẩm quyền kết luận', 'seen, but a person has to decide'),
  untested: b(
    'chưa xem được hoặc chưa có cách kiểm tra tự động; không tính là đạt hay không đạt',
    'not seen, or no test exists yet; counts neither as passed nor as failed',
  ),
  inapplicable: b('yêu cầu không đặt ra cho trường hợp này', 'the requirement does not arise here'),
} satisfies Record<Outcome, Bilingual>;

/** Signs that stand beside an outcome, so that colour is never the only carrier of meaning. */
export const outcomeSign: Record<Outcome, string> = {
  passed: '✓',
  failed: '✗',
  cantTell: '?',
  untested: '○',
  inapplicable: '–',
};

const force = {
  must: b('phải', 'must'),
  should: b('cần', 'should'),
  may: b('khuyến khích', 'encouraged'),
} satisfies Record<RequirementResult['force'], Bilingual>;

const method = {
  automatic: b('máy kiểm tra', 'checked by machine'),
  semi: b('máy hỗ trợ, người kết luận', 'machine helps, a person decides'),
  manual: b('người kiểm tra', 'checked by a person'),
} satisfies Record<RequirementResult['method'], Bilingual>;

const scope = {
  portal: b('toàn cổng', 'the portal'),
  service: b('từng dịch vụ', 'each service'),
  agency: b('cơ quan (kiểm tra tại chỗ, không tính điểm)', 'the agency (on-site checklist, not scored)'),
} satisfies Record<RequirementResult['scope'], Bilingual>;

const conformity = {
  conformant: b('tuân thủ', 'conformant'),
  'not-conformant': b('không tuân thủ', 'not conformant'),
  undetermined: b('chưa đủ căn cứ kết luận', 'undetermined'),
  advisory: b(
    'chỉ để tham khảo (văn bản không ràng buộc cơ quan này)',
    'advisory (the text does not bind this agency)',
  ),
} satisfies Record<Report['score']['conformity'], Bilingual>;

const verdict = {
  confirmed: b('đúng mức công bố', 'level confirmed'),
  'over-claimed': b('khai quá mức', 'over-claimed'),
  'not-contradicted': b('chưa thấy trái mức công bố', 'not contradicted'),
  unclaimed: b('không công bố mức', 'no level claimed'),
} satisfies Record<ServiceResult['verdict'], Bilingual>;

const laterClass = {
  full: b('toàn trình (cách phân loại về sau)', 'fully online (later classification)'),
  partial: b('một phần (cách phân loại về sau)', 'partly online (later classification)'),
} satisfies Record<NonNullable<ServiceResult['laterClass']>, Bilingual>;

/** Facts about the vantage point, by their names in the evidence. */
const vantage = {
  node: b('Phiên bản Node.js', 'Node.js version'),
  platform: b('Hệ điều hành', 'Operating system'),
  browser: b('Trình duyệt', 'Browser'),
  axe: b('Phiên bản axe-core', 'axe-core version'),
  resolvers: b('Máy chủ phân giải tên miền', 'DNS resolvers'),
  ipv6: b('Có kết nối IPv6', 'IPv6 at hand'),
  userAgent: b('Tên công cụ gửi tới cổng', 'User agent'),
  signedIn: b('Thông tin đăng nhập người dùng cung cấp (không ghi giá trị)', 'Credentials given (values not recorded)'),
} satisfies Record<keyof Evidence['vantage'], Bilingual>;

const vocabulary = {
  outcome,
  outcomeMeaning,
  force,
  method,
  scope,
  conformity,
  verdict,
  laterClass,
  kind: kindNames,
  code: observationTexts,
  vantage,
  heading: headings,
  phrase: phrases,
};

type Vocabulary = typeof vocabulary;
/** Every fixed word of the reports, in one language. The keys are the same in each language by construction. */
export type Words = { [Group in keyof Vocabulary]: { [Key in keyof Vocabulary[Group]]: string } };

const inLanguage = (lang: Language): Words =>
  Object.fromEntries(
    Object.entries(vocabulary).map(([group, entries]) => [
      group,
      Object.fromEntries(Object.entries(entries as Record<string, Bilingual>).map(([key, text]) => [key, text[lang]])),
    ]),
  ) as Words;

/** The fixed words by language. */
export const words: Record<Language, Words> = { vi: inLanguage('vi'), en: inLanguage('en') };

/** Fills the `{name}` placeholders of a phrase. */
export function say(phrase: string, data: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(data[name] ?? placeholder));
}

/** `Điều 16. Giao diện …`; an annex has no article's number and is called by its title. */
export const articleTitle = (id: string, title: Bilingual, lang: Language): string =>
  /^\d/.test(id) ? `${words[lang].heading.article} ${id}. ${title[lang]}` : title[lang];
