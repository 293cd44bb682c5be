import type { Instrument, Weights } from '../core/instrument.ts';
import { articleOf } from '../core/instrument.ts';
import type { MachineRecord } from '../core/machine-record.ts';
import type { Interval, Report, RequirementResult } from '../core/report.ts';
import type { Attestations } from './answers.ts';
import { type Assessment, settleRows } from './assess.ts';
import { openBallot } from './ballot.ts';
import { levelCounts, levelsOf } from './levels.ts';
import { type Rows, unpackRows } from './machine-record.ts';
import type { Ground } from './machine-rows.ts';
import { interval, machineOf, score } from './score.ts';

/** What a report is concluded by, besides what the machine said. */
export interface Concluding {
  /** The texts; the first gives the headline score. */
  instruments: readonly Instrument[];
  weights: Weights;
  attestations: Attestations;
}

/** Everything of a report that people's answers can change, but services and levels. */
export type Conclusion = Pick<Report, 'instruments' | 'requirements' | 'attestations'>;

/** Folds what the machine said with people's answers; with the assessments of the first text, which levels go by. */
export function conclude(
  rows: Rows,
  { instruments, weights, attestations, ground, portal }: Concluding & { ground: Ground; portal: string },
): { conclusion: Conclusion; conditions: readonly Assessment[] } {
  const { date, kind } = ground;
  const ballot = openBallot(attestations, { portal, date, months: weights.answerMonths, instruments });
  const assessed = instruments.map((instrument) =>
    settleRows(instrument, rows.get(instrument.id) ?? new Map(), { ground, weights, ballot }),
  );
  const results = assessed.map((assessments) => assessments.map(({ result }) => result));
  const scored = instruments.map((instrument, index) => {
    const own = results[index] ?? [];
    return {
      id: instrument.id,
      title: instrument.title,
      version: instrument.version,
      status: instrument.status,
      score: score(own, { weights, instrument, kind }),
      articles: instrument.articles.map(({ id, title }) => ({ id, title, machine: articleInterval(own, id) })),
    };
  });
  const people = ballot.close();
  return {
    conclusion: { instruments: scored, requirements: results.flat(), ...(people ? { attestations: people } : {}) },
    conditions: assessed[0] ?? [],
  };
}

/**
 * A machine's report with people's answers, as judging its evidence with them gives it: what rules found does not change.
 * @param report - as the machine made it, without answers
 * @param record - kept beside it, of the same texts and weights (`basis`)
 */
export function withAnswers(report: Report, record: MachineRecord, by: Concluding): Report {
  const portal = report.portal.id;
  const { ground } = record;
  const { conclusion, conditions } = conclude(unpackRows(record, report), { ...by, ground, portal });
  const services = report.services.map((service) => ({ ...service, ...levelsOf(service, conditions) }));
  return {
    ...report,
    ...conclusion,
    score: conclusion.instruments[0]?.score ?? report.score,
    levels: levelCounts(services),
    services,
  };
}

function articleInterval(rows: readonly RequirementResult[], article: string): Interval {
  return interval(
    rows
      .filter(({ id, method, scope }) => articleOf(id) === article && method === 'automatic' && scope !== 'agency')
      .map(machineOf),
  );
}
