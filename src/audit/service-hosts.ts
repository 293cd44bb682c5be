import type { Service } from '../core/service.ts';
import type { Relation } from '../crawl/scope.ts';

/** Hosts probed beside the portal's own at the most; a convention. */
const mostHosts = 20;

/**
 * Where services are used over the network: the pages of services of level 3 and 4, and where applications are handed
 * in. Hosts of somebody else (the National Public Service Portal) are not the portal's to answer for.
 * @param known - addresses whose hosts are probed already
 * @returns one address for each further host
 */
export function serviceHosts(
  services: readonly Service[],
  { known, relation }: { known: readonly string[]; relation(url: string): Relation },
): string[] {
  const hosts = new Map<string, string>();
  for (const { url, claimedLevel, apply } of services) {
    if (apply.length === 0 && (claimedLevel === undefined || claimedLevel < 3)) continue;
    for (const address of [url, ...apply.map((link) => link.url)]) {
      const parsed = URL.parse(address);
      if (!parsed || relation(address) === 'foreign') continue;
      if (/^https?:$/.test(parsed.protocol) && hosts.size < mostHosts) hosts.set(parsed.host, `${parsed.origin}/`);
    }
  }
  for (const address of known) hosts.delete(new URL(address).host);
  return [...hosts.values()];
}
