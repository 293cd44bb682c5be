import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openStore } from '../inspect/store/database.ts';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { runCommand } from '../testing/run-command.ts';
import { fillSampleRound } from '../testing/sample-round.ts';
import { commandAgain } from './command-again.ts';

const folder = mkdtempSync(join(tmpdir(), 'congchuan-rounds-'));
const at = (name: string) => join(folder, name);
const lists = { whole: at('cong.csv'), part: at('con-lai.csv') };
let postgres: TestPostgres;
let server: http.Server;
/** A name that only `--resolve` knows. */
let canary: string;
let pinned: string;
/** Databases of the server: one with two rounds, one with a single round, one with none. */
const databases = { two: '', one: '', none: '' };
let held: { asked: () => void } | undefined;

beforeAll(async () => {
  postgres = await startPostgres();
  const main = await openStore(postgres.url);
  for (const name of ['two', 'one', 'none'] as const) {
    await sql`create database ${sql.id(name)}`.execute(main.db);
    databases[name] = postgres.url.replace(/\/postgres$/, `/${name}`);
  }
  await main.close();
  const two = await openStore(databases.two);
  for (const year of [2025, 2026]) {
    const own = at(String(year));
    mkdirSync(own);
    await fillSampleRound(two, { seed: 'round', portals: 8, folder: own, roundId: `r${year}`, year });
  }
  await two.close();
  server = http.createServer(({ url }, response) => {
    if (url === '/robots.txt') return void response.writeHead(404).end();
    if (held) return held.asked();
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<!doctype html><html lang="vi"><title>Mẫu</title><h1>Cổng thông tin điện tử tỉnh Mẫu</h1>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  pinned = `canary.test:${port}:127.0.0.1`;
  canary = `http://canary.test:${port}/`;
  const rows = [`mot,http://127.0.0.1:${port}/,tỉnh\n`, `hai,http://localhost:${port}/,tỉnh\n`];
  writeFileSync(lists.whole, `Mã,Địa chỉ,Loại\n${rows.join('')}`);
  writeFileSync(lists.part, `Mã,Địa chỉ,Loại\n${rows[0]}`);
}, 120_000);
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await postgres.stop();
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  held = undefined;
  vi.unstubAllEnvs();
});

const en = (...args: string[]) => runCommand(...args, '--lang', 'en');

describe('which round of a database', () => {
  const commands = (): [string, string[]][] => {
    const database = ['--database', databases.two];
    writeFileSync(at('tra-loi.yaml'), '[]\n');
    return [
      ...(['status', 'pause', 'resume', 'report'] as const).map((name): [string, string[]] => [
        name,
        ['inspect', name, ...database],
      ]),
      ['answers', ['inspect', 'answers', at('tra-loi.yaml'), ...database]],
      ['worker', ['worker', ...database]],
      ['monitor', ['monitor', lists.whole, ...database]],
      ['monitor report', ['monitor', 'report', ...database]],
      ['serve', ['serve', '--round', databases.two, '--port', '0']],
      ['worksheet', ['worksheet', '--round', databases.two, '-o', at('phieu.xlsx')]],
      ['previous', ['inspect', 'report', '--round', `${databases.two}#r2026`, '--previous', databases.two]],
    ];
  };

  test('several and none named: every command says which there are, and how to choose', async () => {
    for (const [name, args] of commands()) {
      const { code, stdout, stderr } = await en(...args);
      expect({ name, code, stdout }).toEqual({ name, code: 2, stdout: '' });
      expect(stderr, name).toMatch(
        /^Usage: --[^\n]*: 2 rounds are there: r2026, r2025; choose one, such as [^\n]*r2026\n$/,
      );
    }
    const { stderr } = await runCommand('inspect', 'status', '--database', databases.two);
    expect(stderr).toMatch(/: ở đó có 2 đợt: r2026, r2025; hãy chọn một đợt, ví dụ --round r2026\n$/);
  });

  test.each([
    ['its id', () => ['--round', 'r2025', '--database', databases.two], 'r2025'],
    ['its id behind the address', () => ['--round', `${databases.two}#r2025`], 'r2025'],
    ['its folder', () => ['-o', at('2025'), '--database', databases.two], 'r2025'],
    ['its folder, not the older one', () => ['-o', at('2026'), '--database', databases.two], 'r2026'],
  ])('one is chosen by %s', async (_, flags, id) => {
    const { code, stdout } = await en('inspect', 'status', '--json', ...flags());
    expect([code, JSON.parse(stdout).id]).toEqual([0, id]);
  });

  test.each([
    ['--round r1999', () => ['--round', 'r1999', '--database', databases.two]],
    ['--output', () => ['-o', at('2024'), '--database', databases.two]],
  ])('%s: what is not there is refused, with what there is', async (named, flags) => {
    const { code, stderr } = await en('inspect', 'pause', ...flags());
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^Usage: [^\n]*no such round; there are r2026, r2025\n$/),
    ]);
    expect(stderr).toContain(named);
  });

  test('--previous is told by its own name, and its password not at all', async () => {
    const report = ['inspect', 'report', '--round', `${databases.two}#r2026`, '--to', at('ra'), '--no-portals'];
    const secret = databases.two.replace('congchuan@', 'congchuan:mat-khau@');
    for (const previous of [`${secret}#r1999`, at('khong-co/'), `${secret}-khong-co`]) {
      const { code, stderr } = await en(...report, '--previous', previous);
      expect([code, stderr]).toEqual([2, expect.stringMatching(/^Usage: --previous [^\n]*\n$/)]);
      expect(stderr).not.toMatch(/--round|--database|mat-khau/);
    }
    const { code } = await en(...report, '--previous', `${databases.two}#r2025`);
    expect(code).toBe(0);
  });
});

