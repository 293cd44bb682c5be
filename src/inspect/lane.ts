import { mkdirSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { AssessmentError } from '../core/errors.ts';
import type { ObservationCode } from '../core/observation.ts';
import { givesSigns } from './at-work.ts';
import { type Attempt, beginAttempt, type Ending, endAttempt, type Post } from './attempts.ts';
import type { Audit, AuditAround, WorkerEvent } from './audit.ts';
import type { Health } from './health.ts';
import { persist } from './persist.ts';
import type { Job } from './queue.ts';
import { isSuspect, nextTryAfter } from './retries.ts';
import { openPortals } from './start-round.ts';
import type { Watch } from './watch-round.ts';

/** What the lanes of one worker have in common. */
export interface Shift extends Pick<AuditAround, 'book' | 'options'> {
  post: Post;
  audit: Audit;
  watch: Watch;
  health: Health;
  /** Milliseconds between two signs of life of a job, and between two looks at an empty queue. */
  heartbeatMs: number;
  pollMs: number;
  /** The worker was stopped, or the round is done. */
  stopped: AbortSignal;
  /** Told once every portal has its result. */
  onDone(): void;
  tell(event: WorkerEvent): void;
}

/** Seconds for which a portal waits for another worker than the one that failed at it. */
const headStart = 15;

/** Takes one portal after the other until the worker is stopped or the round is done. */
export async function runLane(shift: Shift): Promise<void> {
  const { post, watch, pollMs, stopped } = shift;
  const idle = () => sleep(pollMs, undefined, { signal: stopped }).catch(() => {});
  while (!stopped.aborted) {
    if (watch.hold()) {
      await idle();
      continue;
    }
    const job = await persist(() => post.queue.claim());
    if (!job) {
      if (await isDone(shift)) shift.onDone();
      else await idle();
    } else if (job.avoid === post.worker && (await hasMates(post))) {
      await persist(() =>
        post.db.transaction().execute((within) => post.queue.again(job, { after: headStart * post.patience }, within)),
      );
    } else await lookAt(job, shift);
  }
}

/** Whether nothing is left, and what was seen last was seen by a scanner that is well. */
async function isDone({ post, health }: Shift): Promise<boolean> {
  const isOpen = async () => (await persist(() => openPortals(post.db, post.round, 1))).length > 0;
  if (await isOpen()) return false;
  if (!health.isProven() && (!(await health.test()) || (await isOpen()))) return false;
  await persist(() => post.db.updateTable('round').set({ state: 'done' }).where('id', '=', post.round).execute());
  return true;
}

async function hasMates({ db, round, worker }: Post): Promise<boolean> {
  const mate = await persist(() =>
    db
      .selectFrom('worker')
      .select('id')
      .where('round_id', '=', round)
      .where('id', '!=', worker)
      .where('healthy', '=', true)
      .where(givesSigns)
      .limit(1)
      .executeTakeFirst(),
  );
  return mate !== undefined;
}

async function lookAt(job: Job, shift: Shift): Promise<void> {
  const { post, watch, health, tell, stopped } = shift;
  const { portal } = job;
  const attempt = await beginAttempt(post, job);
  if (!attempt) return;
  tell({ type: 'began', portal });
  const lost = new AbortController();
  const held = watch.untilHeld();
  const signal = AbortSignal.any([stopped, held, lost.signal]);
  const beat = setInterval(() => {
    post.queue.touch(job).then(
      (ours) => ours || lost.abort('lost'),
      // A database that is away says nothing of the claim.
      () => {},
    );
  }, shift.heartbeatMs);
  const ending = await auditIt(attempt, shift, signal).finally(() => clearInterval(beat));
  const recorded = lost.signal.aborted ? 'not-ours' : await endAttempt(post, job, attempt, ending);
  rmSync(attempt.work, { recursive: true, force: true });
  if (recorded === 'not-ours') return tell({ type: 'lost', portal });
  if (ending.state === 'assessed') tell({ type: 'assessed', portal });
  else if (ending.state !== 'missed') tell({ type: 'handed-back', portal });
  else {
    const { code, message } = ending;
    if (code === 'bug') tell({ type: 'fault', portal, code, message });
    if (recorded !== 'again') tell({ type: 'not-assessed', portal, code, message });
    else tell({ type: 'again', portal, code, after: (nextTryAfter(code, attempt.tries + 1) ?? 0) * post.patience });
  }
  if (ending.state !== 'handed-back') health.note(ending.state === 'missed' && isSuspect(ending.code));
  if (health.isDue()) await health.test();
}

async function auditIt(attempt: Attempt, shift: Shift, signal: AbortSignal): Promise<Ending> {
  const { post, audit, book, options, watch } = shift;
  let pages = 0;
  const onPages = (seen: number) => {
    watch.addPages(Math.max(0, seen - pages));
    pages = Math.max(pages, seen);
  };
  try {
    mkdirSync(attempt.work, { recursive: true });
    const around = { work: attempt.work, folder: post.folder, options, book, signal, onPages };
    const audited = await audit(attempt.portal, around);
    return signal.aborted ? stoppedBy(signal) : { state: 'assessed', ...audited };
  } catch (error) {
    if (signal.aborted) return stoppedBy(signal);
    if (!(error instanceof AssessmentError)) return faultOf(error);
    return { state: 'missed', code: error.code ?? 'empty', message: error.message };
  }
}

const stoppedBy = ({ reason }: AbortSignal): Ending => ({ state: reason === 'unwell' ? 'quarantined' : 'handed-back' });

function faultOf(error: unknown): Ending {
  const code: ObservationCode = 'bug';
  return { state: 'missed', code, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
