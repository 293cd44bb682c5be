/** Longest pause a server can ask of us: beyond it the audit ends by its own time limit instead of sleeping. */
export const longestPauseSeconds = 300;
/** Slowest pace a robots.txt can ask of us, in seconds per request. */
export const slowestPaceSeconds = 30;
/** Requests that must go well before the pace doubles back after a back-off. */
const recoveryAfter = 20;

export interface Politeness {
  /** Resolves when the next request may go to the address; in the order of the calls. */
  take(address: string): Promise<void>;
  /** After a 429, 503 or timeout: pauses everything to the address, for what it asked or ever longer, and halves the pace. */
  slowDown(address: string, retryAfterSeconds?: number): void;
  /** Keeps at least this many seconds between requests to the address (crawl-delay of robots.txt). */
  pace(address: string, seconds: number): void;
}

interface Bucket {
  /** Time in milliseconds before which nothing goes out. */
  notBefore: number;
  /** Shortest time between two requests that the address itself asked for. */
  asked: number;
  /** How often it told us to slow down and did not recover yet; each halves the pace. */
  strikes: number;
  sinceStrike: number;
  queue: Promise<void>;
}

/**
 * One token bucket for each destination address, holding one token: requests go out evenly, never in bursts, whatever
 * number of portals the machine behind the address serves.
 * @param rate - requests per second to one address
 * @param now - clock in milliseconds
 * @param sleep - waits that many milliseconds
 */
export function createPoliteness({
  rate,
  now,
  sleep,
}: {
  rate: number;
  now: () => number;
  sleep: (ms: number) => Promise<void>;
}): Politeness {
  const buckets = new Map<string, Bucket>();
  const bucketOf = (address: string): Bucket => {
    const known = buckets.get(address);
    if (known) return known;
    const fresh = { notBefore: 0, asked: 0, strikes: 0, sinceStrike: 0, queue: Promise.resolve() };
    buckets.set(address, fresh);
    return fresh;
  };
  const wait = async (bucket: Bucket): Promise<void> => {
    // Asked again after every sleep: a back-off can arrive while we wait.
    for (let left = bucket.notBefore - now(); left > 0; left = bucket.notBefore - now()) await sleep(left);
    if (bucket.strikes > 0 && ++bucket.sinceStrike > recoveryAfter) {
      bucket.strikes -= 1;
      bucket.sinceStrike = 0;
    }
    bucket.notBefore = now() + Math.max(1000 / rate, bucket.asked) * 2 ** bucket.strikes;
  };
  return {
    take(address) {
      const bucket = bucketOf(address);
      const turn = bucket.queue.then(() => wait(bucket));
      // A wait that was broken off must not stop the ones behind it.
      bucket.queue = turn.catch(() => {});
      return turn;
    },
    slowDown(address, retryAfterSeconds) {
      const bucket = bucketOf(address);
      bucket.strikes = Math.min(bucket.strikes + 1, 5);
      bucket.sinceStrike = 0;
      const pause = Math.min(Math.max(0, retryAfterSeconds ?? 2 ** bucket.strikes), longestPauseSeconds);
      bucket.notBefore = Math.max(bucket.notBefore, now() + pause * 1000);
    },
    pace(address, seconds) {
      bucketOf(address).asked = Math.min(Math.max(0, seconds), slowestPaceSeconds) * 1000;
    },
  };
}
