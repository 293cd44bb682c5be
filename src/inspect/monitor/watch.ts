import type { Availability, Look, Watch, WatchedAddress } from '../../core/availability.ts';
import { availabilityOf } from '../../evaluate/availability.ts';
import type { Store } from '../store/database.ts';
import { type ScannerHealth, withoutOurFaults } from './scanner.ts';
import type { Sweep } from './sweep.ts';

/** What a watch needs from outside. */
export interface WatchSurroundings {
  now(): Date;
  /** Resolves after that many milliseconds, or as soon as the watch is stopped. */
  wait(ms: number): Promise<void>;
  signal: AbortSignal;
  sweep: Sweep;
  /** Asked before and after each round of looking. */
  health(): Promise<ScannerHealth>;
  /** Told of each round of looking, after it is kept. */
  onLooks?(looks: readonly Look[], watch: Watch): void;
}

interface Asked {
  roundId: string;
  addresses: readonly WatchedAddress[];
  everyMs: number;
  forMs: number;
}

/**
 * Looks at the addresses every so often until the time is over, and keeps what was seen. A watch of the same round that
 * is not over is gone on with, in its own step and until its own end; so a process that was killed costs only the looks
 * it did not make.
 */
export async function watchPortals(store: Store, asked: Asked, around: WatchSurroundings): Promise<Watch> {
  const { now, wait, signal, sweep, health } = around;
  const { id, ...watch } = await watchToGoOnWith(store, asked, now());
  const { from, until, everyMs } = watch;
  const kept = keeper(store, asked.roundId);
  const turnNow = () => (now().getTime() - from.getTime()) / everyMs;
  for (let next = await firstTurn(store, asked.roundId, watch, now()); !signal.aborted; ) {
    const early = (next - turnNow()) * everyMs;
    if (from.getTime() + next * everyMs >= until.getTime()) break;
    if (early > 0) await wait(early);
    // A machine that slept wakes up in a later turn, or after the end.
    const turn = Math.max(next, Math.floor(turnNow()));
    if (signal.aborted || now() >= until) break;
    // What is not seen within its turn is not seen: the next turn has looks of its own.
    const over = new AbortController();
    const end = setTimeout(() => over.abort(), Math.max(0, turn + 1 - turnNow()) * everyMs);
    const before = await health();
    const seen = await sweep(watch.addresses, AbortSignal.any([signal, over.signal]));
    clearTimeout(end);
    const looks = withoutOurFaults(seen, worse(before, await health()));
    await kept.add(looks);
    around.onLooks?.(looks, watch);
    next = Math.max(turn + 1, Math.floor(turnNow()));
  }
  await kept.flush();
  if (!signal.aborted) return watch;
  // Stopped by its user: what was to come after is not "unseen".
  const ended = new Date(Math.min(until.getTime(), now().getTime()));
  await store.db.updateTable('watch').set({ until_at: ended }).where('id', '=', id).execute();
  return { ...watch, until: ended };
}

/** The turn under way, or the next when somebody looked in it already. */
async function firstTurn({ db }: Store, roundId: string, { from, everyMs }: Watch, now: Date): Promise<number> {
  const turn = Math.floor((now.getTime() - from.getTime()) / everyMs);
  const last = await db
    .selectFrom('availability')
    .select(({ fn }) => fn.max('at').as('at'))
    .where('round_id', '=', roundId)
    .where('at', '>=', new Date(from.getTime() + turn * everyMs))
    .executeTakeFirst();
  return last?.at ? turn + 1 : turn;
}

const order: readonly ScannerHealth[] = ['unwell', 'unproven', 'well'];
const worse = (one: ScannerHealth, other: ScannerHealth): ScannerHealth =>
  order[Math.min(order.indexOf(one), order.indexOf(other))] ?? 'unproven';

async function watchToGoOnWith({ db }: Store, asked: Asked, now: Date): Promise<Watch & { id: number }> {
  const { roundId, addresses, everyMs, forMs } = asked;
  const open = await db
    .selectFrom('watch')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('until_at', '>', now)
    .where('every_ms', '=', everyMs)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const text = JSON.stringify(addresses);
  if (open && JSON.stringify(open.addresses.map(canonical)) === JSON.stringify(addresses.map(canonical)))
    return { id: open.id, from: open.from_at, until: open.until_at, everyMs, addresses };
  const until = new Date(now.getTime() + forMs);
  const { id } = await db
    .insertInto('watch')
    .values({ round_id: roundId, from_at: now, until_at: until, every_ms: everyMs, addresses: text })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, from: now, until, everyMs, addresses };
}

/** Databases keep the keys of an object in an order of their own. */
const canonical = ({ portal, url }: WatchedAddress): string => `${portal} ${url}`;

/** Rows of one statement; PostgreSQL takes 65,535 values in one. */
const mostRows = 1000;
/** Looks that may wait for a database that is away, at the most; a convention. */
const mostWaiting = 200_000;

/** Writes looks down; those that a database takes at no moment, because it restarts, it is given again at the next turn. */
function keeper({ db }: Store, roundId: string) {
  const waiting: Look[] = [];
  const flush = async () => {
    while (waiting.length > 0) {
      const rows = waiting.slice(0, mostRows).map(({ portal, announced, ...look }) => ({
        ...{ round_id: roundId, portal_id: portal, ...look },
        announced: announced?.length ? JSON.stringify(announced) : null,
      }));
      await db.insertInto('availability').values(rows).execute();
      waiting.splice(0, rows.length);
    }
  };
  return {
    flush,
    async add(looks: readonly Look[]) {
      waiting.push(...looks);
      await flush().catch((error) => {
        if (waiting.length > mostWaiting) throw error;
      });
    },
  };
}

/** Everything the store has seen of a round's portals over time; of some alone when they are named. */
export async function readAvailability(
  store: Pick<Store, 'db'>,
  roundId: string,
  now: Date,
  only?: readonly string[],
): Promise<Availability> {
  const rows = await store.db.selectFrom('watch').selectAll().where('round_id', '=', roundId).orderBy('id').execute();
  const watches: Watch[] = rows.map((row) => ({
    ...{ from: row.from_at, until: row.until_at, everyMs: row.every_ms },
    addresses: row.addresses.filter(({ portal }) => only === undefined || only.includes(portal)),
  }));
  const looks = await store.db
    .selectFrom('availability')
    .select(['portal_id as portal', 'url', 'at', 'state', 'code', 'status', 'ms', 'announced'])
    .where('round_id', '=', roundId)
    .$if(only !== undefined, (query) => query.where('portal_id', 'in', only ?? []))
    .orderBy('at')
    .execute();
  return availabilityOf(watches, looks as Look[], now);
}

/** Ids of the portals of a round that were ever watched, by name. */
export async function watchedPortals({ db }: Pick<Store, 'db'>, roundId: string): Promise<string[]> {
  const rows = await db.selectFrom('watch').select('addresses').where('round_id', '=', roundId).execute();
  const names = new Map(rows.flatMap(({ addresses }) => addresses.map(({ portal, name }) => [portal, name ?? portal])));
  return [...names].sort(([, one], [, other]) => (one < other ? -1 : 1)).map(([portal]) => portal);
}
