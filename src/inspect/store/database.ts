import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import type { ConstructorOptions } from 'pg-boss';
import { BilingualError, UsageError } from '../../core/errors.ts';
import { causeOf, wrong } from '../../core/faults.ts';
import { isServer, withoutPassword } from './address.ts';
import { migrate } from './migrations.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { holdAlone } from './only-opener.ts';
import type { Tables } from './tables.ts';

/** An open store: the typed queries, and what the queue runs on. */
export interface Store {
  db: Kysely<Tables>;
  /** For pg-boss: the embedded database itself, or the address of a server. */
  queue: ConstructorOptions;
  close(): Promise<void>;
}

/**
 * Opens the store and brings its schema up to date: PostgreSQL (14 or newer) at a `postgres://` address, else PGlite in
 * a folder, which one process at a time may have open.
 * @param named - what people named, for errors; `--database` unless said otherwise
 * @throws {UsageError} naming the database when it cannot be opened
 */
export async function openStore(where: string, named = `--database ${withoutPassword(where)}`): Promise<Store> {
  try {
    return isServer(where) ? await onServer(where, named) : await embedded(where);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { vi, en } = causeOf(error);
    throw wrong(named, {
      vi: `không mở được (${vi}); hãy kiểm tra địa chỉ, tên, mật khẩu và quyền truy cập`,
      en: `cannot be opened (${en}); check address, name, password and permission`,
    });
  }
}

async function embedded(folder: string): Promise<Store> {
  mkdirSync(folder, { recursive: true });
  const letGo = await holdAlone(folder);
  const opened = async () => {
    if (!existsSync(join(folder, 'PG_VERSION'))) await create(folder);
    const [{ PGlite }, { fromPglite }] = await Promise.all([import('@electric-sql/pglite'), import('pg-boss')]);
    return { pglite: await PGlite.create(folder), fromPglite };
  };
  const { pglite, fromPglite } = await opened().catch(async (error) => {
    await letGo();
    throw error;
  });
  const db = new Kysely<Tables>({ dialect: oneAtATime(new PGliteDialect({ pglite })) });
  const close = async () => {
    await pglite.close();
    await letGo();
  };
  await migrate(db).catch(async (error) => {
    await close();
    throw error;
  });
  return { db, queue: { db: fromPglite(pglite), backend: 'pglite' }, close };
}

const creator = new URL(`./create-embedded${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/**
 * A new store is made by a process of its own: making one takes about a gigabyte, which a process that goes on would keep.
 * It is put in its place whole, so that what a killed process left half made is not taken for a store.
 */
async function create(folder: string): Promise<void> {
  const made = `${folder}.new`;
  rmSync(made, { recursive: true, force: true });
  const [code] = await once(
    fork(fileURLToPath(creator), [made], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
    'exit',
  );
  if (code !== 0)
    throw new BilingualError({ vi: `không tạo được kho ${folder}`, en: `the store ${folder} could not be made` });
  rmSync(folder, { recursive: true, force: true });
  renameSync(made, folder);
}

/** Convention: the server gives up a session that says nothing in the middle of a transaction for so long. */
const longestSilenceMs = 30_000;

/** Conventions, in milliseconds: what a database that went away in between has not answered by then is asked again. */
const longestQueryMs = 90_000;
const longestConnectingMs = 10_000;

/** So that a machine that falls asleep holding a lock does not hold up every other; an address with options of its own keeps them. */
function notWaitingForSleepers(where: string): string {
  const url = URL.parse(where);
  if (!url || url.searchParams.has('options')) return where;
  url.searchParams.set('options', `-c idle_in_transaction_session_timeout=${longestSilenceMs}`);
  return url.href;
}

async function onServer(where: string, named: string): Promise<Store> {
  const { default: pg } = await import('pg');
  const server = { connectionString: notWaitingForSleepers(where), keepAlive: true };
  const open = (limits: { query_timeout?: number }) => {
    const pool = new pg.Pool({ ...server, ...limits, max: 5, connectionTimeoutMillis: longestConnectingMs });
    // A connection that breaks while idle, or between two statements of a transaction, is replaced; the query that needs
    // one says what is wrong.
    pool.on('error', () => {}).on('connect', (client) => void client.on('error', () => {}));
    return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  };
  // Bringing a long round up to date, or waiting for another worker that does, takes as long as it takes.
  const patient = open({});
  try {
    const { rows } = await sql<{
      version: string;
    }>`select current_setting('server_version_num') as version`.execute(patient);
    const version = Math.floor(Number(rows[0]?.version) / 10_000);
    if (version < 14)
      throw wrong(named, {
        vi: `PostgreSQL ${version} đã quá cũ; hãy dùng bản 14 trở lên`,
        en: `PostgreSQL ${version} is too old; 14 or newer is needed`,
      });
    await migrate(patient);
  } finally {
    await patient.destroy();
  }
  const limits = { query_timeout: longestQueryMs };
  const db = open(limits);
  return { db, queue: { ...server, ...limits }, close: () => db.destroy() };
}
