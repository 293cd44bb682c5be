import type { Missed, Observation, ObservationCode } from '../core/observation.ts';
import { skipped } from '../core/observation.ts';
import type { Outcome } from '../core/outcome.ts';
import { worst } from '../core/outcome.ts';
import type { Rule, Verdict, WayToApply } from '../core/rule.ts';
import type { Target, Views } from './views.ts';

/** What one rule says of one target. */
export interface TargetResult {
  target: Target;
  outcome: Outcome;
  verdicts: readonly Verdict[];
  /** Why the target is `untested`. */
  missed?: { code: ObservationCode; message: string };
}

const browserKeys = new Set(['axe', 'motion']);

/** Whether a rule is asked about the pages of the sample alone. */
export const looksAtSample = ({ needs }: Pick<Rule, 'needs'>): boolean => needs.some((key) => browserKeys.has(key));

function targetsOf(rule: Rule, views: Views): readonly Target[] {
  // What axe says is told of each screen by itself.
  const targets: Target[] = rule.needs.includes('axe') ? [...views.page, ...views.phone] : views[rule.scope];
  const looked = looksAtSample(rule) ? targets.filter(({ url }) => views.sample.has(url)) : targets;
  return rule.needs.includes('motion') ? looked.filter(({ url }) => views.watched.has(url)) : looked;
}

/** A rule with its parsed options, as an instrument uses it. */
export interface RuleRun {
  rule: Rule;
  options: unknown;
}

/**
 * Runs rules over all targets of their scopes, target by target, so that each page is looked at once however many rules
 * there are. Missing evidence makes a target `untested` with its code; a failure told from a page that may be incomplete
 * becomes `untested (needs-browser)`, or with the code that says what it lacks; a rule that throws becomes `untested (bug)`.
 * @returns the results of each rule, in the order given
 */
export function runRules(runs: readonly RuleRun[], views: Views): TargetResult[][] {
  const wanted = runs.map(({ rule }) => new Set(targetsOf(rule, views)));
  const results = runs.map((): TargetResult[] => []);
  for (const target of new Set([...views.page, ...views.phone, ...views.service, ...views.site]))
    for (const [at, { rule, options }] of runs.entries())
      if (wanted[at]?.has(target)) results[at]?.push(judge(rule, options, target));
  return results;
}

function judge(rule: Rule, options: unknown, target: Target): TargetResult {
  const observations = target.evidence as unknown as Record<string, Observation<unknown>>;
  const handed: Record<string, unknown> = {};
  for (const key of rule.needs) {
    const observation = observations[key];
    if (!observation) return untested(target, 'bug', `no evidence is called ${key}`);
    if (observation.status !== 'collected') return missed(target, observation);
    handed[key] = observation.value;
  }
  let verdicts: Verdict[];
  try {
    verdicts = [...rule.evaluate(handed, options)];
  } catch (error) {
    return untested(target, 'bug', `${rule.id}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const unknown = verdicts.find(({ message }) => !rule.messages[message]);
  if (unknown) return untested(target, 'bug', `${rule.id} yields an unknown message: ${unknown.message}`);
  const outcome = verdicts.length === 0 ? 'inapplicable' : worst(verdicts.map((verdict) => verdict.outcome));
  const lacks = outcome === 'failed' && !rule.weighsCompleteness && Object.values(handed).map(lackOf).find(Boolean);
  if (lacks) return missed(target, lacks);
  return { target, outcome, verdicts };
}

/** Why evidence is not complete; undefined where it is, or does not say. */
function lackOf(evidence: unknown): Missed | undefined {
  if (Array.isArray(evidence)) return evidence.map(lackOf).find(Boolean);
  if (typeof evidence !== 'object' || evidence === null) return undefined;
  const { complete, lacks = skipped('needs-browser') }: Partial<WayToApply> = evidence;
  return complete === false ? lacks : undefined;
}

function missed(target: Target, observation: Missed): TargetResult {
  return untested(target, observation.code, observation.status === 'failed' ? observation.message : '');
}

function untested(target: Target, code: ObservationCode, message: string): TargetResult {
  return { target, outcome: 'untested', verdicts: [], missed: { code, message } };
}
