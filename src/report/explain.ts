import type { Language } from '../core/language.ts';
import type { Report, RequirementResult, Tally } from '../core/report.ts';
import { answerPhrases, answerText } from './answers.ts';
import { neutral, wrap } from './neutral.ts';
import { onPhone } from './on-phone.ts';
import { words } from './words.ts';

const width = 100;

const phrases = {
  vi: {
    outcome: 'Kết quả',
    targets: 'đối tượng',
    weight: 'Trọng số',
    noWeight: 'không tính điểm',
    decided: 'Phần đã kết luận d',
    share: 'Phần đạt trong đó p',
    none: 'chưa có',
    low: 'Cận dưới: w·p·d',
    high: 'Cận trên: w·(p·d + 1 − d)',
    of: 'trên tổng trọng số',
    points: 'điểm',
    machine: 'Điểm máy chấm',
    full: 'Điểm đầy đủ',
    found: 'Thấy',
    lookedFor: 'Cần tìm',
    mend: 'Cách sửa',
    question: 'Người kiểm tra trả lời',
  },
  en: {
    outcome: 'Outcome',
    targets: 'targets',
    weight: 'Weight',
    noWeight: 'not scored',
    decided: 'Decided share d',
    share: 'Passed share of the decided p',
    none: 'none yet',
    low: 'Low end: w·p·d',
    high: 'High end: w·(p·d + 1 − d)',
    of: 'of a total weight of',
    points: 'points',
    machine: 'Machine score',
    full: 'Full score',
    found: 'Found',
    lookedFor: 'Looked for',
    mend: 'To mend',
    question: 'A person answers',
  },
} satisfies Record<Language, object>;

/**
 * The requirements of a report that an id names: `tt32-2018:16.3.c/phone`, or without the instrument where only one
 * instrument of the report has such a row.
 */
export function requirementsNamed(report: Report, name: string): RequirementResult[] {
  return report.requirements.filter(({ instrument, id }) => name === id || name === `${instrument}:${id}`);
}

/** One line of a report explained: its outcome, the arithmetic of its share in the scores, and its findings. */
export function explainRequirement(report: Report, row: RequirementResult, lang: Language): string {
  const text = phrases[lang];
  const w = words[lang];
  const counts = Object.entries(row.counts)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${w.outcome[outcome as keyof typeof row.counts]} ${count}`);
  const findings = row.findings.flatMap((finding) => [
    '',
    ...wrap(`${w.outcome[finding.outcome]}: ${neutral(finding.text[lang])}`, width),
    ...labelled(text.lookedFor, finding.lookedFor[lang]),
    ...(finding.found ? labelled(text.found, finding.found) : []),
    ...(finding.mend ? labelled(text.mend, finding.mend[lang]) : []),
    ...finding.places
      .slice(0, 5)
      .map((place) => `  ${neutral([place.url, place.pointer, onPhone(place, lang)].filter(Boolean).join(' · '))}`),
  ]);
  return `${[
    `${row.instrument}:${row.id}  ${row.cite[lang]}`,
    ...wrap(row.summary[lang], width),
    `${text.outcome}: ${w.outcome[row.outcome]}${counts.length > 0 ? ` (${text.targets}: ${counts.join(', ')})` : ''}`,
    ...(row.reason ? [`  ${w.code[row.reason]}`] : []),
    '',
    ...arithmetic(report, row, lang),
    ...(row.answers ?? []).flatMap((answer) => ['', ...wrap(neutral(answerText(answer, report, lang)), width)]),
    ...(row.waived ? [answerPhrases(lang).waived] : []),
    ...(row.question ? ['', ...wrap(`${text.question}: ${row.question[lang]}`, width)] : []),
    ...findings,
  ].join('\n')}\n`;
}

type Score = 'machine' | 'full' | 'adjusted';

/** How the row is read for each score that it enters. */
function readings(row: RequirementResult): [Score, Tally][] {
  return [
    ...(row.method === 'automatic' ? [['machine', row.machine ?? row] as [Score, Tally]] : []),
    ['full', row],
    ...(row.adjusted ? [['adjusted', row.adjusted] as [Score, Tally]] : []),
  ];
}

function arithmetic(report: Report, row: RequirementResult, lang: Language): string[] {
  const text = phrases[lang];
  const all = readings(row);
  if (all.every(([, { weight }]) => weight === 0)) return [`${text.weight}: 0 (${text.noWeight})`];
  // Machine and people mostly agree; then the arithmetic stands once, with the scores it enters below it.
  const same = (a: Tally, b: Tally) => a.weight === b.weight && a.share === b.share && a.decided === b.decided;
  const distinct = all.filter(([, tally], index) => all.findIndex(([, other]) => same(other, tally)) === index);
  return distinct.flatMap(([, tally]) => [
    ...sums(tally, row, lang),
    ...all.flatMap(([score, other]) => (same(other, tally) ? scoreLine(report, row, other, score, lang) : [])),
  ]);
}

const lowOf = ({ weight, share, decided }: Tally): number => weight * (share ?? 0) * decided;
const highOf = (tally: Tally): number => lowOf(tally) + tally.weight * (1 - tally.decided);

function sums(tally: Tally, { force }: RequirementResult, lang: Language): string[] {
  const text = phrases[lang];
  const { weight: w, decided: d, share } = tally;
  return [
    `${text.weight}: w = ${w} (${words[lang].force[force]})`,
    `${text.decided} = ${number(d, lang)}; ${text.share} = ${share === null ? text.none : number(share, lang)}`,
    `${text.low} = ${number(lowOf(tally), lang)}; ${text.high} = ${number(highOf(tally), lang)}`,
  ];
}

function scoreLine(
  report: Report,
  { instrument }: RequirementResult,
  tally: Tally,
  score: Score,
  lang: Language,
): string {
  const text = phrases[lang];
  const total = report.requirements
    .filter((row) => row.instrument === instrument && row.scope !== 'agency')
    .flatMap((row) => readings(row).find(([name]) => name === score)?.[1] ?? (score === 'adjusted' ? row : []))
    .reduce((sum, { weight }) => sum + weight, 0);
  const points = [lowOf(tally), highOf(tally)].map((value) => number((value / total) * 100, lang)).join('–');
  const name = score === 'adjusted' ? answerPhrases(lang).adjusted : text[score];
  return `${name}: ${points} ${text.points} (${text.of} ${number(total, lang)})`;
}

function labelled(label: string, value: string): string[] {
  return wrap(`${label}: ${neutral(value)}`, width - 2).map((line) => `  ${line}`);
}

/** At most three decimals, with the decimal sign of the language. */
function number(value: number, lang: Language): string {
  const text = String(Math.round(value * 1000) / 1000);
  return lang === 'vi' ? text.replace('.', ',') : text;
}
