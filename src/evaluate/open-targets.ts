import { wholePortal } from '../core/attestation.ts';
import type { Requirement } from '../core/instrument.ts';
import type { ObservationCode } from '../core/observation.ts';
import type { Outcomes } from './fold.ts';
import { binds } from './fold.ts';
import type { Ground } from './machine-rows.ts';

/** One open question about the portal as a whole. */
export const openAsWhole: Outcomes = new Map([[wholePortal, 'untested']]);

/** What a question for a person is put about: each service, where the row is about services and some were found. */
export function manualTargets(requirement: Requirement, { services }: Pick<Ground, 'services'>): Outcomes {
  if (requirement.scope !== 'service' || services.length === 0) return openAsWhole;
  // A service of unknown level may be one that the row binds: hiding is no defence.
  const mayBind = services.some((service) => binds(requirement, service) || service.level === undefined);
  const isNone = !services.some((service) => binds(requirement, service));
  return isNone && mayBind ? openAsWhole : new Map(services.map(({ url }) => [url, 'untested']));
}

/** The targets a person is asked about: services by their URL, everything else as the portal as a whole. */
export function openTargets(
  outcomes: Outcomes,
  bound: (target: string) => boolean,
  services: ReadonlyMap<string, unknown>,
): string[] {
  const open = [...outcomes].filter(([id, outcome]) => bound(id) && (outcome === 'untested' || outcome === 'cantTell'));
  return [...new Set(open.map(([id]) => (services.has(id) ? id : wholePortal)))];
}

/** Why a row is open as a whole, whatever its targets say. */
export function reasonOf(
  { appliesTo, method, scope, rules }: Requirement,
  { kind, services, moved }: Pick<Ground, 'kind' | 'services' | 'moved'>,
  targets: number,
): ObservationCode | undefined {
  if (appliesTo && kind === 'unknown') return 'kind-unknown';
  // Hiding is no defence: a portal on which no service was found leaves every service row open.
  if (scope === 'service' && method !== 'manual' && services.length === 0) return moved ? 'moved' : 'no-services';
  // Where there was nothing to look at, nothing can be said to be inapplicable.
  return rules && targets === 0 ? 'empty' : undefined;
}
