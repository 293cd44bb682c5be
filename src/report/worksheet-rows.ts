import { wholePortal } from '../core/attestation.ts';
import type { Language } from '../core/language.ts';
import type { Finding, Report, RequirementResult, ServiceResult } from '../core/report.ts';
import type { WorksheetKey } from '../core/worksheet.ts';
import { neutral } from './neutral.ts';
import { say, words } from './words.ts';
import { worksheetWords } from './worksheet-words.ts';

/** One question to a person, by columns; those that the person fills in are missing. */
export type QuestionRow = Partial<Record<WorksheetKey, string>>;

export interface Questions {
  /** Of the portals and their services. */
  questions: QuestionRow[];
  /** Of the agencies behind them, to be seen at their offices. */
  onSite: QuestionRow[];
}

/** Findings quoted in one row; the report has them all. */
const quoted = 3;

/**
 * Everything that the reports leave open, one row for each requirement and target. Rows that only restate others are
 * answered by answering those.
 */
export function openQuestions(reports: readonly Report[], lang: Language): Questions {
  const texts = new Set(reports.flatMap(({ instruments }) => instruments.map(({ id }) => id)));
  const of = (wanted: (row: RequirementResult) => boolean) =>
    reports.flatMap((report) =>
      report.requirements
        .filter((row) => row.restates === undefined && wanted(row))
        .flatMap((row) => row.open.map((target) => questionRow(report, row, target, texts.size > 1, lang))),
    );
  return { questions: of(({ scope }) => scope !== 'agency'), onSite: of(({ scope }) => scope === 'agency') };
}

function questionRow(
  { portal, services }: Report,
  row: RequirementResult,
  target: string,
  qualified: boolean,
  lang: Language,
): QuestionRow {
  const text = words[lang];
  const service = target === wholePortal ? undefined : services.find(({ url }) => url === target);
  const state = target === wholePortal ? row.targetHash : service?.targetHash;
  return {
    portalName: neutral(portal.name ?? new URL(portal.url).host),
    requirement: qualified ? `${row.instrument}:${row.id}` : row.id,
    cite: neutral(row.cite[lang]),
    force: text.force[row.force],
    service:
      target === wholePortal
        ? worksheetWords[row.scope === 'agency' ? 'agency' : 'wholePortal'][lang]
        : named(target, service),
    saw: seen(row, target, service, lang),
    question: neutral(
      row.question?.[lang] ?? say(worksheetWords.askWhether[lang], { summary: row.summary[lang] }),
      2000,
    ),
    portal: neutral(portal.id),
    target: neutral(target, 4000),
    ...(state === undefined ? {} : { targetHash: state }),
  };
}

const named = (target: string, service: ServiceResult | undefined): string =>
  service ? `${neutral(service.name, 300)}\n${neutral(target, 300)}` : neutral(target, 300);

/** What the machine says of the target: the worst first, with what it found. Empty where no rule looks. */
function seen(row: RequirementResult, target: string, service: ServiceResult | undefined, lang: Language): string {
  if (row.method === 'manual') return '';
  const concerns = ({ places }: Finding) =>
    target === wholePortal || places.some(({ url, service: name }) => url === target || name === service?.name);
  const findings = row.findings.filter((finding) => finding.outcome !== 'passed' && concerns(finding));
  // Of one service among many the row's outcome says nothing.
  const outcome = target === wholePortal || row.open.length === 1 ? row.outcome : findings[0]?.outcome;
  const reason = row.reason && findings.length === 0 ? [`– ${words[lang].code[row.reason]}`] : [];
  const lines = findings
    .slice(0, quoted)
    .map(({ text, found }) => `– ${neutral(found === null ? text[lang] : `${text[lang]} (${found})`, 300)}`);
  const more = findings.length > quoted ? [say(worksheetWords.more[lang], { n: findings.length - quoted })] : [];
  const head = outcome === undefined ? worksheetWords.undecided[lang] : words[lang].outcome[outcome];
  return [`${head.slice(0, 1).toUpperCase()}${head.slice(1)}`, ...reason, ...lines, ...more].join('\n');
}
