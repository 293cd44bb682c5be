import type { SourcedAttestation } from '../core/attestation.ts';
import { wholePortal } from '../core/attestation.ts';
import type { Instrument, Requirement, RuleUse, Weights } from '../core/instrument.ts';
import { usesOf } from '../core/instrument.ts';
import type { Outcome } from '../core/outcome.ts';
import { worst } from '../core/outcome.ts';
import type { PortalKind } from '../core/portal.ts';
import type { Finding, RequirementResult, Tally } from '../core/report.ts';
import type { Rule } from '../core/rule.ts';
import { answerRow } from './answers.ts';
import type { Ballot } from './ballot.ts';
import type { Blame } from './findings.ts';
import { bySeriousness, findingsOf } from './findings.ts';
import type { Outcomes } from './fold.ts';
import { applies, binds, combine, countOutcomes, tally } from './fold.ts';
import { manualTargets, openAsWhole, openTargets, reasonOf } from './open-targets.ts';
import { withPlaces } from './places.ts';
import type { TargetResult } from './run-rules.ts';
import { runRule } from './run-rules.ts';
import { rowState, serviceState } from './target-state.ts';
import { settleVariants } from './variants.ts';
import type { Views } from './views.ts';

export interface Context {
  views: Views;
  rules: readonly Rule[];
  weights: Weights;
  kind: PortalKind;
  /** Date of the evidence, `YYYY-MM-DD`: rows not yet or no longer due do not apply. */
  date: string;
  /** People's answers; without it the machine speaks alone. */
  ballot?: Ballot;
}

/** One requirement judged: the outcome of every target, and the result that goes into the report. */
export interface Assessment {
  requirement: Requirement;
  /** With people's answers; services the row does not bind are included, because levels look at every service. */
  outcomes: Outcomes;
  /** `outcomes` with all waived failures as `cantTell`. */
  gate: Outcomes;
  result: RequirementResult;
}

/** Judges every requirement of an instrument. Rows that restate others are folded after the rows they name. */
export function assess(instrument: Instrument, context: Context): Assessment[] {
  const memo = new Map<string, TargetResult[]>();
  const done = new Map<string, Assessment>();
  const waiting = instrument.requirements.filter((requirement) => requirement.restates);
  for (const requirement of instrument.requirements) {
    if (!requirement.restates) done.set(requirement.id, assessOne(instrument, requirement, context, memo));
  }
  while (waiting.length > 0) {
    const ready = waiting.findIndex((row) => namedBy(row, instrument).every(({ id }) => done.has(id)));
    const [row] = waiting.splice(ready, 1);
    if (ready < 0 || !row) throw new Error(`${instrument.id}: requirements restate each other in a circle`);
    done.set(row.id, restate(instrument, row, context, done));
  }
  return settleVariants(instrument.requirements.flatMap(({ id }) => done.get(id) ?? []));
}

/** The rows a restating row names: `5.1` names `5.1` itself and all of `5.1.*` and `5.1/*`. */
export function namedBy(row: Requirement, instrument: Instrument): Requirement[] {
  return instrument.requirements.filter(
    ({ id }) =>
      id !== row.id &&
      row.restates?.some((name) => id === name || id.startsWith(`${name}.`) || id.startsWith(`${name}/`)),
  );
}

function assessOne(
  instrument: Instrument,
  requirement: Requirement,
  context: Context,
  memo: Map<string, TargetResult[]>,
): Assessment {
  const uses = usesOf(requirement);
  const mode = requirement.rules && 'any' in requirement.rules ? 'any' : 'all';
  const byTarget = new Map<string, Outcome[]>();
  const told: [Rule, RuleUse, TargetResult[]][] = [];
  for (const use of uses) {
    const rule = context.rules.find(({ id }) => id === use.rule);
    if (!rule) throw new Error(`${instrument.id} ${requirement.id}: there is no rule ${use.rule}`);
    const results = runOnce(rule, use, context.views, memo);
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
          binds(requirement, target.service) &&
          // Where one pass is enough, what else failed is no fault.
          (mode === 'all' || outcome === combined.get(target.id)),
      ),
    ),
  );
  const isSemi = requirement.method === 'semi';
  const machine = new Map([...combined].map(([id, outcome]) => [id, isSemi ? soften(outcome) : outcome]));
  const findings = found.flatMap((part) => part.findings);
  return finish(instrument, requirement, context, {
    machine,
    blame: found.map(({ blame }) => blame),
    findings: bySeriousness(
      isSemi ? findings.map((finding) => ({ ...finding, outcome: soften(finding.outcome) })) : findings,
    ),
  });
}

