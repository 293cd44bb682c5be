import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { wentHome } from './at-work.ts';
import type { Post } from './attempts.ts';
import type { Health } from './health.ts';
import { persist } from './persist.ts';
import { isOpen, parseWindow } from './windows.ts';

/** Why no portal is looked at for now. */
export type Hold = 'paused' | 'closed' | 'unwell';

export interface Watch {
  hold(): Hold | undefined;
  /** Aborted when the hold that comes next begins: what is under way is to be handed back. */
  untilHeld(): AbortSignal;
  /** So many more pages were seen. */
  addPages(pages: number): void;
  /** Ends it, and says of the worker that it went home. */
  close(): Promise<void>;
}

/**
 * Gives signs of life of a worker, and watches what concerns it: pause and window of the round, its own health.
 * @param stopped - ends it
 */
export async function keepWatch(
  post: Post,
  how: { health: Health; now: () => Date; pollMs: number; stopped: AbortSignal; onHold(why: Hold): void },
): Promise<Watch> {
  const { db, round, worker } = post;
  const { health, stopped } = how;
  let hold: Hold | undefined;
  let held = new AbortController();
  let pages = 0;
  const sign = sql<Date>`clock_timestamp()`;
  const row = { id: worker, round_id: round, started_at: sign, seen_at: sign, healthy: true, detail: '', pages: 0 };
  await persist(() => db.insertInto('worker').values(row).execute());

  const look = async () => {
    const found = await persist(() =>
      db.selectFrom('round').select(['state', 'crawl_window']).where('id', '=', round).executeTakeFirst(),
    );
    if (health.isDue()) await health.test();
    const window = found?.crawl_window ? parseWindow(found.crawl_window) : undefined;
    const next = !health.isWell()
      ? 'unwell'
      : found?.state === 'paused'
        ? 'paused'
        : isOpen(window, how.now())
          ? undefined
          : 'closed';
    if (next && next !== hold) how.onHold(next);
    if (next && !hold) held.abort(next);
    if (!next && hold) held = new AbortController();
    hold = next;
    await persist(() => db.updateTable('worker').set({ seen_at: sign, pages }).where('id', '=', worker).execute());
  };
  await look();
  const watching = (async () => {
    while (!stopped.aborted) {
      await sleep(how.pollMs, undefined, { signal: stopped }).catch(() => {});
      if (!stopped.aborted) await look();
    }
  })();
  // Nobody waits for it before the end: what it meets is told then.
  watching.catch(() => {});
  return {
    // A self-test may have failed since the last look.
    hold: () => hold ?? (health.isWell() ? undefined : 'unwell'),
    untilHeld: () => held.signal,
    addPages(more) {
      pages += more;
    },
    async close() {
      await watching;
      const last = { seen_at: sign, pages, detail: wentHome };
      await persist(() => db.updateTable('worker').set(last).where('id', '=', worker).execute());
    },
  };
}
