import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openStore } from '../src/inspect/store/database.ts';
import { startPostgres } from '../src/testing/postgres.ts';
import { startCrew } from '../src/testing/round-crew.ts';
import { table } from './measure.ts';
import { startPortals } from './round-portals.ts';

/** The pace that an unknown portal is asked at by default. */
const options = { rate: 2, maxPages: 10, timeout: 10 };

/** Portals each at an address of its own, by one worker and by two: the work waits for the pace of each. */
export async function throughput({ portals = 16 }: { portals?: number | undefined }): Promise<string> {
  const small = await startPortals(portals, 8);
  const seconds = [await roundBy(1, small.urls), await roundBy(2, small.urls)];
  await small.close();
  const [alone = Number.NaN] = seconds;
  const rows = seconds.map((time, index) => [
    ...[String(index + 1), String(portals), time.toFixed(1), ((3600 * portals) / time).toFixed(0)],
    (alone / time).toFixed(2),
  ]);
  return table(['workers', 'portals', 'seconds', 'portals an hour', '× one worker'], rows);
}

/** Seconds from the first try's begin to the last result. */
async function roundBy(workers: number, urls: string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'congchuan-bench-'));
  const postgres = await startPostgres();
  const crew = startCrew(workers, { database: postgres.url, folder, urls, options, real: true });
  try {
    await crew.done;
    const { db, close } = await openStore(postgres.url);
    const { rows } = await sql<{ seconds: number }>`
      select extract(epoch from max(finished_at) - min(started_at))::float8 as seconds from result`.execute(db);
    await close();
    return rows[0]?.seconds ?? Number.NaN;
  } finally {
    crew.dismiss();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
