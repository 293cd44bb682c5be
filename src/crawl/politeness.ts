/** Longest pause a server can ask of us: beyond it the audit ends by its own time limit instead of sleeping. */
export const longestPauseSeconds = 300;
/** Slowest pace a robots.txt can ask of us, in seconds per request. */
export const slowestPaceSeconds = 30;
/** Requests that must go well before the pace doubles back after a back-off. */
const recoveryAfter = 20;
/** Halvings of the pace at the most. */
const mostStrikes = 5;

export interface Politeness {
  /** Resolves when the next request may go to the address, for that host; in the order of the calls. */
  take(address: string, host?: string): Promise<void>;
  /** After a 429, 503 or timeout: pauses everything to the address, for what it asked or ever longer, and halves the pace. */
  slowDown(address: string, retryAfterSeconds?: number): void;
  /** A request went well: enough of them, and a halved pace doubles again, step by step. */
  succeeded(address: string): void;
  /** Keeps at least this many seconds between requests for a host (crawl-delay of its robots.txt). */
  pace(host: string, seconds: number): void;
  /** Does the work while nobody else does such work at that address: one open page per machine. */
  alone<T>(address: string, work: () => Promise<T>): Promise<T>;
}

interface Bucket {
  /** Time in milliseconds before which nothing goes out. */
  notBefore: number;
  /** How often the address told us to slow down and did not recover yet; each halves the pace. */
  strikes: number;
  /** Until when the last back-off pauses: what fails meanwhile was sent before it and says nothing new. */
  pausedUntil: number;
  sinceStrike: number;
  queue: Promise<unknown>;
  pages: Promise<unknown>;
}

interface Host {
  notBefore: number;
  /** Milliseconds between two requests that it asked for. */
  asked: number;
  queue: Promise<unknown>;
}

/** What is known of each address and host: one for everything that runs in the process. */
export interface PaceBook {
  buckets: Map<string, Bucket>;
  hosts: Map<string, Host>;
  /** Where several processes ask: what they know of the addresses together. */
  shared?: SharedPace;
}

/** One pace for each address over several processes. */
export interface SharedPace {
  /**
   * Takes the next free moment at the address, `gapMs` after the one before, or later where it asked for patience not
   * long ago. Resolves to the milliseconds until then.
   */
  reserve(address: string, gapMs: number): Promise<number>;
  /** The address asked for patience: nothing for `pauseMs`, then `gapMs` between requests. */
  slowDown(address: string, gapMs: number, pauseMs: number): void;
}

export const createPaceBook = (): PaceBook => ({ buckets: new Map(), hosts: new Map() });

/**
 * One token bucket for each destination address, holding one token: requests go out evenly, never in bursts, whatever
 * number of portals the machine behind the address serves, and whichever audit asks.
 * @param rate - requests per second to one address; 0 for no limit of ours (back-off and crawl-delay still hold)
 * @param now - clock in milliseconds
 * @param sleep - waits that many milliseconds
 * @param book - shared by the audits of a process
 */
export function createPoliteness({
  rate,
  now,
  sleep,
  book = createPaceBook(),
}: {
  rate: number;
  now: () => number;
  sleep: (ms: number) => Promise<void>;
  book?: PaceBook | undefined;
}): Politeness {
  const bucketOf = (address: string): Bucket => {
    const fresh = (): Bucket => {
      const done = Promise.resolve();
      return { notBefore: 0, strikes: 0, pausedUntil: 0, sinceStrike: 0, queue: done, pages: done };
    };
    return known(book.buckets, address, fresh);
  };
  const hostOf = (host: string): Host =>
    known(book.hosts, host, () => ({ notBefore: 0, asked: 0, queue: Promise.resolve() }));

  const gap = rate === 0 ? 0 : 1000 / rate;
  // Halving no limit at all would change nothing: a server that is not well gets one request a second, then fewer.
  const gapOf = ({ strikes }: Bucket) => (strikes === 0 ? gap : Math.max(gap, 500) * 2 ** strikes);
  // Asked again after every sleep: a back-off can arrive while we wait.
  const until = async (place: { notBefore: number }): Promise<void> => {
    for (let left = place.notBefore - now(); left > 0; left = place.notBefore - now()) await sleep(left);
  };
  const turnAt = (address: string): Promise<void> => {
    const bucket = bucketOf(address);
    return queued(bucket, 'queue', async () => {
      await until(bucket);
      if (book.shared) {
        await sleep(await book.shared.reserve(address, gap));
        await until(bucket);
      }
      bucket.notBefore = now() + gapOf(bucket);
    });
  };
  return {
    take(address, host) {
      const asking = host === undefined ? undefined : book.hosts.get(host);
      if (!asking || asking.asked === 0) return turnAt(address);
      // The host's turn includes the address's, so that what leaves is spaced, not what is put into the queue.
      return queued(asking, 'queue', async () => {
        await until(asking);
        await turnAt(address);
        asking.notBefore = now() + asking.asked;
      });
    },
    slowDown(address, retryAfterSeconds) {
      const bucket = bucketOf(address);
      bucket.sinceStrike = 0;
      if (now() >= bucket.pausedUntil) bucket.strikes = Math.min(bucket.strikes + 1, mostStrikes);
      const pause = Math.min(Math.max(0, retryAfterSeconds ?? 2 ** bucket.strikes), longestPauseSeconds);
      bucket.notBefore = Math.max(bucket.notBefore, now() + pause * 1000);
      bucket.pausedUntil = Math.max(bucket.pausedUntil, now() + pause * 1000);
      book.shared?.slowDown(address, gapOf(bucket), pause * 1000);
    },
    succeeded(address) {
      const bucket = bucketOf(address);
      if (bucket.strikes === 0 || ++bucket.sinceStrike < recoveryAfter) return;
      bucket.strikes -= 1;
      bucket.sinceStrike = 0;
    },
    pace(host, seconds) {
      hostOf(host).asked = Math.min(Math.max(0, seconds), slowestPaceSeconds) * 1000;
    },
    alone: (address, work) => queued(bucketOf(address), 'pages', work),
  };
}

function known<V>(map: Map<string, V>, key: string, fresh: () => V): V {
  const value = map.get(key) ?? fresh();
  map.set(key, value);
  return value;
}

/** Does the work after all that was queued before; one that fails does not stop those behind it. */
function queued<K extends string, T>(place: Record<K, Promise<unknown>>, name: K, work: () => Promise<T>): Promise<T> {
  const turn = place[name].then(work);
  place[name] = turn.catch(() => {});
  return turn;
}
