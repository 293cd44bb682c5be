import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { isOutage, persist } from './persist.ts';
import { openStore } from './store/database.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres.stop());

test('who falls silent in the middle of a transaction holds up nobody, and begins it again', async () => {
  const store = await openStore(postgres.url);
  const silence = sql<{
    ms: string;
  }>`select setting as ms from pg_settings where name = 'idle_in_transaction_session_timeout'`;
  expect((await silence.execute(store.db)).rows).toEqual([{ ms: '30000' }]);
  const sleeper = await openStore(`${postgres.url}?options=-c%20idle_in_transaction_session_timeout%3D50`);
  expect((await silence.execute(sleeper.db)).rows).toEqual([{ ms: '50' }]);
  let tries = 0;
  const done = await persist(() =>
    sleeper.db.transaction().execute(async (within) => {
      const [own] = (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(within)).rows;
      const sessions = sql`select from pg_stat_activity where pid = ${own?.pid}`;
      tries += 1;
      if (tries === 1) await expect.poll(async () => (await sessions.execute(store.db)).rows).toEqual([]);
      return (await sessions.execute(within)).rows.length;
    }),
  );
  expect({ done, tries }).toEqual({ done: 1, tries: 2 });
  await store.close();
  await sleeper.close();
});

test.each([
  { code: '25P03', message: 'terminating connection due to idle-in-transaction timeout' },
  { message: 'Query read timeout' },
  { message: 'timeout exceeded when trying to connect' },
])('an outage, as one wakes up to it: $message', (error) => {
  expect(isOutage(error)).toBe(true);
});

test('what is no outage is told at once', async () => {
  const store = await openStore(postgres.url);
  await expect(persist(() => sql`select from nowhere`.execute(store.db))).rejects.toThrow(/nowhere/);
  await store.close();
});
