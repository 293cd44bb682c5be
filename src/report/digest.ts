import { articleOf } from '../core/instrument.ts';
import type { Bilingual } from '../core/language.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Finding, Interval, Report, RequirementResult } from '../core/report.ts';

/** Views of a report that several renderers share. */

/** The report text by text: the same evidence, each text with its own score and requirements. */
export function byText(report: Report): Report[] {
  return report.instruments.map((instrument) => ({
    ...report,
    instruments: [instrument],
    score: instrument.score,
    requirements: report.requirements.filter((row) => row.instrument === instrument.id),
  }));
}

export interface Article {
  instrument: string;
  id: string;
  title: Bilingual;
  /** Null where the instrument names no such article. */
  machine: Interval | null;
  requirements: RequirementResult[];
}

/** The requirements by article, in the order of the instruments; articles without a requirement are left out. */
export function articlesOf(report: Report): Article[] {
  const articles = new Map<string, Article>();
  for (const instrument of report.instruments)
    for (const { id, title, machine } of instrument.articles)
      articles.set(`${instrument.id} ${id}`, { instrument: instrument.id, id, title, machine, requirements: [] });
  for (const row of report.requirements) {
    const id = articleOf(row.id);
    const key = `${row.instrument} ${id}`;
    const known = articles.get(key) ?? {
      instrument: row.instrument,
      id,
      title: { vi: 'chưa có tên', en: 'untitled' },
      machine: null,
      requirements: [],
    };
    known.requirements.push(row);
    articles.set(key, known);
  }
  return [...articles.values()].filter(({ requirements }) => requirements.length > 0);
}

/** Whether a list of requirements has anything that the machine score counts. */
export const isScored = (rows: readonly RequirementResult[]): boolean =>
  rows.some(({ method, weight, scope }) => method === 'automatic' && weight > 0 && scope !== 'agency');

/** Failed requirements, the musts first, each group in the order of the text. */
export function failures(report: Report): RequirementResult[] {
  const failed = report.requirements.filter(({ outcome }) => outcome === 'failed');
  return (['must', 'should', 'may'] as const).flatMap((force) => failed.filter((row) => row.force === force));
}

/** Whether a row only repeats others; what is to be mended stands under those. */
export const isRestated = ({ restates }: RequirementResult): boolean => restates !== undefined;

export interface Mend {
  requirement: RequirementResult;
  mend: Bilingual;
  /** Points of the machine score won when all of it is mended; null where the machine score does not count the row. */
  points: number | null;
  places: number;
}

/** What is most worth mending: failed requirements of the first instrument by the weight that can be won back. */
export function topMends(report: Report, limit: number): Mend[] {
  const own = report.requirements.filter((row) => row.instrument === report.instruments[0]?.id && row.weight > 0);
  const machine = own.filter(({ method, scope }) => method === 'automatic' && scope !== 'agency');
  const total = machine.reduce((sum, { weight }) => sum + weight, 0);
  const lost = ({ weight, decided, share }: RequirementResult) => weight * decided * (1 - (share ?? 1));
  return own
    .filter(({ outcome }) => outcome === 'failed')
    .sort((one, other) => lost(other) - lost(one))
    .flatMap((requirement) => {
      const failed = requirement.findings.filter(({ outcome }) => outcome === 'failed');
      const mend = failed.find((finding) => finding.mend)?.mend;
      const points = machine.includes(requirement) ? (lost(requirement) / total) * 100 : null;
      return mend ? [{ requirement, mend, points, places: sumOf(failed.map((one) => one.placesTotal)) }] : [];
    })
    .slice(0, limit);
}

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Findings that say the same thing, to be told once with all they found. */
export function alike(findings: readonly Finding[]): [Finding, ...Finding[]][] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const { ruleId, outcome, message, text, lookedFor, mend } = finding;
    const key = JSON.stringify([ruleId, outcome, message, text.vi, lookedFor.vi, mend?.vi]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

/** How many requirements have each outcome. */
export function outcomeCounts(rows: readonly RequirementResult[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { inapplicable: 0, passed: 0, untested: 0, cantTell: 0, failed: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
