import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '../collect/client.ts';
import { createClient } from '../collect/client.ts';
import type { Guard } from '../collect/guard.ts';
import { createGuard } from '../collect/guard.ts';
import type { Resolver } from '../collect/resolver.ts';
import { createResolver } from '../collect/resolver.ts';
import type { Options } from '../core/options.ts';
import type { Portal } from '../core/portal.ts';
import { tool } from '../core/tool.ts';
import type { Politeness } from '../crawl/politeness.ts';
import { createPoliteness } from '../crawl/politeness.ts';

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

/** Opens the network side of one audit. `client.close()` ends it. */
export function openNetwork(portal: Portal, options: Options, now: () => Date, signal: AbortSignal): Network {
  const timeoutMs = options.timeout * 1000;
  const userAgent = `Mozilla/5.0 (compatible; ${tool.name}/${tool.version}${options.contact ? `; ${options.contact}` : ''})`;
  const resolver = createResolver({ dnsServer: options.dnsServer, timeoutMs: Math.min(timeoutMs, longestDnsWait) });
  const typedHost = new URL(portal.url).hostname;
  const guard = createGuard({ resolver, typedHost, allowNetworks: options.allowNetwork, pins: options.resolve });
  const politeness = createPoliteness({
    rate: options.rate,
    now: () => now().getTime(),
    // Ctrl-C ends a wait at once: what follows is cut off by its own deadline.
    sleep: (ms) => sleep(ms, undefined, { signal }).catch(() => {}),
  });
  const client = createClient({ guard, ...politeness, timeoutMs, maxBytes: options.maxBytes, userAgent, now });
  return { resolver, guard, politeness, client, userAgent, timeoutMs };
}
