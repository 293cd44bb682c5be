import type { Instrument, Requirement, RuleUse, Weights } from '../core/instrument.ts';
import { usesOf } from '../core/instrument.ts';
import type { ObservationCode } from '../core/observation.ts';
import type { Outcome } from '../core/outcome.ts';
import { outcomes, worst } from '../core/outcome.ts';
import type { PortalKind } from '../core/portal.ts';
import type { Finding, RequirementResult } from '../core/report.ts';
import type { Rule } from '../core/rule.ts';
import type { Service, ServiceLevel } from '../core/service.ts';
import { bySeriousness, findingsOf } from './findings.ts';
import type { TargetResult } from './run-rules.ts';
import { runRule } from './run-rules.ts';
import { settleVariants } from './variants.ts';
import type { Views } from './views.ts';

export interface Context {
  views: Views;
  rules: readonly Rule[];
  weights: Weights;
  kind: PortalKind;
  /** Date of the evidence, `YYYY-MM-DD`: rows not yet or no longer due do not apply. */
  date: string;
}

/** One requirement judged: the outcome of every target, and the result that goes into the report. */
export interface Assessment {
  requirement: Requirement;
  /** By target id; services the row does not bind are included, because levels look at every service. */
  outcomes: ReadonlyMap<string, Outcome>;
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
  const findings = told.flatMap(([rule, use, results]) =>
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
  const folded = [...combined].map(([id, outcome]): [string, Outcome] => [id, soften(requirement, outcome)]);
  const adjusted = requirement.method === 'semi' ? findings.map(softenFinding) : findings;
  return finish(instrument, requirement, context, new Map(folded), bySeriousness(adjusted));
}

function restate(
  instrument: Instrument,
  row: Requirement,
  context: Context,
  done: ReadonlyMap<string, Assessment>,
): Assessment {
  const { services } = context.views;
  const byUrl = new Map(services.map((service) => [service.url, service]));
  const byTarget = new Map<string, Outcome[]>();
  for (const { id } of namedBy(row, instrument)) {
    const named = done.get(id);
    if (!named || !applies(named.requirement, context)) continue;
    const { requirement, result, outcomes } = named;
    // An open row leaves every target that it concerns open.
    const isOpen = requirement.method === 'manual' || result.reason !== undefined;
    const concerned = row.scope === 'service' ? services.map(({ url }) => url) : ['site'];
    const list = isOpen ? concerned.map((target) => [target, 'untested'] as const) : [...outcomes];
    for (const [target, outcome] of list) {
      if (binds(requirement, byUrl.get(target))) byTarget.set(target, [...(byTarget.get(target) ?? []), outcome]);
    }
  }
  const folded = [...byTarget].map(([id, list]): [string, Outcome] => [id, worst(list)]);
  return finish(instrument, row, context, new Map(folded), []);
}

function runOnce(rule: Rule, use: RuleUse, views: Views, memo: Map<string, TargetResult[]>): TargetResult[] {
  const key = `${rule.id} ${JSON.stringify(use.with)}`;
  const known = memo.get(key) ?? runRule(rule, rule.options.parse(use.with), views);
  memo.set(key, known);
  return known;
}

/** Whether the requirement binds this service; without a claimed level, what is observed decides. */
function binds({ levels }: Requirement, service: Service | undefined): boolean {
  if (!levels || !service) return true;
  const observed: ServiceLevel | undefined = service.claimedLevel ?? (service.apply.length > 0 ? 3 : undefined);
  return observed !== undefined && levels.includes(observed);
}

/** `all`: the worst; `any`: one pass is enough, and only when all that apply failed has the target failed. */
function combine(list: readonly Outcome[], mode: 'all' | 'any'): Outcome {
  if (mode === 'all') return worst(list);
  if (list.includes('passed')) return 'passed';
  const applying = list.filter((outcome) => outcome !== 'inapplicable');
  const open = applying.filter((outcome) => outcome !== 'failed');
  return open.length > 0 ? worst(open) : worst(applying);
}

/** A machine may fail a `semi` row but never pass it: "no fault seen, a person decides". */
function soften({ method }: Requirement, outcome: Outcome): Outcome {
  return method === 'semi' && outcome === 'passed' ? 'cantTell' : outcome;
}

function softenFinding(finding: Finding): Finding {
  return finding.outcome === 'passed' ? { ...finding, outcome: 'cantTell' } : finding;
}

function finish(
  instrument: Instrument,
  requirement: Requirement,
  context: Context,
  all: ReadonlyMap<string, Outcome>,
  findings: Finding[],
): Assessment {
  const services = new Map(context.views.services.map((service) => [service.url, service]));
  const bound = [...all].filter(([id]) => binds(requirement, services.get(id))).map(([, outcome]) => outcome);
  const counts = Object.fromEntries(
    outcomes.map((name) => [name, bound.filter((outcome) => outcome === name).length]),
  ) as Record<Outcome, number>;
  const applying = bound.length - counts.inapplicable;
  const decidedCount = counts.passed + counts.failed;
  const isDue = applies(requirement, context);
  const reason = isDue ? reasonOf(requirement, context, all.size) : undefined;
  const outcome = !isDue ? 'inapplicable' : reason ? 'untested' : overall(requirement, context, counts, applying);
  const { id, cite, summary, force, method, scope, question, note } = requirement;
  return {
    requirement,
    outcomes: all,
    result: {
      id,
      instrument: instrument.id,
      cite,
      summary,
      force,
      method,
      scope,
      outcome,
      share: decidedCount === 0 || reason || outcome === 'inapplicable' ? null : counts.passed / decidedCount,
      decided: applying === 0 || reason ? 0 : decidedCount / applying,
      weight:
        requirement.restates || scope === 'agency' || outcome === 'inapplicable'
          ? 0
          : (instrument.weights ?? context.weights.force)[force],
      counts,
      findings: outcome === 'inapplicable' ? [] : findings,
      ...(reason ? { reason } : {}),
      ...(requirement.restates ? { restates: requirement.restates } : {}),
      ...(question ? { question } : {}),
      ...(note ? { note } : {}),
    },
  };
}

/** Whether the row is in force on the day of the evidence, and binds this kind of authority as far as we know. */
function applies({ appliesTo, from, until }: Requirement, { kind, date }: Context): boolean {
  const inForce = (!from || date >= from) && (!until || date <= until);
  return inForce && (!appliesTo || kind === 'unknown' || appliesTo.includes(kind));
}

/** Why a row is open as a whole, whatever its targets say. */
function reasonOf(
  { appliesTo, method, scope, rules }: Requirement,
  { kind, views }: Context,
  targets: number,
): ObservationCode | undefined {
  if (appliesTo && kind === 'unknown') return 'kind-unknown';
  // Hiding is no defence: a portal on which no service was found leaves every service row open.
  if (scope === 'service' && method !== 'manual' && views.services.length === 0)
    return views.moved ? 'moved' : 'no-services';
  // Where there was nothing to look at, nothing can be said to be inapplicable.
  return rules && targets === 0 ? 'empty' : undefined;
}

function overall(
  { method }: Requirement,
  { weights }: Context,
  counts: Record<Outcome, number>,
  applying: number,
): Outcome {
  if (method === 'manual') return 'untested';
  if (counts.failed > 0) return 'failed';
  if (counts.cantTell > 0) return 'cantTell';
  if (counts.untested > applying * weights.untestedTolerance) return 'untested';
  return counts.passed > 0 ? 'passed' : 'inapplicable';
}