function restate(
  instrument: Instrument,
  row: Requirement,
  context: Context,
  done: ReadonlyMap<string, Assessment>,
): Assessment {
  const byUrl = new Map(context.views.services.map((service) => [service.url, service]));
  const follow = (reading: 'outcomes' | 'gate'): Outcomes => {
    const byTarget = new Map<string, Outcome[]>();
    for (const { id } of namedBy(row, instrument)) {
      const named = done.get(id);
      if (!named || !applies(named.requirement, context)) continue;
      for (const [target, outcome] of named[reading]) {
        if (!binds(named.requirement, byUrl.get(target))) continue;
        // What is said of the portal as a whole is said of each service.
        const concerned = target === wholePortal && row.scope === 'service' ? [...byUrl.keys()] : [target];
        for (const id of concerned) byTarget.set(id, [...(byTarget.get(id) ?? []), outcome]);
      }
    }
    return new Map([...byTarget].map(([id, list]) => [id, worst(list)]));
  };
  return finish(instrument, row, context, {
    machine: follow('outcomes'),
    gate: follow('gate'),
    blame: [],
    findings: [],
  });
}

function runOnce(rule: Rule, use: RuleUse, views: Views, memo: Map<string, TargetResult[]>): TargetResult[] {
  const key = `${rule.id} ${JSON.stringify(use.with)}`;
  const known = memo.get(key) ?? runRule(rule, rule.options.parse(use.with), views);
  memo.set(key, known);
  return known;
}

/** A machine may fail a `semi` row but never pass it: "no fault seen, a person decides". */
const soften = (outcome: Outcome): Outcome => (outcome === 'passed' ? 'cantTell' : outcome);

interface Machine {
  machine: Outcomes;
  blame: readonly Blame[];
  findings: Finding[];
  /** A restating row's: it follows the waivers too. */
  gate?: Outcomes;
}

function finish(instrument: Instrument, requirement: Requirement, context: Context, judged: Machine): Assessment {
  const { id, cite, summary, force, method, scope, question, note, restates } = requirement;
  const { views, weights } = context;
  const services = new Map(views.services.map((service) => [service.url, service]));
  const bound = (target: string) => binds(requirement, services.get(target));
  const isDue = applies(requirement, context);
  const reason = isDue ? reasonOf(requirement, context, judged.machine.size) : undefined;
  const machine = reason ? openAsWhole : method === 'manual' ? manualTargets(requirement, views) : judged.machine;
  const findings = isDue ? withPlaces(judged.findings, context) : [];
  const targetHash = rowState(findings);
  const stateOf = ({ fingerprint, target }: SourcedAttestation) => {
    if (fingerprint) return findings.find((finding) => finding.fingerprint === fingerprint)?.targetHash;
    const service = services.get(target ?? '');
    return service ? serviceState(service) : targetHash;
  };
  const answered =
    isDue && !restates && context.ballot
      ? answerRow(
          { machine, bound, blame: judged.blame, stateOf },
          [...context.ballot.forRequirement(instrument.id, id), ...context.ballot.forFindings(findings)],
          context.ballot.putAside,
        )
      : { people: machine, adjusted: machine, gate: judged.gate ?? machine, merged: [] };
  const { people, adjusted, gate, merged } = answered;
  const full = restates || scope === 'agency' ? 0 : (instrument.weights ?? weights.force)[force];
  const counts = (outcomes: Outcomes) =>
    countOutcomes([...outcomes].flatMap(([target, outcome]) => (bound(target) ? outcome : [])));
  const fold = (outcomes: Outcomes): Tally => (isDue ? tally(counts(outcomes), full, weights) : notDue);
  const own = fold(people);
  const waivedBy = merged.filter(({ outcome }) => outcome === 'waived').map(({ role }) => role);
  return {
    requirement,
    outcomes: people,
    gate,
    result: {
      id,
      instrument: instrument.id,
      cite,
      summary,
      force,
      method,
      scope,
      ...own,
      counts: counts(people),
      findings: own.outcome === 'inapplicable' ? [] : findings,
      open: isDue && !restates ? openTargets(people, bound, services) : [],
      ...(targetHash && own.outcome !== 'inapplicable' ? { targetHash } : {}),
      ...(merged.length > 0 ? { answers: merged } : {}),
      ...(merged.length > waivedBy.length ? { machine: fold(machine) } : {}),
      ...(waivedBy.includes('inspector') ? { adjusted: fold(adjusted) } : {}),
      ...(own.outcome === 'failed' && fold(gate).outcome !== 'failed' ? { waived: true } : {}),
      ...(reason && own.outcome === 'untested' ? { reason } : {}),
      ...(restates ? { restates } : {}),
      ...(question ? { question } : {}),
      ...(note ? { note } : {}),
    },
  };
}

const notDue: Tally = { outcome: 'inapplicable', share: null, decided: 0, weight: 0 };
