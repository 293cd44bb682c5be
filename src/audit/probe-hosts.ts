import { probeDns } from '../collect/dns.ts';
import type { Guard } from '../collect/guard.ts';
import { missedOf } from '../collect/network-errors.ts';
import type { Resolver } from '../collect/resolver.ts';
import { probeTls } from '../collect/tls.ts';
import type { Evidence } from '../core/evidence.ts';
import { portOf } from './network.ts';

export interface HostProbe {
  guard: Guard;
  resolver: Resolver;
  take(address: string): Promise<void>;
  now(): Date;
  userAgent: string;
  timeoutMs: number;
  ca?: string | undefined;
  hasIpv6: boolean;
}

type Site = Evidence['site'];

/** Probes TLS and DNS of each host that serves the portal or its services; one host and port once. */
export async function probeHosts(urls: readonly string[], probe: HostProbe): Promise<Pick<Site, 'tls' | 'dns'>> {
  const { guard, ...rest } = probe;
  const places = new Map(urls.map((url) => [new URL(url).host, new URL(url)]));
  const tls: Site['tls'] = [];
  const dns: Site['dns'] = [];
  for (const place of places.values()) {
    const host = place.hostname;
    const port = portOf(place);
    const scheme = place.protocol === 'https:' ? 'https' : 'http';
    // A portal on plain http may still offer TLS at the usual port; a port of its own speaks one protocol only.
    const tlsPort = scheme === 'https' ? port : place.port === '' ? 443 : undefined;
    if (tlsPort !== undefined)
      tls.push({ host, port: tlsPort, result: await tlsOf(host, tlsPort, probe).catch(missedOf) });
    const result = await probeDns({ ...rest, host, port, scheme, isPublic: guard.isPublic }).catch(missedOf);
    dns.push({ host, port, result });
  }
  return { tls, dns };
}

async function tlsOf(
  host: string,
  port: number,
  { guard, take, ca, timeoutMs, now }: HostProbe,
): Promise<Site['tls'][number]['result']> {
  const [first] = await guard.resolve(host, port);
  const address = first?.address ?? '';
  await take(address);
  return probeTls({ host, port, address, ca, timeoutMs, now });
}
