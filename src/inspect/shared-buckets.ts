import { sql } from 'kysely';
import type { SharedPace } from '../crawl/politeness.ts';
import { persist } from './persist.ts';
import type { Store } from './store/database.ts';

/** Milliseconds between requests that patience can grow to at the most: half a minute, as for crawl-delay. */
const longestGap = 30_000;
/** What each request leaves of the patience asked for, so that twenty of them halve it, as within one process. */
const fading = 0.966;

/**
 * The pace of each destination address in table `bucket`, for all workers of a store. A moment is taken by one statement
 * on the database's clock, so that no two workers get the same one and their own clocks do not matter.
 */
export function sharedBuckets(db: Store['db']): SharedPace {
  return {
    async reserve(address, gapMs) {
      const step = sql`greatest(${gapMs}::float8, b.interval_ms * ${fading}::float8)`;
      // While the database is away the request waits: a pace that nobody keeps is no reason to call a page broken.
      const take = sql<{ wait: number }>`
        insert into bucket as b (address, next_at, interval_ms)
        values (${address}, clock_timestamp() + ${gapMs}::float8 * interval '1 millisecond', ${gapMs}::float8)
        on conflict (address) do update set
          interval_ms = ${step},
          next_at = greatest(b.next_at, clock_timestamp()) + ${step} * interval '1 millisecond'
        returning extract(epoch from b.next_at - clock_timestamp())::float8 * 1000 - b.interval_ms as wait`;
      const { rows } = await persist(() => take.execute(db));
      return Math.max(0, Math.ceil(rows[0]?.wait ?? 0));
    },
    slowDown(address, gapMs, pauseMs) {
      const told = sql`
        update bucket set
          interval_ms = least(${longestGap}::float8, greatest(interval_ms, ${gapMs}::float8)),
          next_at = greatest(next_at, clock_timestamp() + ${pauseMs}::float8 * interval '1 millisecond')
        where address = ${address}`.execute(db);
      // Should the database not take it, this process still knows, and the address will say it to the others.
      told.catch(() => {});
    },
  };
}
