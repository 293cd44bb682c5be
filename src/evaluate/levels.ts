import type { Evidence } from '../core/evidence.ts';
import type { Outcome } from '../core/outcome.ts';
import type { ReferenceService } from '../core/portal.ts';
import type { Report, ServiceResult } from '../core/report.ts';
import type { Service } from '../core/service.ts';
import { pageOfService, serviceLevels } from '../core/service.ts';
import { clickPath } from '../derive/click-paths.ts';
import type { Assessment } from './assess.ts';
import { serviceState } from './target-state.ts';
import { tickSheet } from './tick-sheet.ts';

/** A service with what it claims beside what its evidence shows. */
export function serviceResult(
  service: Service,
  assessments: readonly Assessment[],
  clicks: Evidence['clicks'],
  home: string,
  listed?: ReferenceService,
): ServiceResult {
  const claimed = service.claimedLevel ?? null;
  const levels = levelsOf({ url: service.url, claimedLevel: claimed }, assessments);
  const path = clickPath(clicks, home, pageOfService(service));
  return {
    name: service.name,
    url: service.url,
    code: service.code ?? null,
    agency: service.agency ?? null,
    field: service.field ?? null,
    ...(service.tier !== undefined && { tier: service.tier }),
    ...(service.alsoAt && { alsoAt: service.alsoAt }),
    ...tickSheet(service, claimed ?? 1),
    ...(listed && { listed: { line: listed.line, name: listed.name, level: listed.level ?? null } }),
    claimedLevel: claimed,
    laterClass: service.laterClass ?? null,
    verified: levels.verified,
    verdict: levels.verdict,
    clicks: path?.clicks ?? null,
    path: path?.path ?? [],
    targetHash: serviceState(service),
    missing: levels.missing,
    checks: levels.checks,
  };
}

/**
 * Compares what a service claims with what its evidence shows. Only conditions of article 5 count (`conditionOf`).
 * `max` is the highest level with no failed condition up to it. `min` is the highest level up to which every
 * condition a machine decides passed or does not apply; a level with no condition that a machine decided is not
 * confirmed by it. `open` are the conditions that only a person or a login can decide.
 */
export function levelsOf(
  { url, claimedLevel: claimed }: Pick<ServiceResult, 'url' | 'claimedLevel'>,
  assessments: readonly Assessment[],
): Required<Pick<ServiceResult, 'verified' | 'verdict' | 'missing' | 'checks'>> {
  const conditions = assessments.filter(
    ({ requirement }) => requirement.conditionOf !== undefined && !requirement.restates,
  );
  const outcomeOf = ({ outcomes }: Assessment) => outcomes.get(url) ?? 'untested';
  const isDecided = (row: Assessment) => ['passed', 'failed', 'inapplicable'].includes(outcomeOf(row));
  let min = 0;
  let max = 0;
  for (const level of serviceLevels) {
    const own = conditions.filter(({ requirement }) => requirement.conditionOf === level);
    if (max === level - 1 && own.every((row) => outcomeOf(row) !== 'failed')) max = level;
    // What a person decided counts like what a machine decided.
    const decidable = own.filter((row) => row.requirement.method === 'automatic' || isDecided(row)).map(outcomeOf);
    const confirmed =
      decidable.includes('passed') && decidable.every((outcome) => outcome === 'passed' || outcome === 'inapplicable');
    if (min === level - 1 && confirmed) min = level;
  }
  const upTo = conditions.filter(({ requirement }) => (requirement.conditionOf ?? 0) <= (claimed ?? 1));
  const open = upTo.filter((row) => !isDecided(row)).map(({ requirement }) => requirement.id);
  return {
    verified: { min, max, open },
    verdict:
      claimed === null
        ? 'unclaimed'
        : claimed > max
          ? 'over-claimed'
          : claimed <= min
            ? 'confirmed'
            : 'not-contradicted',
    missing: upTo.filter((row) => outcomeOf(row) === 'failed').map(({ requirement }) => requirement.id),
    checks: checksOf(url, assessments),
  };
}

function checksOf(url: string, assessments: readonly Assessment[]): NonNullable<ServiceResult['checks']> {
  const own = assessments.filter(({ requirement }) => requirement.scope === 'service');
  const of = (outcome: Outcome) =>
    own.filter(({ outcomes }) => outcomes.get(url) === outcome).map(({ requirement }) => requirement.id);
  return {
    ...{ passed: of('passed'), failed: of('failed'), cantTell: of('cantTell') },
    ...{ untested: of('untested'), inapplicable: of('inapplicable') },
  };
}

/** Services counted by claimed and by verified level: the headline of every report. */
export function levelCounts(services: readonly ServiceResult[]): Report['levels'] {
  const count = (test: (service: ServiceResult) => boolean) => services.filter(test).length;
  const claimed = (level: number) => count((service) => service.claimedLevel === level);
  const verified = (level: number) => count((service) => service.verified.min === level);
  return {
    claimed: { '1': claimed(1), '2': claimed(2), '3': claimed(3), '4': claimed(4) },
    verified: { '0': verified(0), '1': verified(1), '2': verified(2), '3': verified(3), '4': verified(4) },
    unclaimed: count(({ claimedLevel }) => claimedLevel === null),
    overClaimed: count(({ verdict }) => verdict === 'over-claimed'),
  };
}
