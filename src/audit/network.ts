import { setTimeout as sleep } from 'node:timers/promises';
import type { ByteBudget } from '../collect/byte-budget.ts';
import { createByteBudget } from '../collect/byte-budget.ts';
import type { Client } from '../collect/client.ts';
import { createClient } from '../collect/client.ts';
import type { Credentials } from '../collect/credentials.ts';
import { createCredentials, withoutSecrets } from '../collect/credentials.ts';
import { type DnsSession, openDnsSession } from '../collect/dns-session.ts';
import { createDnsSource } from '../collect/dns-source.ts';
import type { Guard } from '../collect/guard.ts';
import { createGuard } from '../collect/guard.ts';
import { reachesIpv6 as checkIpv6, longestIpv6Wait } from '../collect/ipv6.ts';
import { CollectError, missedOf } from '../collect/network-errors.ts';
import type { Resolver } from '../collect/resolver.ts';
import { createResolver } from '../collect/resolver.ts';
import { withSession } from '../collect/storage-state.ts';
import type { Evidence } from '../core/evidence.ts';
import type { Options } from '../core/options.ts';
import type { Portal } from '../core/portal.ts';
import { tool } from '../core/tool.ts';
import { createHostHealth } from '../crawl/host-health.ts';
import type { PaceBook, Politeness } from '../crawl/politeness.ts';
import { createPoliteness } from '../crawl/politeness.ts';
import { ianaAnchors } from '../derive/dnssec/anchors.ts';
import { readStorageState } from './read-storage-state.ts';
import { untilStopped } from './until-stopped.ts';

/** A DNS question is answered within this time or not at all; a convention, in milliseconds. */
const longestDnsWait = 10_000;

/** Everything that talks to the outside for one audit, behind one guard and one pace per address. */
export interface Network {
  resolver: Resolver;
  dns: DnsSession;
  /** Whether IPv6 leads anywhere from here; found out once, when first asked. */
  reachesIpv6(): Promise<boolean>;
  guard: Guard;
  politeness: Politeness;
  client: Client;
  /** What the user gave to be let in at the address typed, and what the evidence says of it. */
  credentials: Credentials | undefined;
  signedIn: Pick<Evidence['vantage'], 'signedIn'>;
  /** A client with the user's signed-in session; what it sees is not for keeping. */
  session: Pick<Client, 'get'> | undefined;
  /** What the audit may still receive. */
  budget: ByteBudget;
  userAgent: string;
  timeoutMs: number;
}

/** What is asked for once the audit is stopped, or its time is up, is beyond its budget. */
const stopped = new CollectError('budget', 'the audit was stopped or its time was up');

/**
 * Opens the network side of one audit. `client.close()` ends it.
 * @param signal - stops it: waits are broken off, and from then on the client answers `budget`
 * @param book - what other audits of the process know of the addresses; without one this audit is alone
 * @param trustAnchor - DS or DNSKEY records of the root; IANA's unless said otherwise
 */
export function openNetwork(
  portal: Portal,
  options: Options,
  now: () => Date,
  signal: AbortSignal,
  { book, trustAnchor = ianaAnchors }: { book?: PaceBook | undefined; trustAnchor?: string | undefined } = {},
): Network {
  const timeoutMs = options.timeout * 1000;
  const userAgent = userAgentOf(options.contact);
  const dnsTimeoutMs = Math.min(timeoutMs, longestDnsWait);
  const resolver = createResolver({ dnsServer: options.dnsServer, timeoutMs: dnsTimeoutMs });
  const dns = openDnsSession({ servers: resolver.servers, anchors: trustAnchor, timeoutMs: dnsTimeoutMs, now });
  let ipv6: Promise<boolean> | undefined;
  const reachesIpv6 = () => {
    ipv6 ??= checkIpv6(createDnsSource({ timeoutMs: longestIpv6Wait, now }), longestIpv6Wait);
    return ipv6;
  };
  const typed = new URL(portal.url);
  const guard = createGuard({
    ...{ resolver, typedHost: typed.hostname, typedPort: portOf(typed) },
    ...{ allowNetworks: options.allowNetwork, pins: options.resolve },
  });
  const health = createHostHealth();
  const pace = createPoliteness({
    ...{ rate: options.rate, book, now: () => now().getTime() },
    sleep: (ms) =>
      sleep(ms, undefined, { signal }).catch(() => {
        throw stopped;
      }),
  });
  const refuse = (host: string | undefined) => {
    const why = host && health.givenUp(host);
    if (why) throw new CollectError('host-failing', why);
  };
  const politeness: Politeness = {
    ...pace,
    async take(address, host) {
      refuse(host);
      await pace.take(address, host);
      // Others may have given up the host while we waited.
      refuse(host);
    },
  };
  const credentials = createCredentials(portal.url, options);
  const state = options.storageState === undefined ? undefined : readStorageState(options.storageState);
  const budget = createByteBudget(options.maxTotalBytes);
  const clientWith = (secrets: Credentials | undefined): Client => {
    const client = createClient({
      ...{ guard, timeoutMs, maxBytes: options.maxBytes, budget, credentials: secrets, userAgent, now },
      take: politeness.take,
      slowDown: politeness.slowDown,
      succeeded(address, host) {
        politeness.succeeded(address);
        health.succeeded(host);
      },
      failed: health.failed,
    });
    return {
      ...client,
      get: async (url, how) => {
        const answer = await untilStopped(signal, () => client.get(url, how), missedOf(stopped));
        return secrets ? withoutSecrets(answer, secrets) : answer;
      },
    };
  };
  const client = clientWith(credentials);
  const session = state && clientWith(withSession(state, portal.url, credentials, () => now().getTime()));
  const close = async () => {
    await client.close();
    await session?.close();
  };
  const given = credentials || state;
  const signedIn = given && {
    signedIn: { headers: [], basicAuth: false, ...credentials?.summary, storageState: state !== undefined },
  };
  return {
    ...{ resolver, dns, reachesIpv6, guard, politeness, credentials, budget, userAgent, timeoutMs, session },
    client: { ...client, close },
    signedIn: signedIn ?? {},
  };
}

/** Who we are and whom to ask about it. */
export const userAgentOf = (contact: string | undefined) =>
  `Mozilla/5.0 (compatible; ${tool.name}/${tool.version}${contact ? `; ${contact}` : ''})`;

/** Port that an address is reached at. */
export const portOf = ({ port, protocol }: URL): number => Number(port || (protocol === 'https:' ? 443 : 80));

/** The address that requests for a URL go to; undefined when there is none, or none we may connect to. */
export async function addressOf(guard: Pick<Guard, 'resolve'>, url: string): Promise<string | undefined> {
  const parsed = new URL(url);
  const addresses = await guard.resolve(parsed.hostname, portOf(parsed)).catch(() => []);
  return addresses[0]?.address;
}
