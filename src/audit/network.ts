import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '../collect/client.ts';
import { createClient } from '../collect/client.ts';
import type { Guard } from '../collect/guard.ts';
import { createGuard } from '../collect/guard.ts';
import { CollectError, missedOf } from '../collect/network-errors.ts';
import type { Resolver } from '../collect/resolver.ts';
import { createResolver } from '../collect/resolver.ts';
import type { Options } from '../core/options.ts';
import type { Portal } from '../core/portal.ts';
import { tool } from '../core/tool.ts';
import type { Politeness } from '../crawl/politeness.ts';
import { createPoliteness } from '../crawl/politeness.ts';
import { untilStopped } from './until-stopped.ts';

/** A DNS question is answered within this time or not at all; a convention, in milliseconds. */
const longestDnsWait = 10_000;

/** Everything that talks to the outside for one audit, behind one guard and one pace per address. */
export interface Network {
  resolver: Resolver;
  guard: Guard;
  politeness: Politeness;
  client: Client;
  userAgent: string;
  timeoutMs: number;
}

/** What is asked for once the audit is stopped, or its time is up, is beyond its budget. */
const stopped = new CollectError('budget', 'the audit was stopped or its time was up');

/**
 * Opens the network side of one audit. `client.close()` ends it.
 * @param signal - stops it: waits are broken off, and from then on the client answers `budget`
 */
export function openNetwork(portal: Portal, options: Options, now: () => Date, signal: AbortSignal): Network {
  const timeoutMs = options.timeout * 1000;
  const userAgent = `Mozilla/5.0 (compatible; ${tool.name}/${tool.version}${options.contact ? `; ${options.contact}` : ''})`;
  const resolver = createResolver({ dnsServer: options.dnsServer, timeoutMs: Math.min(timeoutMs, longestDnsWait) });
  const typedHost = new URL(portal.url).hostname;
  const guard = createGuard({ resolver, typedHost, allowNetworks: options.allowNetwork, pins: options.resolve });
  const politeness = createPoliteness({
    rate: options.rate,
    now: () => now().getTime(),
    sleep: (ms) =>
      sleep(ms, undefined, { signal }).catch(() => {
        throw stopped;
      }),
  });
  const client = createClient({ guard, ...politeness, timeoutMs, maxBytes: options.maxBytes, userAgent, now });
  const considerate: Client = {
    ...client,
    get: (url, how) => untilStopped(signal, () => client.get(url, how), missedOf(stopped)),
  };
  return { resolver, guard, politeness, client: considerate, userAgent, timeoutMs };
}

/** Port that an address is reached at. */
export const portOf = ({ port, protocol }: URL): number => Number(port || (protocol === 'https:' ? 443 : 80));

/** The address that requests for a URL go to; undefined when there is none, or none we may connect to. */
export async function addressOf(guard: Pick<Guard, 'resolve'>, url: string): Promise<string | undefined> {
  const parsed = new URL(url);
  const addresses = await guard.resolve(parsed.hostname, portOf(parsed)).catch(() => []);
  return addresses[0]?.address;
}
