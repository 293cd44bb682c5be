import { sql } from 'kysely';
import type { Post } from './attempts.ts';
import { persist } from './persist.ts';
import { openPortals } from './start-round.ts';

/** Whether the scanner itself is well: its network, resolver, clock, trust store. `detail` is for people. */
export type SelfTest = () => Promise<{ healthy: boolean; detail: string }>;

/** How often the scanner looks at itself; conventions. */
export interface SelfTestPlan {
  everyMs: number;
  /** How soon it looks again while it is unwell. */
  unwellMs: number;
  everyPortals: number;
  /** After so many portals in a row that a scanner without a network would see as well. */
  suspects: number;
}
export const selfTestPlan: SelfTestPlan = { everyMs: 10 * 60_000, unwellMs: 60_000, everyPortals: 20, suspects: 3 };

export interface Health {
  isWell(): boolean;
  /** Tests now, or waits for the test under way; gives whether the scanner is well. */
  test(): Promise<boolean>;
  /** One more portal was looked at; `suspect` when it could not be reached. */
  note(suspect: boolean): void;
  /** Whether it is time to test, and whether anything was seen since the last good test. */
  isDue(): boolean;
  isProven(): boolean;
}

/** Keeps watch over the scanner. What it saw since it was last known to be well is set aside when it turns out not to be. */
export function keepHealth(
  post: Post,
  selfTest: SelfTest | undefined,
  plan: SelfTestPlan,
  tell: (detail: string, healthy: boolean) => void,
): Health {
  let well = true;
  let lastGood: Date | undefined;
  let testedAt = -Infinity;
  let [seen, suspects] = [0, 0];
  let underWay: Promise<boolean> | undefined;

  const run = async (): Promise<boolean> => {
    if (!selfTest) return true;
    const began = await persist(() => clockOf(post));
    [seen, suspects] = [0, 0];
    const { healthy, detail } = await selfTest().catch((error: Error) => ({ healthy: false, detail: error.message }));
    testedAt = performance.now();
    if (healthy !== well || !lastGood) tell(detail, healthy);
    well = healthy;
    const since = lastGood;
    if (healthy) lastGood = began;
    else if (since) await persist(() => setAside(post, since));
    await persist(() => post.db.updateTable('worker').set({ healthy, detail }).where('id', '=', post.worker).execute());
    return healthy;
  };
  return {
    isWell: () => well,
    test() {
      underWay ??= run().finally(() => {
        underWay = undefined;
      });
      return underWay;
    },
    note(suspect) {
      seen++;
      suspects = suspect ? suspects + 1 : 0;
    },
    isDue: () =>
      selfTest !== undefined &&
      (seen >= plan.everyPortals ||
        suspects >= plan.suspects ||
        performance.now() - testedAt >= (well ? plan.everyMs : plan.unwellMs)),
    isProven: () => selfTest === undefined || seen === 0,
  };
}

async function clockOf({ db }: Post): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  return rows[0]?.now ?? new Date();
}

/** What this worker saw since then is not published, and asked for again; tries of that time count for nothing. */
async function setAside(post: Post, since: Date): Promise<void> {
  const mine = { round_id: post.round, worker: post.worker };
  await post.db.transaction().execute(async (within) => {
    await within
      .updateTable('result')
      .set({ state: 'quarantined' })
      .where('round_id', '=', mine.round_id)
      .where('worker', '=', mine.worker)
      .where('finished_at', '>', since)
      .execute();
    await within
      .updateTable('attempt')
      .set({ outcome: 'quarantined' })
      .where('round_id', '=', mine.round_id)
      .where('worker', '=', mine.worker)
      .where('ended_at', '>', since)
      .execute();
  });
  await post.queue.put(await openPortals(post.db, post.round));
}
