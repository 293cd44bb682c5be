import type { Requirement, Weights } from '../core/instrument.ts';
import type { Outcome } from '../core/outcome.ts';
import { outcomes, worst } from '../core/outcome.ts';
import type { PortalKind } from '../core/portal.ts';
import type { RequirementResult, Tally } from '../core/report.ts';
import type { Service, ServiceLevel } from '../core/service.ts';

/** Outcomes by target id: `site`, or the URL of a page or service. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/** Whether the requirement binds this service, of which the observed level is given. */
export function binds({ levels }: Requirement, service: { level?: ServiceLevel | undefined } | undefined): boolean {
  if (!levels || !service) return true;
  return service.level !== undefined && levels.includes(service.level);
}

/** The level a service claims; an application form without a claim is bound like level 3. */
export function observedLevel({ claimedLevel, apply }: Service): ServiceLevel | undefined {
  return claimedLevel ?? (apply.length > 0 ? 3 : undefined);
}

/** Whether the row is in force on the day of the evidence, and binds this kind of authority as far as we know. */
export function applies(
  { appliesTo, from, until }: Requirement,
  { kind, date }: { kind: PortalKind; date: string },
): boolean {
  const inForce = (!from || date >= from) && (!until || date <= until);
  return inForce && (!appliesTo || kind === 'unknown' || appliesTo.includes(kind));
}

/** `all`: the worst; `any`: one pass is enough, and only when all that apply failed has the target failed. */
export function combine(list: readonly Outcome[], mode: 'all' | 'any'): Outcome {
  if (mode === 'all') return worst(list);
  if (list.includes('passed')) return 'passed';
  const applying = list.filter((outcome) => outcome !== 'inapplicable');
  const open = applying.filter((outcome) => outcome !== 'failed');
  return open.length > 0 ? worst(open) : worst(applying);
}

/** Counts the outcomes of the targets that a requirement binds. */
export function countOutcomes(list: readonly Outcome[]): RequirementResult['counts'] {
  const of = (name: Outcome) => list.filter((outcome) => outcome === name).length;
  return Object.fromEntries(outcomes.map((name) => [name, of(name)])) as RequirementResult['counts'];
}

/**
 * Folds the targets of a requirement into one: any failed, else any that a person must decide, else too many untested,
 * else passed; nothing where nothing applies.
 * @param full - what the row weighs when it applies
 */
export function tally(counts: RequirementResult['counts'], full: number, weights: Weights): Tally {
  const { passed, failed, cantTell, untested } = counts;
  const applying = passed + failed + cantTell + untested;
  const decided = passed + failed;
  const outcome =
    failed > 0
      ? 'failed'
      : cantTell > 0
        ? 'cantTell'
        : untested > applying * weights.untestedTolerance
          ? 'untested'
          : passed > 0
            ? 'passed'
            : 'inapplicable';
  return {
    outcome,
    share: decided === 0 || outcome === 'inapplicable' ? null : passed / decided,
    decided: applying === 0 ? 0 : decided / applying,
    weight: outcome === 'inapplicable' ? 0 : full,
  };
}
