/** Convention: after so many failures in a row a host is left alone for the rest of the audit. */
export const mostFailuresInARow = 10;

/** How the hosts of one audit bear up. */
export interface HostHealth {
  /** One more request to the host failed, or was refused by a firewall. */
  failed(host: string, why: string): void;
  /** The host answered. */
  succeeded(host: string): void;
  /** Why the host is not asked any more; undefined while it is. A host once given up stays so. */
  givenUp(host: string): string | undefined;
}

/** Circuit breaker: a host that fails again and again is not asked any more, and the audit ends with what it has. */
export function createHostHealth(limit = mostFailuresInARow): HostHealth {
  const streaks = new Map<string, number>();
  const reasons = new Map<string, string>();
  return {
    failed(host, why) {
      const streak = (streaks.get(host) ?? 0) + 1;
      streaks.set(host, streak);
      if (streak >= limit && !reasons.has(host))
        reasons.set(host, `${host} failed ${limit} times in a row, the last time: ${why}`);
    },
    succeeded: (host) => void streaks.delete(host),
    givenUp: (host) => reasons.get(host),
  };
}
