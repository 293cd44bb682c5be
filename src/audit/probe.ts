import { networkInterfaces } from 'node:os';
import { hasGlobalIpv6 } from '../collect/ipv6.ts';
import type { DnsFacts } from '../core/dns.ts';
import type { Observation } from '../core/observation.ts';
import { failed } from '../core/observation.ts';
import type { Options } from '../core/options.ts';
import type { Report } from '../core/report.ts';
import type { TlsFacts } from '../core/tls.ts';
import { judgedDns } from '../derive/dns-facts.ts';
import { judgedTls } from '../derive/tls-facts.ts';
import { dnsAdvice } from '../evaluate/advice-dns.ts';
import { tlsAdvice } from '../evaluate/advice-tls.ts';
import { openNetwork } from './network.ts';
import { portalFrom } from './portal-from.ts';
import { probeHosts } from './probe-hosts.ts';

/** The network part of an audit for one host: facts, and what is worth telling of them. */
export interface HostReport {
  host: string;
  port: number;
  tls: Observation<TlsFacts>;
  dns: Observation<DnsFacts>;
  advice: Report['advice'];
}

/**
 * Looks at the network of one host alone: TLS, certificate, addresses of both families, DNSSEC. No page is read.
 * @param address - a host, `host:port` or an address; https unless it says otherwise
 * @throws {UsageError} when it is no address
 */
export async function probeHost(
  address: string,
  options: Options,
  around: { now(): Date; ca?: string | undefined; trustAnchor?: string | undefined },
): Promise<HostReport> {
  const portal = portalFrom(address, options);
  const signal = AbortSignal.timeout(Math.min(options.maxTime * 1000, 2 ** 31 - 1));
  const network = openNetwork(portal, options, around.now, signal, around);
  try {
    const found = await probeHosts([portal.url], {
      ...{ ...network, take: network.politeness.take, now: around.now, ca: around.ca },
      hasIpv6: hasGlobalIpv6(networkInterfaces()),
    });
    const tls = found.tls.map(judgedTls);
    const [dns] = judgedDns(found.dns, found.dnsTranscript);
    return {
      host: new URL(portal.url).hostname,
      port: tls[0]?.port ?? dns?.port ?? 0,
      tls: tls[0]?.result ?? failed('tls', 'a port of its own, asked over http'),
      dns: dns?.result ?? failed('dns', 'not asked'),
      advice: [...tlsAdvice(tls), ...dnsAdvice(dns ? [dns] : [])],
    };
  } finally {
    await network.client.close();
  }
}
