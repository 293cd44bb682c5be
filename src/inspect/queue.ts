import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { type Db, fromKysely, PgBoss } from 'pg-boss';
import type { Store } from './store/database.ts';
import type { Tables } from './store/tables.ts';

/** How soon a worker that went away is noticed; conventions, in seconds. */
export interface QueueTuning {
  /** A job without a sign of life for so long is another's; 10 or more. */
  heartbeatSeconds: number;
  /** How often that is looked at. */
  watchSeconds: number;
  /** The longest that one portal may take. */
  longestSeconds: number;
}
export const queueTuning: QueueTuning = { heartbeatSeconds: 20, watchSeconds: 10, longestSeconds: 20 * 3600 };

/** One portal to be inspected, claimed by one worker. */
export interface Job {
  id: string;
  /** Tells this claim from an earlier or a later one. */
  retryCount: number;
  portal: string;
  /** The worker that failed at it last: another should try. */
  avoid: string | undefined;
}

type Within = Transaction<Tables>;

/** The jobs of one round: at most one for each portal, whoever asks for it. */
export interface RoundQueue {
  /** Asks for portals that have no job yet. */
  put(portals: readonly string[]): Promise<void>;
  claim(): Promise<Job | undefined>;
  /** A sign of life; false when the claim is another's by now. */
  touch(job: Job): Promise<boolean>;
  /** Ends the job with the transaction; false, and nothing is ended, when the claim is another's by now. */
  end(job: Job, within: Within): Promise<boolean>;
  /** The same, and asks for the portal again after so many seconds. */
  again(job: Job, how: { after: number; avoid?: string | undefined }, within: Within): Promise<boolean>;
  /** Takes back every claim: for a store that nobody else can have open. */
  takeBack(portals: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

interface JobData {
  portal: string;
  avoid?: string;
}

/** Lost claims are counted by us, see `finish.ts`: the queue itself never gives up. */
const withoutEnd = 1_000_000;
/** A round may be paused for months; its jobs stay. */
const retentionSeconds = 365 * 86_400;
const mostAtOnce = 1000;

/** Opens the queue of a round; several workers may have it open. */
export async function openQueue(
  store: Pick<Store, 'queue'>,
  round: string,
  { heartbeatSeconds, watchSeconds, longestSeconds }: QueueTuning = queueTuning,
): Promise<RoundQueue> {
  const name = `round/${round}`;
  const boss = new PgBoss({
    ...store.queue,
    ...{
      schedule: false,
      supervise: true,
      superviseIntervalSeconds: watchSeconds,
      monitorIntervalSeconds: watchSeconds,
    },
    ...{ max: 3, monitorVacuum: false },
  });
  // What the database refuses is told by the call that needed it; the timers of the queue try again.
  boss.on('error', () => {});
  await boss.start();
  const how = { retryLimit: withoutEnd, retentionSeconds, heartbeatSeconds, expireInSeconds: longestSeconds };
  await boss.createQueue(name, { policy: 'exclusive', ...how });
  const attempt = ({ id, retryCount }: Job) => ({ id, retryCount });
  const db = (within: Within): Db => fromKysely(within);
  const end = async (job: Job, within: Within) =>
    affected(await boss.complete(name, attempt(job), null, { db: db(within) }));
  return {
    async put(portals) {
      const jobs = portals
        // Neighbours in a list often stand on one machine: they are spread, the same way each time.
        .toSorted((one, other) => spread(one).localeCompare(spread(other)))
        .map((portal) => ({ data: { portal } satisfies JobData, singletonKey: portal, ...how }));
      for (let at = 0; at < jobs.length; at += mostAtOnce) await boss.insert(name, jobs.slice(at, at + mostAtOnce));
    },
    async claim() {
      const [job] = await boss.fetch<JobData>(name, { includeMetadata: true });
      return job && { id: job.id, retryCount: job.retryCount, portal: job.data.portal, avoid: job.data.avoid };
    },
    touch: async (job) => affected(await boss.touch(name, attempt(job))),
    end,
    async again(job, { after, avoid }, within) {
      if (!(await end(job, within))) return false;
      const data: JobData = { portal: job.portal, ...(avoid && { avoid }) };
      const options = { ...how, singletonKey: job.portal, startAfter: Math.ceil(after), db: db(within) };
      await boss.send(name, data, options);
      return true;
    },
    async takeBack(portals) {
      for (const key of portals) {
        const jobs = await boss.findJobs<JobData>(name, { key });
        const active = jobs.filter(({ state }) => state === 'active').map(({ id }) => id);
        if (active.length > 0) await boss.fail(name, active);
      }
    },
    close: () => boss.stop({ graceful: false }),
  };
}

/** Every command says how many jobs it met, though its type does not tell. */
const affected = (response: object): boolean => (response as { affected?: number }).affected === 1;

const spread = (portal: string): string => createHash('sha256').update(portal).digest('hex');
