import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Selectable, sql, type Transaction } from 'kysely';
import type { ObservationCode } from '../core/observation.ts';
import { persist } from './persist.ts';
import type { Job, RoundQueue } from './queue.ts';
import { mostLosses, nextTryAfter } from './retries.ts';
import type { RoundSummary } from './round.ts';
import type { Store } from './store/database.ts';
import type { PortalTable, Tables } from './store/tables.ts';

/** Where a worker stands: its round, its store, its name. */
export interface Post {
  db: Store['db'];
  queue: RoundQueue;
  round: string;
  worker: string;
  /** Folder of the round, that all workers share. */
  folder: string;
  /** Waits before further tries are multiplied by it; 1 but in tests. */
  patience: number;
}

/** What an audit came to; its files lie in the folder it was given, places are below that. */
export interface Audited {
  summary: RoundSummary;
  report: string;
  evidence?: string;
  evidenceSha256?: string;
}

export type Ending =
  | ({ state: 'assessed' } & Audited)
  | { state: 'missed'; code: ObservationCode; message: string }
  /** Stopped by us, with the scanner `well` or not: it counts for nothing. */
  | { state: 'handed-back' | 'quarantined' };

export interface Attempt {
  id: number;
  portal: Selectable<PortalTable>;
  /** Tries that failed before. */
  tries: number;
  startedAt: Date;
  /** Where the audit writes; it becomes the folder of the portal. */
  work: string;
}

const now = sql<Date>`clock_timestamp()`;

/**
 * Begins a try at a portal. Undefined, and its job ended, when there is nothing to do: it has its result, or it took so
 * many workers down that it ends as not assessed.
 */
export const beginAttempt = (post: Post, job: Job): Promise<Attempt | undefined> =>
  persist(() =>
    post.db.transaction().execute(async (within) => {
      const of = { round_id: post.round, portal_id: job.portal };
      const portal = await within
        .selectFrom('portal')
        .selectAll()
        .where('round_id', '=', post.round)
        .where('id', '=', job.portal)
        .executeTakeFirst();
      const done = await within
        .selectFrom('result')
        .select('state')
        .where('round_id', '=', post.round)
        .where('portal_id', '=', job.portal)
        .where('state', '!=', 'quarantined')
        .executeTakeFirst();
      if (!portal || done) {
        await post.queue.end(job, within);
        return undefined;
      }
      const lost = await within
        .updateTable('attempt')
        .set({ ended_at: now, outcome: 'lost' })
        .where('round_id', '=', post.round)
        .where('portal_id', '=', job.portal)
        .where('outcome', 'is', null)
        .returning('id')
        .execute();
      for (const { id } of lost) rmSync(workOf(post.folder, job.portal, id), { recursive: true, force: true });
      const begun = await within
        .insertInto('attempt')
        .values({ ...of, worker: post.worker, started_at: now })
        .returning(['id', 'started_at'])
        .executeTakeFirstOrThrow();
      const { tries, losses } = await countTries(post, job.portal, within);
      const work = workOf(post.folder, job.portal, begun.id);
      const attempt = { id: Number(begun.id), portal, tries, startedAt: begun.started_at, work };
      if (losses < mostLosses) return attempt;
      const message = `${losses} workers went away while they looked at it`;
      await record(post, job, attempt, { state: 'missed', code: 'bug', message, final: true }, within);
      return undefined;
    }),
  );

/**
 * Ends a try in one transaction: job, attempt and result together. `again` when the portal will be tried once more,
 * `not-ours` when somebody else has it by now: nothing is changed then.
 */
export const endAttempt = (post: Post, job: Job, attempt: Attempt, ending: Ending): Promise<Recorded> =>
  persist(() => post.db.transaction().execute((within) => record(post, job, attempt, ending, within)));

export type Recorded = 'recorded' | 'again' | 'not-ours';

async function record(
  post: Post,
  job: Job,
  attempt: Attempt,
  ending: Ending & { final?: boolean },
  within: Transaction<Tables>,
): Promise<Recorded> {
  const tries = attempt.tries + 1;
  const after =
    ending.state === 'assessed' || ending.final
      ? undefined
      : ending.state === 'missed'
        ? nextTryAfter(ending.code, tries)
        : 0;
  const ours =
    after === undefined
      ? await post.queue.end(job, within)
      : await post.queue.again(
          job,
          { after: after * post.patience, avoid: ending.state === 'missed' ? post.worker : undefined },
          within,
        );
  if (!ours) return 'not-ours';
  const missed = ending.state === 'missed' ? ending : undefined;
  await within
    .updateTable('attempt')
    .set({ ended_at: now, outcome: missed?.code ?? ending.state, message: missed?.message ?? null })
    .where('id', '=', attempt.id)
    .execute();
  if (after !== undefined) return 'again';
  const place = (name: string | undefined) => (name === undefined ? null : `portals/${job.portal}/${name}`);
  const audited = ending.state === 'assessed' ? ending : undefined;
  const result = {
    ...{ state: audited ? 'assessed' : 'not-assessed', worker: post.worker, attempts: tries },
    ...{
      started_at: attempt.startedAt,
      finished_at: now,
      code: missed?.code ?? null,
      message: missed?.message ?? null,
    },
    ...{ report: place(audited?.report), evidence: place(audited?.evidence) },
    evidence_sha256: audited?.evidenceSha256 ?? null,
    summary: audited ? JSON.stringify(audited.summary) : null,
  };
  const written = await within
    .insertInto('result')
    .values({ round_id: post.round, portal_id: job.portal, ...result })
    // One that stands is never changed, but one that was seen by an unwell scanner gives way.
    .onConflict((conflict) =>
      conflict.columns(['round_id', 'portal_id']).doUpdateSet(result).where('result.state', '=', 'quarantined'),
    )
    .returning('portal_id')
    .execute();
  if (audited && written.length > 0) publish(attempt.work, join(post.folder, 'portals', job.portal));
  return 'recorded';
}

/** Tries that count against the portal, and workers that went away at it. */
async function countTries(post: Post, portal: string, within: Transaction<Tables>) {
  const rows = await within
    .selectFrom('attempt')
    .select(['outcome', ({ fn }) => fn.countAll<string>().as('count')])
    .where('round_id', '=', post.round)
    .where('portal_id', '=', portal)
    .where('outcome', 'is not', null)
    .groupBy('outcome')
    .execute();
  const of = (test: (outcome: string) => boolean) =>
    rows.reduce((sum, { outcome, count }) => sum + (test(outcome ?? '') ? Number(count) : 0), 0);
  const ours = ['lost', 'quarantined', 'handed-back', 'assessed', 'corrected'];
  return { tries: of((outcome) => !ours.includes(outcome)), losses: of((outcome) => outcome === 'lost') };
}

const workOf = (folder: string, portal: string, attempt: number | string) =>
  join(folder, 'portals', '.work', `${portal}.${attempt}`);

/** Puts the files of an audit where they belong, in one step. Done twice it changes nothing more. */
function publish(work: string, folder: string): void {
  if (!existsSync(work)) return;
  mkdirSync(dirname(folder), { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(work, folder);
}
