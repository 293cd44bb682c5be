import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A PostgreSQL server of its own for a test: fresh, on a free port of 127.0.0.1, in a temporary folder. */
export interface TestPostgres {
  /** Address of its one database. */
  url: string;
  /**
   * Ends the server and starts it again on the same data and port.
   * @param how - `orderly` breaks all connections off and writes everything down; `crash` leaves that to the recovery
   */
  restart(how?: 'orderly' | 'crash'): Promise<void>;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

const user = 'congchuan';

/**
 * Starts a server, as the user `nobody` where we are root, because PostgreSQL refuses root.
 * @throws {Error} naming the package that is missing
 */
export async function startPostgres(): Promise<TestPostgres> {
  const bin = programs();
  const as: { uid?: number; gid?: number } = process.getuid?.() === 0 ? nobody() : {};
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const how = ['--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync', '--username', user];
  execFileSync(join(bin, 'initdb'), ['-D', data, ...how], { ...as, cwd: folder, stdio: 'ignore' });
  const port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'fsync=off'];
  const start = async (): Promise<ChildProcess> => {
    const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
      ...{ ...as, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    });
    await ready(server);
    return server;
  };
  let server = await start();
  const end = async (signal: NodeJS.Signals) => {
    const gone = once(server, 'exit');
    server.kill(signal);
    await gone;
  };
  return {
    url: `postgres://${user}@127.0.0.1:${port}/postgres`,
    async restart(how = 'orderly') {
      // SIGINT is PostgreSQL's "fast" shutdown, SIGQUIT its "immediate" one.
      await end(how === 'crash' ? 'SIGQUIT' : 'SIGINT');
      server = await start();
    },
    async stop() {
      await end('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Folder of the newest PostgreSQL of the machine: Debian keeps each version apart. */
function programs(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
  if (found === undefined) throw new Error('the tests need PostgreSQL: install the package postgresql');
  return found;
}

function nobody(): { uid: number; gid: number } {
  const [, , uid, gid] = /^nobody:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0].split(':') ?? [];
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Waits until the server says that it takes connections; goes on reading what it says. */
function ready(server: ChildProcess): Promise<void> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`postgres ended (${code}): ${said.slice(-10).join('\n')}`)));
    if (server.stderr)
      createInterface({ input: server.stderr }).on('line', (line) => {
        said.push(line);
        if (line.includes('database system is ready to accept connections')) resolve();
      });
  });
}
