import type { Cause, Comparison, Fate, RequirementChange } from '../../core/comparison.ts';
import type { Bilingual, Language } from '../../core/language.ts';
import type { Interval } from '../../core/report.ts';
import { intervalText, percent } from '../numbers.ts';
import { words } from '../words.ts';

const b = (vi: string, en: string): Bilingual => ({ vi, en });

export const fateWords = {
  new: b('mới không đạt', 'newly failed'),
  fixed: b('đã khắc phục', 'fixed'),
  still: b('vẫn không đạt', 'still failed'),
  'no-longer-observable': b('lần này không xem được', 'no longer observable'),
  'now-observable': b('lần này mới kết luận được', 'now observable'),
  same: b('không đổi', 'unchanged'),
  added: b('yêu cầu mới có trong văn bản', 'added to the text'),
  dropped: b('yêu cầu không còn trong văn bản', 'dropped from the text'),
} satisfies Record<Fate, Bilingual>;

export const causeWords = {
  portal: b('cổng đã thay đổi', 'the portal changed'),
  rules: b('văn bản hoặc quy tắc kiểm tra thay đổi', 'the text or the rules changed'),
  sample: b('mẫu trang khác lần trước', 'other pages were sampled'),
  scanner: b('phía công cụ không kiểm tra được', 'our side could not look'),
  people: b('câu trả lời của người kiểm tra thay đổi', 'people’s answers changed'),
  'cannot-say': b('không đủ căn cứ để nói', 'cannot say'),
} satisfies Record<Cause, Bilingual>;

export const comparisonWords = {
  title: b('So sánh hai lần kiểm tra', 'Two audits compared'),
  before: b('Lần trước', 'Before'),
  after: b('Lần này', 'After'),
  collected: b('Thời điểm kiểm tra', 'Collected'),
  tool: b('Công cụ', 'Tool'),
  texts: b('Văn bản', 'Texts'),
  evidence: b('Mã băm bằng chứng', 'Evidence hash'),
  machine: b('Điểm máy chấm', 'Machine score'),
  full: b('Điểm đầy đủ', 'Full score'),
  conformity: b('Tuân thủ', 'Conformity'),
  overClaimed: b('Dịch vụ khai quá mức', 'Over-claimed services'),
  change: b('Thay đổi', 'Change'),
  count: b('Số yêu cầu', 'Requirements'),
  why: b('Vì sao', 'Why'),
  findings: b('Phát hiện', 'Findings'),
  rejudged: b(
    'Bằng chứng lần trước đã được chấm lại theo quy tắc hiện nay, nên phân biệt được thay đổi của quy tắc với thay đổi của cổng.',
    'The old evidence was judged again by today’s rules, so a change of the rules is told from a change of the portal.',
  ),
  notRejudged: b(
    'Không có bằng chứng lần trước để chấm lại: khi phiên bản khác nhau, không loại trừ được thay đổi của quy tắc.',
    'The old evidence was not at hand to be judged again: where versions differ, a change of the rules cannot be ruled out.',
  ),
  unchanged: b('Không có yêu cầu nào thay đổi.', 'No requirement changed.'),
} satisfies Record<string, Bilingual>;

/** What is shown, most urgent first; `same` is only counted. */
export const shownFates = [
  'new',
  'still',
  'fixed',
  'no-longer-observable',
  'now-observable',
  'added',
  'dropped',
] as const;

export const changesOf = ({ requirements }: Comparison, fate: Fate): RequirementChange[] =>
  requirements.filter((row) => row.fate === fate);

/** `Không đạt → đạt`, in words. */
export function outcomesText({ before, after }: RequirementChange, lang: Language): string {
  const say = (outcome: RequirementChange['before']) => (outcome ? words[lang].outcome[outcome] : '–');
  return `${say(before)} → ${say(after)}`;
}

export const causesText = ({ causes }: RequirementChange, lang: Language): string =>
  causes.map((cause) => causeWords[cause][lang]).join('; ');

/** Facts of both sides, a row each: label, before, after. */
export function sideRows({ before, after }: Comparison, lang: Language, when: (iso: string) => string): string[][] {
  const score = (interval: Interval) =>
    `${intervalText(interval, lang)} (${words[lang].heading.coverage} ${percent(interval.coverage)})`;
  const row = (label: Bilingual, of: (side: Comparison['before']) => string) => [label[lang], of(before), of(after)];
  const t = comparisonWords;
  return [
    row(t.collected, (side) => when(side.collectedAt)),
    row(t.machine, (side) => score(side.machine)),
    row(t.full, (side) => score(side.full)),
    row(t.conformity, (side) => words[lang].conformity[side.conformity]),
    row(t.overClaimed, (side) => String(side.overClaimed)),
    row(t.tool, (side) => side.tool),
    row(t.texts, (side) => side.instruments.join(', ')),
    row(t.evidence, (side) => side.evidence.slice(0, 16)),
  ];
}
