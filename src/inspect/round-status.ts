import { givesSigns, workersHere } from './at-work.ts';
import type { Store } from './store/database.ts';

/**
 * `running`: somebody works at it; `idle`: it is not done, and nobody does; `paused`: everybody is to wait until it is
 * resumed; `done`.
 */
export type RoundState = 'running' | 'idle' | 'paused' | 'done';

/** How far a round is. */
export interface RoundStatus {
  id: string;
  name: string;
  state: RoundState;
  window: string | null;
  portals: number;
  assessed: number;
  notAssessed: number;
  quarantined: number;
  /** Portals that are being looked at now. */
  running: { portal: string; worker: string; since: Date }[];
  /** Tries that will be made again, and faults of ours among all tries. */
  faults: number;
  workers: { id: string; healthy: boolean; detail: string; seenAt: Date; alive: boolean; pages: number }[];
  /** Pages that workers saw in this round. */
  pages: number;
  /** Why portals were not assessed, most frequent first. */
  reasons: { code: string; count: number }[];
}

/** Whether there is something left to do at a round and nobody works at it; pausing alone does not mean that. */
export const isForsaken = ({ state, workers }: Pick<RoundStatus, 'state' | 'workers'>): boolean =>
  state !== 'done' && !workers.some(({ alive }) => alive);

/** Where a round stands; undefined when the store has no such round. */
export async function roundStatus(store: Pick<Store, 'db' | 'queue'>, id: string): Promise<RoundStatus | undefined> {
  const { db } = store;
  const round = await db.selectFrom('round').selectAll().where('id', '=', id).executeTakeFirst();
  if (!round) return undefined;
  const mayWork = (worker: string) => store.queue.backend !== 'pglite' || workersHere(store).has(worker);
  const { portals } = await db
    .selectFrom('portal')
    .select(({ fn }) => fn.countAll<string>().as('portals'))
    .where('round_id', '=', id)
    .executeTakeFirstOrThrow();
  const results = await db
    .selectFrom('result')
    .select(['state', 'code', ({ fn }) => fn.countAll<string>().as('count')])
    .where('round_id', '=', id)
    .groupBy(['state', 'code'])
    .execute();
  const workers = (
    await db
      .selectFrom('worker')
      .select(['id', 'healthy', 'detail', 'seen_at', 'pages', givesSigns.as('alive')])
      .where('round_id', '=', id)
      .orderBy('started_at')
      .execute()
  ).map((worker) => ({ ...worker, alive: worker.alive && mayWork(worker.id) }));
  const tries = await db
    .selectFrom('attempt')
    .select(['portal_id', 'worker', 'started_at', 'outcome'])
    .where('round_id', '=', id)
    .where((where) => where.or([where('outcome', 'is', null), where('outcome', '=', 'bug')]))
    .execute();
  const alive = new Set(workers.filter((worker) => worker.alive).map((worker) => worker.id));
  const count = (state: string) =>
    results.reduce((sum, result) => sum + (result.state === state ? Number(result.count) : 0), 0);
  return {
    ...{ id, name: round.name },
    state: round.state === 'running' && alive.size === 0 ? 'idle' : (round.state as RoundState),
    ...{ window: round.crawl_window, portals: Number(portals) },
    ...{ assessed: count('assessed'), notAssessed: count('not-assessed'), quarantined: count('quarantined') },
    running: tries
      .filter(({ outcome, worker }) => outcome === null && alive.has(worker))
      .map(({ portal_id, worker, started_at }) => ({ portal: portal_id, worker, since: started_at })),
    faults: tries.filter(({ outcome }) => outcome === 'bug').length,
    workers: workers.map(({ seen_at, ...worker }) => ({ ...worker, seenAt: seen_at })),
    pages: workers.reduce((sum, { pages }) => sum + pages, 0),
    reasons: results
      .filter(({ state }) => state === 'not-assessed')
      .map(({ code, count: times }) => ({ code: code ?? '', count: Number(times) }))
      .sort((one, other) => other.count - one.count),
  };
}

/** Pauses a round or goes on with it, for all its workers; false when it is done already. */
export async function setPaused({ db }: Pick<Store, 'db'>, id: string, paused: boolean): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('round')
    .set({ state: paused ? 'paused' : 'running' })
    .where('id', '=', id)
    .where('state', '!=', 'done')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
