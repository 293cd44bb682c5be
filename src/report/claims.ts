import type { ServiceResult } from '../core/report.ts';
import { outcomeSign, say, type Words } from './words.ts';

/** Over-claims first, as the reader looks for them; then what is open, then the rest. */
const order: readonly ServiceResult['verdict'][] = ['over-claimed', 'not-contradicted', 'unclaimed', 'confirmed'];

/** The services with over-claims before all others; those of one verdict in the order of discovery. */
export const overClaimsFirst = (services: readonly ServiceResult[]): ServiceResult[] =>
  [...services].sort((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict));

export interface ClaimRow {
  /** Null: no level is claimed. */
  claimed: number | null;
  services: readonly ServiceResult[];
  /** Those of them that are verified up to no level, level 1, … level 4. */
  verified: readonly (readonly ServiceResult[])[];
}

/** The portal's totals: services by the level they claim and by the level verified; claims that nobody makes are left out. */
export function claimRows(services: readonly ServiceResult[]): ClaimRow[] {
  return [1, 2, 3, 4, null].flatMap((claimed) => {
    const own = services.filter(({ claimedLevel }) => claimedLevel === claimed);
    const verified = [0, 1, 2, 3, 4].map((level) => own.filter((service) => service.verified.min === level));
    return own.length > 0 ? { claimed, services: own, verified } : [];
  });
}

/** How many of these are over-claimed. */
export const overClaims = (services: readonly ServiceResult[]): number =>
  services.filter(({ verdict }) => verdict === 'over-claimed').length;

/** The portal's totals as a table of texts: `5`, or `5 (✗ 2)` where two of the five are over-claimed. Empty without services. */
export function claimTable(services: readonly ServiceResult[], { heading, phrase }: Words): string[][] {
  const rows = claimRows(services).map(({ claimed, services: own, verified }) => [
    claimed === null ? heading.noLevel : `${heading.claimed} ${heading.level} ${claimed}`,
    ...[...verified, own].map((some) => {
      const over = overClaims(some);
      return over > 0 ? `${some.length} (${outcomeSign.failed} ${over})` : String(some.length);
    }),
  ]);
  const levels = [1, 2, 3, 4].map((n) => say(phrase.levelN, { n }));
  const titles = [`${heading.claimed} ↓ · ${heading.verified} →`, phrase.levelZero, ...levels, heading.total];
  return rows.length > 0 ? [titles, ...rows] : [];
}

/** What an over-claim is, in words: the level claimed and the highest it can be. */
export const overClaimText = ({ claimedLevel, verified }: ServiceResult, { phrase }: Words): string =>
  say(verified.max === 0 ? phrase.belowOne : phrase.overClaim, { claimed: claimedLevel ?? '–', max: verified.max });
