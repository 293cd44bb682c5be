import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { findRound } from '../src/inspect/find-round.ts';
import { openQueue } from '../src/inspect/queue.ts';
import { writeResults } from '../src/inspect/results/write-results.ts';
import { readStandings } from '../src/inspect/standings.ts';
import { openStore, type Store } from '../src/inspect/store/database.ts';
import { addresses } from '../src/serve/round/addresses.ts';
import { roundApp } from '../src/serve/round/round-app.ts';
import { startPostgres } from '../src/testing/postgres.ts';
import { fillSampleRound } from '../src/testing/sample-round.ts';
import { median, table } from './measure.ts';

const claims = 1000;
const visits = 5;

/** Simulated results of a long list: what the store, the queue and the pages of the web view take. */
export async function store({ portals = 20_000 }: { portals?: number | undefined }): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'congchuan-bench-'));
  const postgres = await startPostgres();
  try {
    const onServer = await measured(postgres.url, portals, join(folder, 'a'));
    const embedded = await measured(join(folder, 'store'), portals, join(folder, 'b'));
    const few = await measured(join(folder, 'few'), Math.ceil(portals / 100), join(folder, 'c'));
    const rows = Object.keys(onServer).map((name) => [
      ...[name, onServer[name], embedded[name], few[name]].map((value) =>
        typeof value === 'number' ? value.toFixed(value < 10 ? 1 : 0) : (value ?? '–'),
      ),
    ]);
    const head = [`${portals} portals`, 'PostgreSQL', 'PGlite', `PGlite, ${Math.ceil(portals / 100)} portals`];
    return table(head, rows);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(database: string, portals: number, out: string): Promise<Record<string, number>> {
  const open = await openStore(database);
  const found: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await work();
    found[name] = performance.now() - began;
    return result;
  };
  const roundId = 'dot-mau';
  await timed('results written, ms', () => fillSampleRound(open, { roundId, folder: '/', seed: 'bench', portals }));
  const { rows } = await sql<{ bytes: string }>`select pg_database_size(current_database()) as bytes`.execute(open.db);
  found['kilobytes of the database for each portal'] = Number(rows[0]?.bytes) / 1000 / portals;
  await queueWork(open, roundId, found, timed);
  await timed('first ranking, ms', () => readStandings(open, roundId));
  await pages(open, roundId, found, timed);
  const round = { store: open, round: await findRound(open, { id: roundId }), folder: out };
  const request = { round, out, lang: 'vi' as const, agency: {}, portals: false };
  await timed('workbook, document and site written, ms', () => writeResults(request));
  await open.close();
  return found;
}

type Timed = <T>(name: string, work: () => Promise<T>) => Promise<T>;

async function queueWork(open: Store, roundId: string, found: Record<string, number>, timed: Timed): Promise<void> {
  const ids = await open.db.selectFrom('portal').select('id').where('round_id', '=', roundId).execute();
  const queue = await openQueue(open, roundId);
  await timed('jobs put, ms', () => queue.put(ids.map(({ id }) => id)));
  const few = Math.min(claims, ids.length);
  const began = performance.now();
  for (let n = 0; n < few; n++) {
    const job = await queue.claim();
    if (job) await open.db.transaction().execute((within) => queue.end(job, within));
  }
  found['jobs claimed and ended, each second'] = (1000 * few) / (performance.now() - began);
  await queue.close();
}

async function pages(open: Store, roundId: string, found: Record<string, number>, timed: Timed): Promise<void> {
  const round = await findRound(open, { id: roundId });
  const host = 'bench.example';
  const app = roundApp({
    ...{ store: open, round, folder: '/', hosts: [host], lang: 'vi' as const, now: () => performance.now() },
  });
  const visit = async (path: string) => {
    const answer = await app.fetch(new Request(`http://${host}${path}`, { headers: { host } }));
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    return answer.text();
  };
  await timed('first page after opening, ms', () => visit('/'));
  // The ranking is worked out beside the answers; what comes after it is what people wait for.
  await visit(addresses.ranking);
  await visit(addresses.ranking);
  const paths = [...Object.values(addresses), '/portals?q=xa+mau+so+7&page=2', '/portal/commune-9', '/status.json'];
  for (const path of paths) {
    const times: number[] = [];
    for (let n = 0; n < visits; n++) {
      const began = performance.now();
      await visit(path);
      times.push(performance.now() - began);
    }
    found[`${path}, ms`] = median(times);
  }
}
