import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../bin/congchuan.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'congchuan-inspect-'));
const round = join(folder, 'dot-2026');
const list = join(folder, 'danh-sach.csv');
const servers: http.Server[] = [];
const children = new Set<ChildProcess>();
/** The portal that keeps its visitors waiting, while it does. */
let held: { asked: boolean; answer: () => void } | undefined;

/** A small portal; `/doi` is the page that may have to be waited for. */
async function portal(name: string): Promise<string> {
  const server = http.createServer(async (request, response) => {
    const path = request.url ?? '/';
    if (path === '/robots.txt') return void response.writeHead(404).end();
    if (path === '/doi' && held) {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = { asked: true, answer: resolve };
      await promise;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="vi"><title>${name}</title><h1>Cổng thông tin điện tử ${name}</h1>
      <p>Trang ${path} của cổng thông tin điện tử ${name}, nơi đăng tin tức và văn bản.</p><a href="/gioi-thieu">Giới thiệu</a> <a href="/doi">Tin tức</a>`);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function start(...args: string[]) {
  const child = spawn(process.execPath, [program, ...args, '--lang', 'en'], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }));
  return { child, said, ended };
}

async function until(test: () => boolean): Promise<void> {
  while (!test()) await sleep(20);
}

const inspecting = [
  ...['inspect', list, '-o', round, '--browser', 'none', '--allow-network', '127.0.0.0/8', '--canary', 'none'],
  ...['--authorized', 'test', '--max-pages', '3', '--workers', '1'],
];
const reportOf = (id: string) => join(round, 'portals', id, 'report.json');

beforeAll(async () => {
  const [one, two] = [await portal('Một'), await portal('Hai')];
  writeFileSync(list, `Mã,Tên,Địa chỉ,Loại\nmot,Cổng Một,${one},tỉnh\nhai,Cổng Hai,${two},tỉnh\n`);
});
afterAll(() => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  for (const server of servers) server.closeAllConnections();
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a dry run prints what would be inspected and leaves nothing; a bad list ends before anything is begun', async () => {
  const bad = join(folder, 'sai.csv');
  writeFileSync(bad, 'url\nmot.gov.vn\nwww.mot.gov.vn\n');
  const [dry, wrong] = await Promise.all([
    start(...inspecting, '--dry-run').ended,
    start('inspect', bad, '-o', round).ended,
  ]);
  expect(dry.code).toBe(0);
  expect(dry.out).toMatch(/^mot\tprovince\thttp:.*Cổng Một\nhai\t.*\n.*2 portals, nothing wrong\n$/);
  expect(wrong).toMatchObject({ code: 2, out: '' });
  expect(wrong.err).toContain('line 3: the host mot.gov.vn stands in line 2 already');
  expect(existsSync(round)).toBe(false);
});

/** Creating a store and starting processes is slow on a machine that has other things to do. */
const long = 240_000;

test('killed, called again, stopped by Ctrl-C, called again: it goes on each time, and what was done stays', {
  timeout: long,
}, async () => {
  const asked = { child: undefined as ChildProcess | undefined };
  const isHeld = () => held?.asked === true || (asked.child?.exitCode ?? null) !== null;
  const run = () => {
    const started = start(...inspecting);
    asked.child = started.child;
    return started;
  };
  const first = run();
  // Whichever comes first is let through; for the second one has to wait.
  await until(() => ['mot', 'hai'].some((id) => existsSync(reportOf(id))) || first.child.exitCode !== null);
  held = { asked: false, answer: () => {} };
  const [done, open] = existsSync(reportOf('mot')) ? ['mot', 'hai'] : ['hai', 'mot'];
  await until(isHeld);
  const status = await start('inspect', 'status', '-o', round).ended;
  expect(status).toMatchObject({ code: 0, err: '' });
  expect(status.out).toContain('1 portals assessed, 0 could not be assessed, 1 to do, 2 in all');
  expect(status.out).toContain(`  ${open} (`);
  first.child.kill('SIGKILL');
  await first.ended;
  const alone = async () => (await start('inspect', 'status', '-o', round).ended).out;
  // It is said at once, though the last sign of life was a moment ago.
  expect(await alone()).toMatch(/: waiting\nNobody works at this round now.*the same congchuan inspect command again/);
  const before = statSync(reportOf(done)).mtimeMs;
  held = { asked: false, answer: held.answer };

  const second = run();
  await until(isHeld);
  second.child.kill('SIGINT');
  const stopped = await second.ended;
  expect(stopped.code).toBe(130);
  expect(stopped.err).toContain('2 portals, 1 to do');
  expect(stopped.err).toContain(`To go on: congchuan inspect ${list} -o ${round}`);
  expect(await alone()).toContain('Nobody works at this round now');
  expect(existsSync(reportOf(open))).toBe(false);
  expect(existsSync(join(round, 'portals', '.kept', open, 'bundle.partial'))).toBe(true);
  held = undefined;

  const third = await run().ended;
  expect(third.err).toContain('The round is done: 2 portals assessed');
  expect(third.code).toBe(0);
  expect(statSync(reportOf(done)).mtimeMs).toBe(before);
  expect(JSON.parse(readFileSync(reportOf(open), 'utf8')).portal).toMatchObject({ id: open, kind: 'province' });
  expect(existsSync(join(round, 'portals', '.kept', open))).toBe(false);
});
