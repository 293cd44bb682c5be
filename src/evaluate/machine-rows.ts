import type { Instrument, Requirement, RuleUse, Weights } from '../core/instrument.ts';
import { usesOf } from '../core/instrument.ts';
import type { ObservationCode } from '../core/observation.ts';
import type { Outcome } from '../core/outcome.ts';
import type { PortalKind } from '../core/portal.ts';
import type { Finding } from '../core/report.ts';
import type { Rule } from '../core/rule.ts';
import type { ServiceLevel } from '../core/service.ts';
import { memoised } from '../derive/memoised.ts';
import type { Ballot } from './ballot.ts';
import type { Blame } from './findings.ts';
import { bySeriousness, findingsOf } from './findings.ts';
import type { Outcomes } from './fold.ts';
import { applies, binds, combine, observedLevel } from './fold.ts';
import { manualTargets, openAsWhole, reasonOf } from './open-targets.ts';
import { withPlaces } from './places.ts';
import type { TargetResult } from './run-rules.ts';
import { runRules } from './run-rules.ts';
import { serviceState } from './target-state.ts';
import type { Views } from './views.ts';

/** What folding has to know of a portal besides the rows. */
export interface Ground {
  kind: PortalKind;
  /** Date of the evidence, `YYYY-MM-DD`: rows not yet or no longer due do not apply. */
  date: string;
  services: readonly BoundService[];
  /** See `Views`. */
  moved: boolean;
}

/** A service as far as folding needs it. */
export interface BoundService {
  url: string;
  /** Which rows bind it; absent where none that names levels does. */
  level?: ServiceLevel;
  /** See `targetHash` of an attestation. */
  state: string;
}

export interface Context extends Pick<Ground, 'kind' | 'date'> {
  views: Views;
  rules: readonly Rule[];
  weights: Weights;
  /** People's answers; without it the machine speaks alone. */
  ballot?: Ballot;
}

/** A requirement as the machine alone judged it: nothing of it depends on people, so it can be kept. */
export interface MachineRow {
  /** Of all targets, those too that the row does not bind. */
  outcomes: Outcomes;
  blame: readonly Blame[];
  findings: readonly Finding[];
  /** Why the row is open as a whole. */
  reason?: ObservationCode;
}

export const groundOf = ({ views, kind, date }: Pick<Context, 'views' | 'kind' | 'date'>): Ground => ({
  ...{ kind, date, moved: views.moved },
  services: views.services.map((service) => {
    const level = observedLevel(service);
    return { url: service.url, ...(level !== undefined && { level }), state: serviceState(service) };
  }),
});

/** Runs the rules of an instrument. Rows that restate others are not among them: they follow what people say too. */
export function machineRows(instrument: Instrument, context: Context, ground: Ground): Map<string, MachineRow> {
  const results = runOnce(instrument, context);
  return new Map(
    ownRows(instrument).map((row) => [row.id, machineRow(instrument, row, { ...context, ground, results })]),
  );
}

const ownRows = ({ requirements }: Instrument) => requirements.filter(({ restates }) => !restates);

/** What rules said of a portal, by rule and options: several rows ask the same, and several instruments. */
const resultsOf = memoised((_: Views) => new Map<string, TargetResult[]>());

type Results = ReadonlyMap<string, TargetResult[]>;

const keyOf = (use: RuleUse): string => `${use.rule} ${JSON.stringify(use.with)}`;

/** Runs the rules of an instrument that were not yet run, all of them together. */
function runOnce(instrument: Instrument, { views, rules }: Context): Results {
  const results = resultsOf(views);
  const uses = new Map(ownRows(instrument).flatMap((row) => usesOf(row).map((use) => [keyOf(use), { row, use }])));
  const runs = [...uses].flatMap(([key, { row, use }]) => {
    if (results.has(key)) return [];
    const rule = rules.find(({ id }) => id === use.rule);
    if (!rule) throw new Error(`${instrument.id} ${row.id}: there is no rule ${use.rule}`);
    return [{ key, rule, options: rule.options.parse(use.with) }];
  });
  for (const [at, list] of runRules(runs, views).entries()) results.set(runs[at]?.key ?? '', list);
  return results;
}

function machineRow(
  instrument: Instrument,
  requirement: Requirement,
  context: Context & { ground: Ground; results: Results },
): MachineRow {
  const { ground, rules } = context;
  const mode = requirement.rules && 'any' in requirement.rules ? 'any' : 'all';
  const byTarget = new Map<string, Outcome[]>();
  const told: [Rule, RuleUse, TargetResult[]][] = [];
  for (const use of usesOf(requirement)) {
    const rule = rules.find(({ id }) => id === use.rule);
    const results = context.results.get(keyOf(use));
    if (!rule || !results) throw new Error(`${instrument.id} ${requirement.id}: ${use.rule} was not run`);
    for (const { target, outcome } of results) byTarget.set(target.id, [...(byTarget.get(target.id) ?? []), outcome]);
    told.push([rule, use, results]);
  }
  const combined = new Map([...byTarget].map(([id, list]) => [id, combine(list, mode)]));
  const found = told.map(([rule, use, results]) =>
    findingsOf(
      requirement.id,
      rule,
      use,
      results.filter(
        ({ target, outcome }) =>
          binds(requirement, target.service && { level: observedLevel(target.service) }) &&
          // Where one pass is enough, what else failed is no fault.
          (mode === 'all' || outcome === combined.get(target.id)),
      ),
    ),
  );
  const isSemi = requirement.method === 'semi';
  const judged = new Map([...combined].map(([id, outcome]) => [id, isSemi ? soften(outcome) : outcome]));
  const findings = found.flatMap((part) => part.findings);
  const isDue = applies(requirement, ground);
  const reason = isDue ? reasonOf(requirement, ground, judged.size) : undefined;
  const sorted = bySeriousness(
    isSemi ? findings.map((finding) => ({ ...finding, outcome: soften(finding.outcome) })) : findings,
  );
  return {
    outcomes: reason ? openAsWhole : requirement.method === 'manual' ? manualTargets(requirement, ground) : judged,
    blame: found.map(({ blame }) => blame),
    findings: isDue ? withPlaces(sorted, context) : [],
    ...(reason ? { reason } : {}),
  };
}

/** A machine may fail a `semi` row but never pass it: "no fault seen, a person decides". */
const soften = (outcome: Outcome): Outcome => (outcome === 'passed' ? 'cantTell' : outcome);
