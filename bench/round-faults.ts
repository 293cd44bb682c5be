import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../src/inspect/store/database.ts';
import { startPostgres } from '../src/testing/postgres.ts';
import { type Crew, startCrew } from '../src/testing/round-crew.ts';
import { table } from './measure.ts';
import { startPortals } from './round-portals.ts';

const options = { rate: 20, maxPages: 10, timeout: 10 };

/** Four workers on PostgreSQL, one killed every 20 s, the database restarted twice; and one process on PGlite, killed. */
export async function faults({ portals = 200 }: { portals?: number | undefined }): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'congchuan-bench-'));
  const small = await startPortals(portals, 5);
  const postgres = await startPostgres();
  try {
    const onServer = await round({
      ...{ database: postgres.url, folder: join(folder, 'a'), urls: small.urls, crew: 4, killEveryMs: 20_000 },
      harms: [
        { at: 0.3, what: 'restart', harm: () => postgres.restart('orderly') },
        { at: 0.6, what: 'crash', harm: () => postgres.restart('crash') },
      ],
    });
    const embedded = await round({
      ...{ database: join(folder, 'b', 'store'), folder: join(folder, 'b'), crew: 1 },
      urls: small.urls.slice(0, Math.ceil(portals / 4)),
      harms: [{ at: 0.4, what: 'kill', harm: ({ pids, kill }) => pids().forEach(kill) }],
    });
    const rows = [
      ['PostgreSQL, 4 workers', ...onServer],
      ['PGlite, 1 process of 4 lanes', ...embedded],
    ];
    const head = ['where', 'portals', 'assessed', 'lost', 'twice', 'killed', 'harms, when so much was done'];
    return table([...head, 'tries that were lost', 'seconds'], rows);
  } finally {
    await postgres.stop();
    await small.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Harm {
  /** Share of the portals that are done when it is done. */
  at: number;
  what: string;
  harm(crew: Crew): Promise<void> | void;
}

interface Round {
  database: string;
  folder: string;
  urls: string[];
  crew: number;
  /** A worker is killed, in turn, every so often. */
  killEveryMs?: number;
  harms: Harm[];
}

/** Runs one round while harm is done to it; tells what became of the portals, and what harm was really done. */
async function round({ crew: size, killEveryMs, harms, ...where }: Round): Promise<string[]> {
  const began = performance.now();
  const started = startCrew(size, { ...where, options, real: true, lanes: size === 1 ? 4 : 1 });
  let over = false;
  let killed = 0;
  const crew: Crew = {
    ...started,
    kill(pid) {
      killed += 1;
      started.kill(pid);
    },
  };
  const done = crew.done.finally(() => {
    over = true;
  });
  const told: string[] = [];
  const harm = async () => {
    const waiting = [...harms];
    let killAt = began + (killEveryMs ?? Number.POSITIVE_INFINITY);
    while (!over) {
      await sleep(250);
      if (performance.now() >= killAt) {
        killAt += killEveryMs ?? 0;
        const pids = crew.pids();
        const pid = pids[killed % pids.length];
        if (pid) crew.kill(pid);
      }
      const share = published(where.folder) / where.urls.length;
      const [next] = waiting;
      if (!next || share < next.at || over) continue;
      waiting.shift();
      await next.harm(crew);
      told.push(`${next.what} (${Math.floor(share * 100)} %)`);
    }
  };
  try {
    await Promise.all([done, harm()]);
  } finally {
    crew.dismiss();
  }
  const seconds = (performance.now() - began) / 1000;
  const { db, close } = await openStore(where.database);
  const results = await db.selectFrom('result').select(['portal_id', 'state']).execute();
  const attempts = await db.selectFrom('attempt').select(['portal_id', 'outcome']).execute();
  await close();
  const assessed = attempts.filter(({ outcome }) => outcome === 'assessed').map(({ portal_id }) => portal_id);
  return [
    ...[where.urls.length, results.filter(({ state }) => state === 'assessed').length],
    ...[where.urls.length - new Set(results.map(({ portal_id }) => portal_id)).size],
    ...[assessed.length - new Set(assessed).size, killed, told.join(', ')],
    ...[attempts.filter(({ outcome }) => outcome === 'lost').length, Math.round(seconds)],
  ].map(String);
}

/** Portals whose folder is there; the database may be away. */
function published(folder: string): number {
  try {
    return readdirSync(join(folder, 'portals')).filter((name) => !name.startsWith('.')).length;
  } catch {
    return 0;
  }
}
