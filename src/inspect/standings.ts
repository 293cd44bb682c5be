import { setTimeout as sleep } from 'node:timers/promises';
import { marksReader } from './marks.ts';
import {
  byProvince,
  type Failure,
  frequentFailures,
  type LevelTable,
  levelTable,
  type Sum,
  sumOf,
} from './overview.ts';
import { byKind, type Entrant, type PeerGroup, rankPeers, type Standing } from './ranking.ts';
import { assessedIds, type Readable, readEntrants } from './read-round.ts';

/** Everything a round says of its assessed portals together. */
export interface Standings {
  entrants: readonly Entrant[];
  peers: readonly PeerGroup[];
  /** By portal. */
  standing: ReadonlyMap<string, Standing>;
  kinds: readonly { kind: Entrant['kind']; sum: Sum; levels: LevelTable }[];
  provinces: readonly { province: string; sum: Sum }[];
  failures: readonly Failure[];
  levels: LevelTable;
}

export function standingsOf(entrants: readonly Entrant[]): Standings {
  const peers = rankPeers(entrants);
  return {
    ...{ entrants, peers },
    standing: new Map(peers.flatMap(({ standings }) => standings.map((one) => [one.entrant.id, one] as const))),
    kinds: byKind(entrants).map(([kind, group]) => ({ kind, sum: sumOf(group), levels: levelTable(group) })),
    provinces: byProvince(entrants),
    failures: frequentFailures(entrants),
    levels: levelTable(entrants),
  };
}

/** The standings of a whole round, read once. */
export async function readStandings(store: Readable, round: string): Promise<Standings> {
  const entrants: Entrant[] = [];
  for await (const some of readEntrants(store, round, marksReader())) entrants.push(...some);
  return standingsOf(entrants);
}

/** Convention: a round that is going on is ranked again after so many milliseconds at the earliest. */
const restMs = 10_000;

/** Standings that follow a round. */
export interface Watched {
  /** What is known, soon: undefined when even the first reading takes longer than `patienceMs`. */
  soon(patienceMs: number): Promise<Standings | undefined>;
  /** Changes whenever the standings do. */
  version(): number;
}

/**
 * The standings of a round that may be going on. Only results that changed are read again; while that happens, readers get
 * what was known before, so that no page of a large round waits.
 */
export function watchStandings(store: Readable, round: string, now: () => number): Watched {
  const entrants = new Map<string, { entrant: Entrant; mark: string }>();
  const reader = marksReader();
  let latest: Standings | undefined;
  let version = 0;
  let running: Promise<Standings> | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  const read = async (): Promise<Standings> => {
    const marks = new Map((await assessedIds(store, round)).map(({ id, mark }) => [id, mark]));
    const stale = [...marks].flatMap(([id, mark]) => (entrants.get(id)?.mark === mark ? [] : [id]));
    const gone = [...entrants.keys()].filter((id) => !marks.has(id));
    for (const id of gone) entrants.delete(id);
    for await (const some of readEntrants(store, round, reader, stale))
      for (const entrant of some) entrants.set(entrant.id, { entrant, mark: marks.get(entrant.id) ?? '' });
    if (latest && stale.length + gone.length === 0) return latest;
    version += 1;
    latest = standingsOf([...entrants.values()].map(({ entrant }) => entrant));
    return latest;
  };
  return {
    version: () => version,
    soon(patienceMs) {
      if (running === undefined && now() - readAt >= restMs)
        running = read().finally(() => {
          running = undefined;
          readAt = now();
        });
      // With an older answer at hand nobody waits for a newer one, nor for its failure.
      running?.catch(() => {});
      if (latest) return Promise.resolve(latest);
      return Promise.race([running, sleep(patienceMs, undefined, { ref: false })]);
    },
  };
}
