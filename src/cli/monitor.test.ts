import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { runCommand } from '../testing/run-command.ts';

let folder: string;
let list: string;
let server: http.Server;
let postgres: TestPostgres;

beforeAll(async () => {
  postgres = await startPostgres();
  server = http.createServer(({ url }, response) => {
    const html = url === '/dvc' ? '<h1>Hệ thống đang bảo trì</h1>' : `<p>${'Tin tức của tỉnh Mẫu. '.repeat(90)}</p>`;
    response.writeHead(url === '/dvc' ? 503 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = mkdtempSync(join(tmpdir(), 'monitor-'));
  list = join(folder, 'cong.csv');
  writeFileSync(list, `id,name,url,servicePortal\nmau,Tỉnh Mẫu,${origin}/,${origin}/dvc\n`);
}, 60_000);
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await postgres.stop();
  rmSync(folder, { recursive: true });
});

test('watches a list, tells each look, and reports what is in the store', async () => {
  const store = ['--database', postgres.url, '--lang', 'en'];
  // As long as one turn: one look at each address.
  const watched = await runCommand('monitor', list, '--every', '30s', '--for', '30s', '--canary', 'none', ...store);
  expect(watched.code).toBe(0);
  expect(watched.stderr).toContain('looked at 2 of 2 addresses: 1 up, 0 down, 1 maintenance, 0 unknown');
  const told = await runCommand('monitor', 'report', ...store, '--portal', 'mau');
  expect(told.stdout).toContain('tt32-2018:11.2.e/24h Runs 24 hours every day: seen 0–100 %');
  expect(told.stdout).toContain('nd43-2011:27.1/continuous The portal runs 24 hours every day: seen 100 %');
  const json = JSON.parse((await runCommand('monitor', 'report', ...store, '--json')).stdout);
  expect(json.portals).toMatchObject([
    { portal: 'mau', addresses: [{ role: 'home' }, { maintenance: [{ looks: 1 }] }] },
  ]);
});

test.each([
  [['--every', '1s'], '--every 1s: must be a time from 30s to 366d'],
  [['--every', 'often'], '--every often'],
  [['--every', '2h', '--for', '1h'], '--every 2h: longer than --for 1h'],
])('%j is refused before anything is asked', async (flags, complaint) => {
  const { code, stderr } = await runCommand('monitor', list, ...flags, '--lang', 'en');
  expect(code).toBe(2);
  expect(stderr).toContain(complaint);
});
