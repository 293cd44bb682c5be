import type { WatchedAddress } from '../../core/availability.ts';
import type { Portal } from '../../core/portal.ts';
import type { ServiceResult } from '../../core/report.ts';

/** Entry pages of services watched on each portal at the most; a convention. */
export const mostServices = 10;

export type WatchedPortal = Pick<Portal, 'id' | 'name' | 'url' | 'servicePortal'>;

/**
 * The addresses to watch of one portal: its home page, the listed portal of services, and entry pages of services as an
 * earlier report has them. Those that claim level 3 or 4 come first, because the law asks time of them; of many, every
 * n-th in the order of the report.
 */
export function addressesOf(
  { id, name, url, servicePortal }: WatchedPortal,
  services: readonly Pick<ServiceResult, 'name' | 'url' | 'claimedLevel'>[] = [],
): WatchedAddress[] {
  const portal = { portal: id, ...(name !== undefined && { name }) };
  const bound = services.filter(({ claimedLevel }) => (claimedLevel ?? 0) >= 3);
  const rest = services.filter((service) => !bound.includes(service));
  const chosen = [...spread(bound, mostServices), ...spread(rest, Math.max(0, mostServices - bound.length))];
  const all: WatchedAddress[] = [
    { ...portal, url, role: 'home' },
    ...(servicePortal === undefined ? [] : [{ ...portal, url: servicePortal, role: 'service' as const }]),
    ...chosen.map((service) => ({
      ...{ ...portal, url: withoutPart(service.url), role: 'service' as const, title: service.name },
    })),
  ];
  return all.filter((one, index) => all.findIndex((other) => other.url === one.url) === index);
}

/** A page of several services is one address. */
const withoutPart = (url: string): string => url.split('#', 1)[0] ?? url;

/** At most `n` of a list, evenly over its length. */
function spread<T>(list: readonly T[], n: number): T[] {
  if (list.length <= n) return [...list];
  return Array.from({ length: n }, (_, index) => list[Math.floor((index * list.length) / n)] as T);
}
