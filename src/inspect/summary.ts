import { rules } from '../../rules/index.ts';
import type { Report } from '../core/report.ts';
import { looksAtSample } from '../evaluate/run-rules.ts';
import { machineOf } from '../evaluate/score.ts';
import type { RoundSummary } from './round.ts';

const onSample = new Set(rules.filter(looksAtSample).map(({ id }) => id));

/** What a round keeps of a report: scores, levels, and the outcome of each requirement of its first text. */
export function summaryOf(report: Report): RoundSummary {
  const [first] = report.instruments;
  if (!first) throw new Error('a report without a legal text cannot be summarised');
  const { machine, full, adjusted, band, conformity, musts } = report.score;
  // What an agency keeps in its drawers says nothing of its portal.
  const rows = report.requirements.filter(({ instrument, scope }) => instrument === first.id && scope !== 'agency');
  const scored = rows.filter(({ method }) => method === 'automatic').map((row) => [row.id, machineOf(row)] as const);
  return {
    collectedAt: report.collectedAt,
    tool: `${report.tool.name} ${report.tool.version}`,
    instrument: first.id,
    ...{ machine, full, ...(adjusted && { adjusted }), band, conformity, musts },
    articles: first.articles.map(({ id, machine: score }) => ({ id, machine: score })),
    levels: { ...report.levels, matrix: levelMatrix(report) },
    services: report.services.length,
    pages: report.evidence.pages,
    outcomes: Object.fromEntries(rows.map(({ id, outcome }) => [id, outcome])),
    shares: Object.fromEntries(
      scored
        .filter(([, { weight }]) => weight > 0)
        .map(([id, { weight, decided, share }]) => [id, [weight, decided, share ?? 0]]),
    ),
    openQuestions: rows.reduce((sum, { open }) => sum + open.length, 0),
    ...sampledOf(report, rows),
  };
}

/** Rows that a rule of the sample had a word in. */
function sampledOf({ evidence }: Report, rows: Report['requirements']): Pick<RoundSummary, 'sampled'> {
  const { margin } = evidence.sample;
  if (margin === null) return {};
  const judged = rows.filter(
    ({ method, findings }) => method === 'automatic' && findings.some(({ ruleId }) => onSample.has(ruleId)),
  );
  return { sampled: { margin, requirements: judged.map(({ id }) => id) } };
}

/** Services by the level claimed (`none` where none is), each by the level verified, 0 to 4. */
function levelMatrix({ services }: Report): Record<string, number[]> {
  const matrix: Record<string, number[]> = {};
  for (const { claimedLevel, verified } of services) {
    const claimed = claimedLevel ?? 'none';
    const row = matrix[claimed] ?? [0, 0, 0, 0, 0];
    row[verified.min] = (row[verified.min] ?? 0) + 1;
    matrix[claimed] = row;
  }
  return matrix;
}
