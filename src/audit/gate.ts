import type { UsageError } from '../core/errors.ts';
import { wrong } from '../core/faults.ts';
import { type GateTerm, gateTermOf } from '../core/gate.ts';
import type { Bilingual } from '../core/language.ts';
import type { Options } from '../core/options.ts';
import type { Interval, Report, RequirementResult } from '../core/report.ts';

const b = (vi: string, en: string): Bilingual => ({ vi, en });

/** What a gate said, and why. */
export interface GateVerdict {
  /** 0 held · 1 not met · 3 too little was seen to say so. */
  code: 0 | 1 | 3;
  reasons: Bilingual[];
}

export interface GateOptions extends Pick<Options, 'failOn' | 'minCoverage'> {
  /** An earlier report: failures that it has already do not count. */
  baseline?: Report | undefined;
}

/**
 * Whether a report meets the conditions of `--fail-on`. Nothing passes because nothing was seen: an empty report, a
 * score that is no number, or machine coverage under `minCoverage` percent is "could not assess", before any failure.
 * @throws {UsageError} when a condition names an article that no text of the report has, or `new` lacks its baseline
 */
export function gateOf(report: Report, { failOn, minCoverage, baseline }: GateOptions): GateVerdict {
  const terms = failOn.map(gateTermOf).filter((term) => term !== null && term.on !== 'none') as GateTerm[];
  if (terms.length === 0) return { code: 0, reasons: [] };
  const known = knownFailures(baseline);
  const verdicts = terms.map((term) => verdictOf(report, term, known));
  const unseen = tooLittle(report, minCoverage);
  if (unseen) return { code: 3, reasons: [unseen] };
  return {
    code: Math.max(...verdicts.map(({ code }) => code)) as GateVerdict['code'],
    reasons: verdicts.flatMap(({ reasons }) => reasons),
  };
}

function tooLittle(report: Report, minCoverage: number): Bilingual | null {
  const { coverage } = report.score.machine;
  if (report.requirements.length === 0) return b('báo cáo không có yêu cầu nào', 'the report has no requirement');
  // Written so that a value that is no number is too little as well.
  if (coverage * 100 >= minCoverage) return null;
  const share = Math.floor(coverage * 1000) / 10;
  return b(
    `máy mới kết luận được ${share} % trọng số của phần tự kiểm tra, dưới ${minCoverage} % (--min-coverage)`,
    `the machine decided ${share} % of the weight of what it checks, under ${minCoverage} % (--min-coverage)`,
  );
}

/** The mistake of asking for new failures without saying against what. */
export const needsBaseline = (): UsageError =>
  wrong('--fail-on new', {
    vi: 'chưa có báo cáo trước để so; hãy thêm --baseline với một report.json trước đó',
    en: 'needs --baseline with an earlier report.json',
  });

type Known = ReadonlySet<string> | null;

/** What failed before, by text, requirement and fingerprint. */
function knownFailures(baseline: Report | undefined): Known {
  if (!baseline) return null;
  return new Set(baseline.requirements.filter(({ outcome }) => outcome === 'failed').flatMap(keysOf));
}

/** A failure is its fingerprint under its requirement; one that only a person told has none and is its requirement. */
function keysOf(row: RequirementResult): string[] {
  const failed = row.findings.filter(({ outcome }) => outcome === 'failed');
  const prints = failed.length === 0 ? [''] : failed.map(({ fingerprint }) => fingerprint);
  return prints.map((print) => `${row.instrument} ${row.id} ${print}`);
}

function verdictOf(report: Report, term: GateTerm, known: Known): GateVerdict {
  if (term.on === 'score') return scoreVerdict(report, term);
  if (term.on === 'new' && known === null) throw needsBaseline();
  const forces: readonly string[] = term.on === 'force' && term.force === 'must' ? ['must'] : ['must', 'should'];
  const failed = report.requirements.filter(
    (row) =>
      row.outcome === 'failed' &&
      !row.waived &&
      row.scope !== 'agency' &&
      forces.includes(row.force) &&
      (known === null || keysOf(row).some((key) => !known.has(key))),
  );
  if (failed.length === 0) return { code: 0, reasons: [] };
  const ids = failed.map(({ id }) => id).join(', ');
  return {
    code: 1,
    reasons: [
      known === null
        ? b(`${failed.length} yêu cầu không đạt: ${ids}`, `${failed.length} requirements failed: ${ids}`)
        : b(`${failed.length} yêu cầu có lỗi mới: ${ids}`, `${failed.length} requirements have a new failure: ${ids}`),
    ],
  };
}

function scoreVerdict(report: Report, { article, least }: Extract<GateTerm, { on: 'score' }>): GateVerdict {
  const interval = article === null ? report.score.machine : articleScore(report, article);
  const what = article === null ? b('điểm máy chấm', 'machine score') : b(`Điều ${article}`, `article ${article}`);
  if (!(interval.coverage > 0))
    return {
      code: 3,
      reasons: [b(`${what.vi}: máy chưa kết luận được gì`, `${what.en}: the machine decided nothing of it`)],
    };
  // The low end: what was not seen does not let a build pass.
  if (interval.low >= least) return { code: 0, reasons: [] };
  const [low, high] = [Math.floor(interval.low * 10) / 10, Math.ceil(interval.high * 10) / 10];
  return {
    code: 1,
    reasons: [
      b(`${what.vi}: ${low}–${high}, cần từ ${least}`, `${what.en}: ${low}–${high}, at least ${least} is asked`),
    ],
  };
}

function articleScore(report: Report, article: string): Interval {
  const articles = report.instruments[0]?.articles ?? [];
  const found = articles.find(({ id }) => id === article);
  if (found) return found.machine;
  const known = articles.map(({ id }) => id).join(', ');
  throw wrong(`--fail-on article:${article}`, {
    vi: `${report.instruments[0]?.id ?? 'báo cáo'} không có Điều này; hãy chọn trong ${known}`,
    en: `${report.instruments[0]?.id ?? 'the report'} has no such article; it has ${known}`,
  });
}
