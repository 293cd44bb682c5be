import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { createPaceBook } from '../crawl/politeness.ts';
import { workersHere } from './at-work.ts';
import type { Post } from './attempts.ts';
import type { Audit, WorkerEvent } from './audit.ts';
import { keepHealth, type SelfTest, type SelfTestPlan, selfTestPlan } from './health.ts';
import { runLane } from './lane.ts';
import { noSuchRound } from './no-round.ts';
import { persist } from './persist.ts';
import { openQueue, type QueueTuning, queueTuning } from './queue.ts';
import { sharedBuckets } from './shared-buckets.ts';
import { openPortals } from './start-round.ts';
import type { Store } from './store/database.ts';
import { keepWatch } from './watch-round.ts';

export interface WorkerOptions {
  store: Store;
  round: string;
  audit: Audit;
  /** Stops the worker: what is under way is handed back. */
  signal?: AbortSignal;
  /** Portals looked at at the same time. */
  lanes?: number;
  /** Where this machine finds the folder of the round; as the round has it unless said otherwise. */
  folder?: string;
  /** Its name in the store; made up unless said otherwise. */
  id?: string;
  now?: () => Date;
  selfTest?: SelfTest;
  selfTestPlan?: SelfTestPlan;
  tuning?: QueueTuning;
  /** Milliseconds between two looks at round and queue. */
  pollMs?: number;
  /** Waits before further tries are multiplied by it. */
  patience?: number;
  onEvent?: (event: WorkerEvent) => void;
}

/** What one worker did. `faults` counts tries that ended by a fault of ours. */
export interface WorkerEnd {
  ended: 'done' | 'stopped';
  assessed: number;
  notAssessed: number;
  faults: number;
}

/**
 * Works on a round until every portal has its result, or until it is stopped. Any number of workers, in any number of
 * processes, may do so at once: each portal ends with exactly one result.
 * @throws {UsageError} when there is no such round
 * @throws {Error} of the database when it stays away too long
 */
export async function runWorker(options: WorkerOptions): Promise<WorkerEnd> {
  const { store, round, audit, lanes = 1, pollMs = 2000, tuning = queueTuning, patience = 1 } = options;
  const { signal = new AbortController().signal, now = () => new Date(), onEvent = () => {} } = options;
  const { db } = store;
  const known = await persist(() => db.selectFrom('round').selectAll().where('id', '=', round).executeTakeFirst());
  if (!known) throw noSuchRound(`--round ${round}`);
  const queue = await persist(() => openQueue(store, round, tuning));
  const worker = options.id ?? `${hostname()}-${randomUUID().slice(0, 8)}`;
  const post: Post = { db, queue, round, worker, folder: options.folder ?? known.folder, patience };
  const end: WorkerEnd = { ended: 'stopped', assessed: 0, notAssessed: 0, faults: 0 };
  const tell = (event: WorkerEvent) => {
    if (event.type === 'assessed') end.assessed++;
    if (event.type === 'not-assessed') end.notAssessed++;
    if (event.type === 'fault') end.faults++;
    onEvent(event);
  };
  const health = keepHealth(post, options.selfTest, options.selfTestPlan ?? selfTestPlan, (detail, well) =>
    tell({ type: well ? 'well' : 'unwell', detail }),
  );
  const over = new AbortController();
  const stopped = AbortSignal.any([signal, over.signal]);
  const mates = workersHere(store).add(worker);
  const watch = await keepWatch(post, { health, now, pollMs, stopped, onHold: (why) => tell({ type: 'held', why }) });
  const onDone = () => {
    end.ended = 'done';
    over.abort();
  };
  try {
    if (store.queue.backend === 'pglite') await queue.takeBack(await leftBehind(post, mates));
    await persist(async () => queue.put(await openPortals(db, round)));
    const heartbeatMs = (tuning.heartbeatSeconds * 1000) / 3;
    const book = { ...createPaceBook(), shared: sharedBuckets(db) };
    const of = { post, audit, watch, health, heartbeatMs, pollMs, stopped, onDone, tell };
    const lane = () => runLane({ ...of, book, options: known.options });
    await Promise.all(Array.from({ length: lanes }, lane));
    return end;
  } finally {
    over.abort();
    mates.delete(worker);
    await watch.close();
    await queue.close();
  }
}

/** Portals that workers of other processes were at: in an embedded store those are dead. */
async function leftBehind({ db, round }: Post, mates: ReadonlySet<string>): Promise<string[]> {
  const rows = await db
    .selectFrom('attempt')
    .select(['portal_id', 'worker'])
    .where('round_id', '=', round)
    .where('outcome', 'is', null)
    .execute();
  return rows.filter(({ worker }) => !mates.has(worker)).map(({ portal_id }) => portal_id);
}
