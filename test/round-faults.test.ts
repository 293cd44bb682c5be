import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../src/inspect/store/database.ts';
import { startPostgres, type TestPostgres } from '../src/testing/postgres.ts';
import { type Crew, startCrew } from '../src/testing/round-crew.ts';
import { workerHeader } from '../src/testing/round-process.ts';

/** What happens when a portal is asked: before it answers, and while the worker waits for it. */
type Fault = (asked: { worker: number; path: string; times: number; total: number }) => void;

let folder: string;
let server: http.Server;
let origin: string;
let fault: Fault = () => {};
const asked = new Map<string, number>();
/** A little longer than an audit could take if nobody waited for anything. */
const answerMs = 60;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'round-'));
  server = http.createServer((request, response) => {
    const path = request.url ?? '';
    const times = (asked.get(path) ?? 0) + 1;
    asked.set(path, times);
    const total = [...asked.values()].reduce((sum, n) => sum + n, 0);
    fault({ worker: Number(request.headers[workerHeader]), path, times, total });
    setTimeout(() => response.end(path), answerMs);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const portals = (name: string, count: number) => Array.from({ length: count }, (_, n) => `${origin}/${name}-${n + 1}`);

/** Each portal has one result, one try that led to it, and the files of that one try; nothing else is left. */
async function expectOneResultEach(
  database: string,
  round: string,
  urls: readonly string[],
): Promise<{ lost: number }> {
  const store = await openStore(database);
  try {
    const results = await store.db.selectFrom('result').select(['portal_id', 'state', 'report']).execute();
    const attempts = await store.db.selectFrom('attempt').select(['portal_id', 'outcome']).execute();
    const ids = urls.map((_, n) => `cong-${n + 1}`).sort();
    expect(results.map(({ portal_id }) => portal_id).sort()).toEqual(ids);
    expect(new Set(results.map(({ state }) => state))).toEqual(new Set(['assessed']));
    // An outage of the database is nobody's fault: it costs no try.
    expect(attempts.filter(({ outcome }) => outcome === 'bug')).toEqual([]);
    const counted = attempts.filter(({ outcome }) => outcome === 'assessed').map(({ portal_id }) => portal_id);
    expect(counted.sort()).toEqual(ids);
    for (const [n, url] of urls.entries()) {
      const report = readFileSync(join(round, 'portals', `cong-${n + 1}`, 'report.json'), 'utf8');
      expect(report).toBe(new URL(url).pathname);
    }
    const visible = readdirSync(join(round, 'portals')).filter((name) => !name.startsWith('.'));
    expect(visible.sort()).toEqual(ids);
    return { lost: attempts.filter(({ outcome }) => outcome === 'lost').length };
  } finally {
    await store.close();
  }
}

test('workers killed, one asleep past its claim, the database restarted and crashed: one result each', async () => {
  const urls = portals('tren-may-chu', 24);
  const round = join(folder, 'server');
  const postgres: TestPostgres = await startPostgres();
  const restarts: Promise<void>[] = [];
  let crew: Crew | undefined;
  let asleep: { worker: number; path: string } | undefined;
  fault = ({ worker, path, times, total }) => {
    if (total === 2 || total === 6) crew?.kill(worker);
    if (total === 4) {
      // As a machine whose lid is shut: its claim runs out, and another looks at the same portal.
      asleep = { worker, path };
      process.kill(worker, 'SIGSTOP');
    }
    if (asleep && times === 2 && path === asleep.path) process.kill(asleep.worker, 'SIGCONT');
    if (total === 8) restarts.push(postgres.restart('orderly'));
    if (total === 14) restarts.push(postgres.restart('crash'));
  };
  try {
    crew = startCrew(3, { database: postgres.url, folder: round, urls });
    await crew.done;
    await Promise.all(restarts);
    expect(restarts).toHaveLength(2);
    const { lost } = await expectOneResultEach(postgres.url, round, urls);
    // Two that were killed, one that slept; a database that dies before it answers may cost one more.
    expect(lost).toBeGreaterThanOrEqual(3);
  } finally {
    crew?.dismiss();
    await postgres.stop();
  }
}, 300_000);

test('one process on the embedded store, killed and started again: one result each', async () => {
  const urls = portals('trong-thu-muc', 12);
  const round = join(folder, 'embedded');
  const database = join(round, 'store');
  let crew: Crew | undefined;
  asked.clear();
  fault = ({ worker, total }) => {
    if (total === 5) crew?.kill(worker);
  };
  try {
    crew = startCrew(1, { database, folder: round, urls });
    await crew.done;
    expect(await expectOneResultEach(database, round, urls)).toEqual({ lost: 1 });
  } finally {
    crew?.dismiss();
  }
}, 180_000);
