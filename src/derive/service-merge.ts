import type { Service } from '../core/service.ts';
import { pageOfService } from '../core/service.ts';
import { nameKey } from './service-names.ts';

/**
 * The services of a portal without those that are told twice: the same procedure code, or the same normalised name and
 * agency where the codes do not say otherwise. The page that says most stands for the service, the others are `alsoAt`.
 */
export function mergeServices(services: readonly Service[]): Service[] {
  const groups: Service[][] = [];
  const byCode = new Map<string, Service[]>();
  const byName = new Map<string, Service[]>();
  for (const service of services) {
    const code = service.code?.trim().toUpperCase();
    const name = `${nameKey(service.name)}|${nameKey(service.agency ?? '')}`;
    const named = byName.get(name);
    const sameName = named?.every((other) => !code || !other.code || other.code.trim().toUpperCase() === code);
    const group = (code && byCode.get(code)) || (sameName ? named : undefined);
    if (group) group.push(service);
    else groups.push([service]);
    const own = group ?? groups.at(-1) ?? [];
    if (code) byCode.set(code, own);
    if (!named || sameName) byName.set(name, own);
  }
  return groups.map(merged);
}

function merged(group: readonly Service[]): Service {
  const [best, ...others] = group.toSorted((a, b) => saidBy(b) - saidBy(a));
  if (!best) throw new Error('a group of services has one');
  if (others.length === 0) return best;
  const level = best.claimedLevel ?? others.find(({ claimedLevel }) => claimedLevel)?.claimedLevel;
  const later = best.laterClass ?? others.find(({ laterClass }) => laterClass)?.laterClass;
  const alsoAt = [...new Set(others.map(pageOfService))].filter((url) => url !== pageOfService(best));
  return {
    ...best,
    ...(level && { claimedLevel: level }),
    ...(later && { laterClass: later }),
    ...(alsoAt.length > 0 && { alsoAt }),
  };
}

/** How many items a page states with a value. */
const saidBy = ({ fields }: Service): number => Object.values(fields).filter(({ value }) => value !== '').length;
