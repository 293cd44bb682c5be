import type { Language } from '../core/language.ts';
import type { Report, RequirementResult } from '../core/report.ts';
import { neutral, wrap } from './neutral.ts';
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
    ...finding.places.slice(0, 5).map(({ url, pointer }) => `  ${neutral(`${url}${pointer ? ` · ${pointer}` : ''}`)}`),
  ]);
  return `${[
    `${row.instrument}:${row.id}  ${row.cite[lang]}`,
    ...wrap(row.summary[lang], width),
    `${text.outcome}: ${w.outcome[row.outcome]}${counts.length > 0 ? ` (${text.targets}: ${counts.join(', ')})` : ''}`,
    ...(row.reason ? [`  ${w.code[row.reason]}`] : []),
    '',
    ...arithmetic(report, row, lang),
    ...(row.question ? ['', ...wrap(`${text.question}: ${row.question[lang]}`, width)] : []),
    ...findings,
  ].join('\n')}\n`;
}

function arithmetic(report: Report, row: RequirementResult, lang: Language): string[] {
  const text = phrases[lang];
  const { weight: w, decided: d, share } = row;
  if (w === 0) return [`${text.weight}: 0 (${text.noWeight})`];
  const p = share ?? 0;
  const low = w * p * d;
  const high = w * (p * d + 1 - d);
  const scores = [
    ...(row.method === 'automatic' ? [scoreLine(report, row, low, high, 'machine', lang)] : []),
    scoreLine(report, row, low, high, 'full', lang),
  ];
  return [
    `${text.weight}: w = ${w} (${words[lang].force[row.force]})`,
    `${text.decided} = ${number(d, lang)}; ${text.share} = ${share === null ? text.none : number(share, lang)}`,
    `${text.low} = ${number(low, lang)}; ${text.high} = ${number(high, lang)}`,
    ...scores,
  ];
}

function scoreLine(
  report: Report,
  { instrument }: RequirementResult,
  low: number,
  high: number,
  score: 'machine' | 'full',
  lang: Language,
): string {
  const text = phrases[lang];
  const total = report.requirements
    .filter((row) => row.instrument === instrument && row.scope !== 'agency')
    .filter((row) => score === 'full' || row.method === 'automatic')
    .reduce((sum, { weight }) => sum + weight, 0);
  const points = [low, high].map((value) => number((value / total) * 100, lang)).join('–');
  return `${text[score]}: ${points} ${text.points} (${text.of} ${number(total, lang)})`;
}

function labelled(label: string, value: string): string[] {
  return wrap(`${label}: ${neutral(value)}`, width - 2).map((line) => `  ${line}`);
}

/** At most three decimals, with the decimal sign of the language. */
function number(value: number, lang: Language): string {
  const text = String(Math.round(value * 1000) / 1000);
  return lang === 'vi' ? text.replace('.', ',') : text;
}
