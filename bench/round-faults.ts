import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../src/inspect/store/database.ts';
import { startPostgres } from '../src/testing/postgres.ts';
import { startCrew } from '../src/testing/round-crew.ts';
import { table } from './measure.ts';
import { startPortals } from './round-portals.ts';

const killEveryMs = 20_000;
const options = { rate: 20, maxPages: 10, timeout: 10 };

/** Four workers on PostgreSQL, one killed every 20 s, the database restarted twice; and one process on PGlite, killed. */
export async function faults({ portals = 200 }: { portals?: number | undefined }): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'congchuan-bench-'));
  const small = await startPortals(portals, 5);
  const postgres = await startPostgres();
  try {
    const restarts = [
      { at: 0.3, how: 'orderly' as const },
      { at: 0.6, how: 'crash' as const },
    ];
    const onServer = await round(
      { database: postgres.url, folder: join(folder, 'a'), urls: small.urls, crew: 4, kills: 1000 },
      async (share) => {
        const next = restarts[0];
        if (!next || share < next.at) return;
        restarts.shift();
        await postgres.restart(next.how);
      },
    );
    const few = small.urls.slice(0, Math.ceil(portals / 4));
    const embedded = { database: join(folder, 'b', 'store'), folder: join(folder, 'b'), urls: few, crew: 1, kills: 1 };
    const rows = [
      ['PostgreSQL, 4 workers, 2 restarts', ...onServer],
      ['PGlite, 1 process of 4 lanes', ...(await round(embedded, async () => {}))],
    ];
    const head = ['where', 'portals', 'assessed', 'lost', 'twice', 'killed', 'tries that were lost', 'seconds'];
    return table(head, rows);
  } finally {
    await postgres.stop();
    await small.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Round {
  /** Workers killed at the most. */
  kills: number;
  database: string;
  folder: string;
  urls: string[];
  crew: number;
}

/** Runs one round while workers are killed; `onShare` is told how much of it is done. */
async function round(
  { crew: size, kills, ...where }: Round,
  onShare: (share: number) => Promise<void>,
): Promise<string[]> {
  const began = performance.now();
  const crew = startCrew(size, { ...where, options, real: true, lanes: size === 1 ? 4 : 1 });
  let over = false;
  let killed = 0;
  const done = crew.done.finally(() => {
    over = true;
  });
  const harm = async () => {
    for (let at = 0; !over; at += 500) {
      await sleep(500);
      if (at > 0 && at % killEveryMs === 0 && killed < kills && !over) {
        const pids = crew.pids();
        const pid = pids[killed % pids.length];
        if (pid) crew.kill(pid);
        killed += 1;
      }
      await onShare(published(where.folder) / where.urls.length);
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
    ...[assessed.length - new Set(assessed).size, killed],
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
