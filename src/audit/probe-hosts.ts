import { probeDns } from '../collect/dns.ts';
import type { Guard } from '../collect/guard.ts';
import type { Resolver } from '../collect/resolver.ts';
import { probeTls } from '../collect/tls.ts';
import type { Evidence } from '../core/evidence.ts';
import { failed } from '../core/observation.ts';

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

/** Probes TLS and DNS of each host that serves the portal or its services; one host and port once. */
export async function probeHosts(
  urls: readonly string[],
  { guard, resolver, take, now, userAgent, timeoutMs, ca, hasIpv6 }: HostProbe,
): Promise<Pick<Evidence['site'], 'tls' | 'dns'>> {
  const places = new Map(urls.map((url) => [new URL(url).host, new URL(url)]));
  const tls: Evidence['site']['tls'] = [];
  const dns: Evidence['site']['dns'] = [];
  for (const { hostname: host, protocol, port: written } of places.values()) {
    const scheme = protocol === 'https:' ? 'https' : 'http';
    const port = Number(written || (scheme === 'https' ? 443 : 80));
    // A portal on plain http may still offer TLS at the usual port; a port of its own speaks one protocol only.
    const tlsPort = scheme === 'https' ? port : written ? undefined : 443;
    if (tlsPort !== undefined) {
      const address = await guard.resolve(host, tlsPort).then(
        ([first]) => first?.address,
        () => undefined,
      );
      const result = address
        ? await take(address).then(() => probeTls({ host, port: tlsPort, address, ca, timeoutMs, now }))
        : failed('dns', `no address to connect to for ${host}`);
      tls.push({ host, port: tlsPort, result });
    }
    const result = await probeDns({
      host,
      port,
      scheme,
      resolver,
      isPublic: guard.isPublic,
      take,
      userAgent,
      timeoutMs,
      now,
      hasIpv6,
    });
    dns.push({ host, port, result });
  }
  return { tls, dns };
}
