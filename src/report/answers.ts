import type { MergedAnswer, SetAside, SetAsideReason } from '../core/attestation.ts';
import { wholePortal } from '../core/attestation.ts';
import type { Bilingual, Language } from '../core/language.ts';
import type { Report } from '../core/report.ts';
import { answerWords, roleWords } from '../core/worksheet.ts';
import { dateText } from './numbers.ts';
import { say, words } from './words.ts';

/** Words on people's answers, shared by all readers. */
const phrases = {
  title: { vi: 'Câu trả lời của người kiểm tra', en: "People's answers" },
  summary: { vi: '{merged} câu trả lời được tính', en: '{merged} answers count' },
  own: {
    vi: 'trong đó {auditee} do chính đơn vị được kiểm tra trả lời',
    en: '{auditee} of them by the audited agency itself',
  },
  aside: { vi: '{aside} câu trả lời bị gác lại', en: '{aside} were set aside' },
  asideTitle: { vi: 'Câu trả lời bị gác lại', en: 'Answers set aside' },
  machineSaid: { vi: 'máy: {outcome}', en: 'machine: {outcome}' },
  whole: { vi: 'cả cổng', en: 'the whole portal' },
  until: { vi: 'đến {date}', en: 'until {date}' },
  proof: { vi: 'minh chứng', en: 'proof' },
  waived: { vi: 'mọi lỗi của yêu cầu này đã được miễn trừ', en: 'every failure of this requirement is waived' },
  adjusted: { vi: 'Điểm đầy đủ đã trừ phần miễn trừ', en: 'Full score, waivers set apart' },
  beats: { vi: 'người kiểm tra kết luận khác máy', en: 'a person decided against the machine' },
} satisfies Record<string, Bilingual>;

/** The words on people's answers in one language. */
export const answerPhrases = (lang: Language): Record<keyof typeof phrases, string> =>
  Object.fromEntries(Object.entries(phrases).map(([key, text]) => [key, text[lang]])) as Record<
    keyof typeof phrases,
    string
  >;

const reasons: Record<SetAsideReason, Bilingual> = {
  malformed: { vi: 'không đọc được', en: 'could not be read' },
  'unknown-portal': { vi: 'không có câu nào về cổng này', en: 'none is about this portal' },
  'unknown-requirement': {
    vi: 'không có yêu cầu này trong các văn bản đang dùng',
    en: 'the texts judged by have no such requirement',
  },
  'unknown-target': {
    vi: 'yêu cầu không đặt ra cho đối tượng này',
    en: 'the requirement does not arise for this target',
  },
  'unknown-fingerprint': { vi: 'phát hiện này không còn', en: 'this finding is no longer there' },
  expired: { vi: 'đã hết hiệu lực', en: 'no longer holds' },
  'target-changed': { vi: 'đối tượng đã thay đổi từ khi trả lời', en: 'the target has changed since the answer' },
  outvoted: { vi: 'có câu trả lời khác được ưu tiên', en: 'another answer takes precedence' },
  contested: {
    vi: 'những người kiểm tra trả lời khác nhau; để ngỏ cho tới khi thống nhất',
    en: 'inspectors answered differently; open until they agree',
  },
  'machine-failed': {
    vi: 'máy đã thấy lỗi; muốn bỏ qua phải miễn trừ có lý do và thời hạn',
    en: 'the machine saw a failure; only a waiver with reason and end sets it apart',
  },
  restating: { vi: 'yêu cầu này theo kết quả của yêu cầu khác', en: 'this requirement follows others' },
};

/** `12 câu trả lời được tính, trong đó 3 do chính đơn vị được kiểm tra trả lời; 2 câu trả lời bị gác lại`. */
export function answersLine({ attestations }: Report, lang: Language): string | undefined {
  if (!attestations) return undefined;
  const { merged, auditee, setAside } = attestations;
  const text = answerPhrases(lang);
  const own = auditee > 0 ? `, ${say(text.own, { auditee })}` : '';
  const aside = setAside.length > 0 ? `; ${say(text.aside, { aside: setAside.length })}` : '';
  return `${say(text.summary, { merged })}${own}${aside}`;
}

/** Why an answer was set aside, with what is wrong with a row that could not be read. */
export function asideText({ reason, detail }: SetAside, lang: Language): string {
  const more = typeof detail === 'object' ? detail[lang] : detail;
  return more ? `${reasons[reason][lang]}: ${more}` : reasons[reason][lang];
}

/** Where an answer was read from: `phieu.xlsx [Phiếu kiểm tra] dòng 12`. */
export const sourceText = (source: string, lang: Language): string =>
  lang === 'vi' ? source.replace(/ row (\d+)$/, ' dòng $1') : source;

/** What an answer speaks of: the name of its service where there is one. */
export const targetText = (target: string | null, services: Report['services'], lang: Language): string =>
  target === null || target === wholePortal
    ? answerPhrases(lang).whole
    : (services.find(({ url }) => url === target)?.name ?? target);

/** One answer on one line: what, by whom, when, about what, and what the machine had said. */
export function answerText(answer: MergedAnswer, { services }: Report, lang: Language): string {
  const text = answerPhrases(lang);
  return [
    answerWords[answer.outcome][lang],
    `${answer.by} (${roleWords[answer.role][lang].toLowerCase()}), ${dateText(answer.at, lang)}`,
    targetText(answer.target, services, lang),
    answer.note,
    answer.proof && `${text.proof}: ${answer.proof}`,
    answer.expires && say(text.until, { date: dateText(answer.expires, lang) }),
    say(text.machineSaid, { outcome: words[lang].outcome[answer.machine] }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Whether a person said the opposite of what the machine had said. */
export const beatsMachine = ({ outcome, machine }: MergedAnswer): boolean =>
  outcome === 'failed' && machine === 'passed';
