import { isIPv6 } from 'node:net';
import pLimit from 'p-limit';
import type { Client } from '../collect/client.ts';
import { probeDns } from '../collect/dns.ts';
import type { DnsSession } from '../collect/dns-session.ts';
import type { Guard } from '../collect/guard.ts';
import { missedOf } from '../collect/network-errors.ts';
import type { Resolver } from '../collect/resolver.ts';
import { probeTls } from '../collect/tls.ts';
import type { FetchIssuer } from '../collect/tls-trust.ts';
import type { Evidence } from '../core/evidence.ts';
import { collected } from '../core/observation.ts';
import { portOf } from './network.ts';

export interface HostProbe {
  guard: Guard;
  resolver: Resolver;
  dns: DnsSession;
  /** Fetches issuers that servers did not send. */
  client: Pick<Client, 'get'>;
  take(address: string): Promise<void>;
  now(): Date;
  userAgent: string;
  timeoutMs: number;
  ca?: string | undefined;
  hasIpv6: boolean;
  reachesIpv6?(): Promise<boolean>;
}

type Site = Evidence['site'];
export type Probes = Pick<Site, 'tls' | 'dns' | 'dnsTranscript'>;

/** Hosts probed at the same time; a convention. Each is asked over a few connections at once, whatever this number. */
const hostsAtOnce = 16;

/** Probes TLS and DNS of each host that serves the portal or its services; one host and port once. */
export async function probeHosts(urls: readonly string[], probe: HostProbe): Promise<Probes> {
  const { guard, ...rest } = probe;
  const places = [...new Map(urls.map((url) => [new URL(url).host, new URL(url)])).values()];
  const limit = pLimit(hostsAtOnce);
  const probed = await limit.map(places, async (place) => {
    const host = place.hostname;
    const port = portOf(place);
    const scheme = place.protocol === 'https:' ? 'https' : 'http';
    // A portal on plain http may still offer TLS at the usual port; a port of its own speaks one protocol only.
    const tlsPort = scheme === 'https' ? port : place.port === '' ? 443 : undefined;
    const [tls, dns] = await Promise.all([
      tlsPort === undefined ? undefined : tlsOf(host, tlsPort, probe).catch(missedOf),
      probeDns({ ...rest, host, port, scheme, isPublic: guard.isPublic }).catch(missedOf),
    ]);
    return {
      tls: tls === undefined || tlsPort === undefined ? [] : [{ host, port: tlsPort, result: tls }],
      dns: { host, port, result: dns },
    };
  });
  return {
    tls: probed.flatMap(({ tls }) => tls),
    dns: probed.map(({ dns }) => dns),
    dnsTranscript: probe.dns.transcript(),
  };
}

async function tlsOf(host: string, port: number, probe: HostProbe): Promise<Site['tls'][number]['result']> {
  const { guard, take, ca, timeoutMs, now, hasIpv6, client } = probe;
  const addresses = (await guard.resolve(host, port)).map(({ address }) => address);
  const isReachable = (address: string) => hasIpv6 || !isIPv6(address) || !/^[23]/.test(address);
  return probeTls({
    ...{ host, port, addresses, isReachable, take, ca, timeoutMs, now, fetchIssuer: issuersFrom(client) },
  });
}

/** Fetches through the client, and so through the guard: an address in a certificate is anybody's word. */
const issuersFrom =
  (client: Pick<Client, 'get'>): FetchIssuer =>
  async (url) => {
    const answer = await client.get(url, { accept: 'application/pkix-cert, application/pkcs7-mime' });
    if (answer.status !== 'collected') return answer;
    return collected({ status: answer.value.response.status, body: answer.value.body }, answer.at);
  };
