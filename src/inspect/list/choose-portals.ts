import { UsageError } from '../../core/errors.ts';
import type { PortalKind } from '../../core/portal.ts';
import type { ListedPortal } from './read-portal-list.ts';

export interface Choice {
  /** Ids; none for all. */
  only: readonly string[];
  /** `unknown` for all. */
  kind: PortalKind;
  limit: number | undefined;
}

/**
 * The portals of a list that are asked for, in its order.
 * @throws {UsageError} when an id is not in the list, or nothing is left
 */
export function choosePortals(portals: readonly ListedPortal[], { only, kind, limit }: Choice): ListedPortal[] {
  const ids = new Set(portals.map(({ portal }) => portal.id));
  const missing = only.filter((id) => !ids.has(id));
  if (missing.length > 0) throw new UsageError(`--only ${missing.join(', ')}: the list has no such id`);
  const chosen = portals
    .filter(({ portal }) => only.length === 0 || only.includes(portal.id))
    .filter(({ portal }) => kind === 'unknown' || portal.kind === kind)
    .slice(0, limit);
  if (chosen.length === 0) throw new UsageError(`--kind ${kind}: the list has no such portal`);
  return chosen;
}
