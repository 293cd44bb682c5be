import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { userAgentOf } from '../../audit/network.ts';
import { untilStopped } from '../../audit/until-stopped.ts';
import { createClient } from '../../collect/client.ts';
import { createGuard } from '../../collect/guard.ts';
import { createResolver } from '../../collect/resolver.ts';
import type { Look, WatchedAddress } from '../../core/availability.ts';
import type { Options } from '../../core/options.ts';
import { createPoliteness } from '../../crawl/politeness.ts';
import { largestAnswer, lookAt } from './look.ts';

/** Portals looked at in the same moment; a convention. Each is asked one thing at a time. */
const portalsAtOnce = 32;
/** An answer that took so much longer than it was given, in milliseconds, was waited for by a machine that slept. */
const asleep = 10_000;

export type SweepOptions = Pick<Options, 'rate' | 'timeout' | 'dnsServer' | 'allowNetwork' | 'resolve' | 'contact'>;

/** Looks once at each address; those that could not be looked at before the signal are left out. */
export type Sweep = (addresses: readonly WatchedAddress[], signal: AbortSignal) => Promise<Look[]>;

/**
 * Looks through the guarded client: names are resolved anew each time, one pace holds for all portals behind an address,
 * and a pause that a server asks for is not waited for: the next look is minutes away.
 * @param options.timeout - seconds one request may take
 */
export function sweepThrough(options: SweepOptions, now: () => Date): Sweep {
  const timeoutMs = options.timeout * 1000;
  return async (addresses, signal) => {
    const resolver = createResolver({ dnsServer: options.dnsServer, timeoutMs });
    const pace = createPoliteness({
      ...{ rate: options.rate, now: () => now().getTime() },
      sleep: (ms) => sleep(ms, undefined, { signal }),
    });
    const lookAtPortal = async (own: readonly WatchedAddress[]): Promise<Look[]> => {
      const typed = new URL(own[0]?.url ?? '');
      let sentAt = now().getTime();
      const client = createClient({
        guard: createGuard({
          ...{ resolver, typedHost: typed.hostname, typedPort: Number(typed.port) || undefined },
          ...{ allowNetworks: options.allowNetwork, pins: options.resolve },
        }),
        async take(address, host) {
          await pace.take(address, host);
          sentAt = now().getTime();
        },
        slowDown: () => {},
        ...{ timeoutMs, maxBytes: largestAnswer, userAgent: userAgentOf(options.contact), now },
      });
      const looks: Look[] = [];
      try {
        for (const { portal, url, title } of own) {
          sentAt = now().getTime();
          const at = now();
          // Notices stand on home pages; to read the page of every service as well would keep a processor busy.
          const readAt = title === undefined ? at : undefined;
          const seen = await untilStopped(signal, () => lookAt(client, url, readAt), undefined);
          if (!seen) break;
          const ms = now().getTime() - sentAt;
          looks.push(
            ms > timeoutMs + asleep
              ? { portal, url, at, state: 'unknown', code: 'scanner', status: null, ms: null }
              : { portal, url, at, ...seen, ms },
          );
        }
      } finally {
        await client.close();
      }
      return looks;
    };
    const limit = pLimit(portalsAtOnce);
    const portals = [...Map.groupBy(addresses, ({ portal }) => portal).values()];
    return (await limit.map(portals, lookAtPortal)).flat();
  };
}