const inspecting = [
  ...[
    '--browser',
    'none',
    '--allow-network',
    '127.0.0.0/8',
    '--allow-network',
    '::1/128',
    '--authorized',
    'đã xin phép',
  ],
  ...['--max-pages', '1', '--workers', '1'],
];

describe('a round that goes on', { timeout: 120_000 }, () => {
  const place = () => ['-o', at('dot'), '--database', databases.one];

  test('Ctrl-C tells the whole command; without options it goes on as it was begun, the self-test too', async () => {
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    held = { asked: resolve };
    const options = [...inspecting, '--resolve', pinned, '--canary', 'none'];
    const running = en('inspect', lists.whole, ...place(), ...options);
    await asked;
    process.emit('SIGINT');
    const stopped = await running;
    server.closeAllConnections();
    held = undefined;
    expect(stopped.code).toBe(130);
    expect(stopped.stderr).toContain(
      `To go on: congchuan inspect ${lists.whole} -o ${at('dot')} --database ${databases.one} --browser none --allow-network 127.0.0.0/8 --allow-network ::1/128 --authorized "đã xin phép" --max-pages 1 --workers 1 --resolve ${pinned} --canary none --lang en`,
    );
    const other = await en('inspect', lists.whole, ...place(), '--max-pages', '9', '--depth', '2');
    expect(other).toMatchObject({ code: 2, stdout: '' });
    expect(other.stderr).toMatch(/^Usage: --max-pages 9 \(the round: 1\), --depth 2 \(the round: 6\): [^\n]*\n$/);
    const done = await en('inspect', lists.part, ...place(), '--canary', canary);
    expect(done.stderr).toContain('This machine is fit to judge: Canaries that answer: 1/1');
    expect(done.stderr).toContain('Still in the round though no longer in the list (1): hai\n');
    expect(done.stderr).toContain('The round is done: 2 portals assessed');
    expect(done.code).toBe(0);
    const report = JSON.parse(readFileSync(at('dot/portals/hai/report.json'), 'utf8'));
    expect(report.evidence.options).toMatchObject({ maxPages: 1, authorized: 'đã xin phép', rate: 0 });
    const part = await en('inspect', lists.whole, ...place(), '--only', 'mot');
    expect(part.stderr).not.toContain('no longer in the list');
  });

  test('a worker tests itself by the options of the round', async () => {
    const { code, stderr } = await en('worker', '--database', databases.one, '--canary', canary);
    expect(code).toBe(0);
    expect(stderr).toContain('This machine is fit to judge: Canaries that answer: 1/1');
  });

  test('a single round needs no name; where none is, that is told', async () => {
    const one = await en('inspect', 'status', '--json', '--database', databases.one);
    expect(JSON.parse(one.stdout)).toMatchObject({ name: 'dot', portals: 2 });
    const none = await en('inspect', 'status', '--database', databases.none);
    expect([none.code, none.stderr]).toEqual([2, expect.stringMatching(/no round is there yet/)]);
  });
});

test('a part of a list is chosen in Vietnamese, and what it has not is told in one line', async () => {
  const list = at('phan.csv');
  writeFileSync(list, 'Mã,Địa chỉ,Loại,STT\nmot,mot.gov.vn,tỉnh,1\nhai,hai.gov.vn,Bộ,2\n');
  const dry = (...args: string[]) => runCommand('inspect', list, '--dry-run', ...args);
  expect(await dry('--kind', 'Tỉnh')).toEqual({
    ...{ code: 0, stderr: `${list}: các cột không dùng tới: STT\n` },
    stdout: `mot\ttỉnh, thành phố\thttps://mot.gov.vn/\n${list}: 1 cổng, không có lỗi\n`,
  });
  expect(await dry('--only', 'ba')).toMatchObject({
    ...{ code: 2, stdout: '' },
    stderr: 'Lỗi sử dụng: --only ba: danh sách không có mã này; hãy chọn trong mot, hai\n',
  });
  expect((await dry('--kind', 'xã')).stderr).toMatch(
    /^Lỗi sử dụng: --kind xã, phường: danh sách không có cổng nào[^\n]*\n$/,
  );
  expect((await dry('--kind', 'lâu đài')).stderr).toMatch(
    /^Lỗi sử dụng: --kind "lâu đài": [^\n]*tỉnh, thành phố \(province\)/,
  );
  expect((await dry('--only', 'ba', '--lang', 'en')).stderr).toBe(
    'Usage: --only ba: the list has no such id; it has mot, hai\n',
  );
});

test('a worksheet knows kinds by their Vietnamese names, and no others', async () => {
  const sheet = ['worksheet', '--round', `${databases.two}#r2026`, '-o', at('loai.xlsx'), '--kind'];
  const wrong = await runCommand(...sheet, 'lâu đài');
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toMatch(
    /^Lỗi sử dụng: --kind lâu đài: không có loại này; [^\n]*sở, ban, ngành \(provincial-department\)/,
  );
  // Simulated portals have no reports.
  expect((await runCommand(...sheet, 'sở')).stderr).toMatch(/đợt không có cổng nào như vậy có báo cáo/);
});

test('the command that goes on: every word one word, no password', () => {
  const flags = {
    output: 'đợt 1',
    database: 'postgres://a:b@c/d',
    only: ['a', 'b'],
    quiet: true,
    authorized: 'a "b" $c',
  };
  expect(commandAgain(['inspect', 'cổng.csv'], flags)).toBe(
    `congchuan inspect "cổng.csv" -o "đợt 1" --database "postgres://a:***@c/d" --only a --only b --quiet --authorized 'a "b" $c'`,
  );
});
