import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { readBegun } from '../src/collect/partial-bundle.ts';
import { readWacz } from '../src/collect/wacz-read.ts';
import type { Report } from '../src/core/report.ts';
import { reportSchema } from '../src/core/report.ts';
import { type Neighbour, startNeighbour } from '../src/testing/neighbour.ts';

const bin = fileURLToPath(new URL('../bin/congchuan.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'congchuan-resume-'));
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const concurrency = 4;
const overHttp = ['--browser', 'none', '--rate', '1000', '--concurrency', String(concurrency), '--quiet'];
const pageCount = 40;

/** A portal of forty pages; every third links three more, and all link the home page: which are sampled changes nothing. */
async function portal(onRequest: (count: number) => void = () => {}): Promise<Neighbour> {
  const server = await startNeighbour((request, response) => {
    onRequest(server.requests.length);
    const [, number] = /^\/trang\/(\d+)$/.exec(request.url ?? '') ?? [];
    const known = request.url === '/' || Number(number) <= pageCount;
    response
      .writeHead(known ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
      .end(page(Number(number ?? 0)));
  });
  closing.push(server.close);
  return server;
}

function page(number: number): string {
  const links = [1, 2, 3].map((each) => number * 3 + each).filter((each) => each <= pageCount);
  const list = links.map((each) => `<li><a href="/trang/${each}">Trang số ${each}</a></li>`).join('');
  return `<!doctype html><html lang="vi"><title>Trang ${number}</title><main><h1>Trang ${number}</h1><p><a href="/">Trang chủ</a></p><ul>${list}</ul></main>`;
}

interface Ended {
  code: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

function start(
  args: readonly string[],
  env: Record<string, string> = {},
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [bin, ...args], { cwd: folder, env: { ...process.env, ...env } });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return { child, ended };
}
const congchuan = (args: readonly string[], env?: Record<string, string>) => start(args, env).ended;

/** The folder of the only audit in an output folder. */
function auditIn(output: string): string {
  const [id = ''] = readdirSync(output);
  const [time = ''] = readdirSync(join(output, id));
  return join(output, id, time);
}

const reportIn = (audit: string): Report =>
  reportSchema.parse(JSON.parse(readFileSync(join(audit, 'report.json'), 'utf8')));

/** What a report says of a portal, whatever the port and the time; the choice of the sample depends on the port. */
function verdicts({ requirements, evidence, notReached, score, advice, services }: Report) {
  return {
    ...{ pages: evidence.pages, score },
    rows: requirements.map(({ id, outcome, counts }) => ({ id, outcome, counts })),
    notReached: notReached.map(({ url, code }) => ({ path: new URL(url).pathname, code })),
    ...{ advice: advice.map(({ id }) => id), services: services.length },
  };
}

/** How often each address was asked for. */
function countsOf(requests: Neighbour['requests']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { url } of requests) counts.set(url, (counts.get(url) ?? 0) + 1);
  return counts;
}

let undisturbed: Promise<{ counts: Map<string, number>; said: ReturnType<typeof verdicts>; total: number }> | undefined;
/** An audit that nobody disturbs: what the others are compared with. */
function reference() {
  undisturbed ??= (async () => {
    const server = await portal();
    const output = join(folder, 'reference');
    expect(await congchuan([`${server.origin}/`, ...overHttp, '-o', output])).toMatchObject({ code: 0 });
    const report = reportIn(auditIn(output));
    expect(report.evidence.pages).toBe(pageCount + 1);
    return { counts: countsOf(server.requests), said: verdicts(report), total: server.requests.length };
  })();
  return undisturbed;
}

/** Requests beyond those of an undisturbed audit. */
async function asked(requests: Neighbour['requests']) {
  const { counts } = await reference();
  const more = [...countsOf(requests)].map(([url, count]) => count - (counts.get(url) ?? 0));
  expect(Math.min(...more), 'nothing is left out').toBe(0);
  return { most: Math.max(...more), total: more.reduce((sum, each) => sum + each, 0) };
}

/** Starts an audit and ends it as its server gets that many requests. */
async function disturbed(name: string, at: number, signal: 'SIGKILL' | 'SIGINT', more: readonly string[] = []) {
  let end = () => {};
  const server = await portal((count) => {
    if (count === at) end();
  });
  const output = join(folder, name);
  const { child, ended } = start([`${server.origin}/`, ...overHttp, ...more, '-o', output]);
  end = () => child.kill(signal);
  const run = await ended;
  end = () => {};
  return { server, run, audit: auditIn(output), partial: join(auditIn(output), 'bundle.partial') };
}

describe('kill -9', () => {
  test.each([2, 4, 6, 15, 40])('at request %i costs the pages in flight alone', { timeout: 120_000 }, async (at) => {
    const { said } = await reference();
    const { server, run, audit, partial } = await disturbed(`killed-${at}`, at, 'SIGKILL');
    expect(run.signal).toBe('SIGKILL');
    expect(readdirSync(audit)).toEqual(['bundle.partial']);
    expect(await congchuan(['audit', '--resume', partial, '--browser', 'none', '--quiet'])).toMatchObject({ code: 0 });
    expect(verdicts(reportIn(audit))).toEqual(said);
    const { most, total } = await asked(server.requests);
    expect(most).toBeLessThanOrEqual(1);
    expect(total).toBeLessThanOrEqual(concurrency);
    expect(readdirSync(audit).sort()).toEqual(['evidence.wacz', 'junit.xml', 'report.html', 'report.json']);
  });

  test('again and again, and torn by a power cut as well', { timeout: 120_000 }, async () => {
    const { said } = await reference();
    const { server, audit, partial } = await disturbed('often', 10, 'SIGKILL');
    for (const more of [8, 8]) {
      const journal = join(partial, 'journal.jsonl');
      truncateSync(journal, statSync(journal).size - 3);
      const { length } = server.requests;
      const { child, ended } = start(['collect', '--resume', partial, '--browser', 'none', '--quiet']);
      const watch = setInterval(() => server.requests.length >= length + more && child.kill('SIGKILL'), 1);
      await ended;
      clearInterval(watch);
    }
    const [warc = ''] = readdirSync(join(partial, 'archive'));
    const file = join(partial, 'archive', warc);
    truncateSync(file, statSync(file).size - 3);
    expect(await congchuan(['audit', '--resume', partial, '--browser', 'none', '--quiet'])).toMatchObject({ code: 0 });
    expect(verdicts(reportIn(audit))).toEqual(said);
    // Each of the three times, the pages in flight; and the steps that the cuts took away.
    expect((await asked(server.requests)).total).toBeLessThanOrEqual(3 * concurrency + 3);
  });
});

describe('Ctrl-C', () => {
  test('leaves a valid bundle and the way to go on, which asks for the rest alone', { timeout: 120_000 }, async () => {
    const { said } = await reference();
    const { server, run, audit, partial } = await disturbed('interrupted', 20, 'SIGINT');
    expect(run.code).toBe(130);
    expect(run.stderr).toContain(`congchuan audit --resume ${partial}`);
    const stopped = reportIn(audit);
    expect(stopped.evidence.pages).toBeLessThan(pageCount);
    expect(stopped.evidence.pages).toBeGreaterThan(1);
    const judged = join(folder, 'judged');
    expect(await congchuan(['evaluate', join(audit, 'evidence.wacz'), '-o', judged])).toMatchObject({ code: 0 });
    expect(readFileSync(join(auditIn(judged), 'report.json'), 'utf8')).toBe(
      readFileSync(join(audit, 'report.json'), 'utf8'),
    );
    expect(await congchuan(['audit', '--resume', partial, '--browser', 'none', '--quiet'])).toMatchObject({ code: 0 });
    expect(verdicts(reportIn(audit))).toEqual(said);
    expect((await asked(server.requests)).total).toBeLessThanOrEqual(concurrency);
    expect(existsSync(partial)).toBe(false);
    const again = join(folder, 'again');
    await congchuan([`${server.origin}/`, ...overHttp, '-o', again]);
    expect(reportIn(audit).evidence.sample).toEqual(reportIn(auditIn(again)).evidence.sample);
  });
});

describe('a folder that cannot be written any more', () => {
  test('ends the run in one line that says how to go on; what was kept is kept', { timeout: 120_000 }, async () => {
    const { said } = await reference();
    const output = join(folder, 'disturbed');
    const server = await portal((count) => {
      // As if another process went on with the same bundle.
      if (count === 12) appendFileSync(join(auditIn(output), 'bundle.partial', 'journal.jsonl'), 'x');
    });
    const { code, stderr } = await congchuan([`${server.origin}/`, ...overHttp, '-o', output]);
    expect(code).toBe(2);
    const partial = join(auditIn(output), 'bundle.partial');
    expect(stderr.trim().split('\n').at(-1)).toMatch(
      /một tiến trình khác đang ghi vào đó.*--resume \S+bundle\.partial$/,
    );
    expect(readdirSync(auditIn(output))).toEqual(['bundle.partial']);
    expect(await congchuan(['audit', '--resume', partial, '--browser', 'none', '--quiet'])).toMatchObject({ code: 0 });
    expect(verdicts(reportIn(auditIn(output)))).toEqual(said);
    expect((await asked(server.requests)).total).toBeLessThanOrEqual(concurrency);
  });
});

describe('what goes on is what was begun', () => {
  const listed = (name: string, rows: number) => {
    const path = join(folder, name);
    const lines = Array.from({ length: rows }, (_, index) => `1.${index},Thủ tục số ${index},4,Sở Nội vụ`);
    writeFileSync(path, ['code,name,level,agency', ...lines].join('\n'));
    return path;
  };

  test('portal and options are its own; what is given again must be the same', { timeout: 120_000 }, async () => {
    const long = ['--services', listed('dai.csv', 20_000)];
    const { server, partial } = await disturbed('contradicted', 10, 'SIGKILL', long);
    expect(readBegun(partial).portal.services).toHaveLength(20_000);
    const refused = async (args: readonly string[], message: RegExp, env?: Record<string, string>) => {
      const { code, stdout, stderr } = await congchuan(
        ['audit', '--resume', partial, '--browser', 'none', ...args],
        env,
      );
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(message);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    };
    await refused(['--max-pages', '7'], /--max-pages: nay là 7, khi bắt đầu thu thập là 500/);
    // By now everything that was under way has arrived.
    const { length } = server.requests;
    await refused(['--kind', 'province'], /--kind/);
    await refused(['https://khac.gov.vn/'], /địa chỉ/);
    await refused([], /--seed/, { CONGCHUAN_SEED: 'khac' });
    await refused(['--services', join(folder, 'khong-co.csv')], /khong-co\.csv: không có tệp này/);
    expect(server.requests, 'nothing is asked for').toHaveLength(length);
    const same = [`${server.origin}/`, '--concurrency', String(concurrency), '--max-pages', '500'];
    const short = ['--services', listed('ngan.csv', 2)];
    const args = ['collect', '--resume', partial, '--browser', 'none', '--quiet', ...same, ...short];
    const { code, stdout } = await congchuan(args);
    expect(code).toBe(0);
    expect(stdout.trim()).toMatch(/evidence\.wacz$/);
    // A list of services decides nothing about what is collected: one given anew takes the place of the old.
    const { evidence } = await readWacz(stdout.trim());
    expect(evidence.portal.services?.map(({ code, level }) => [code, level])).toEqual([
      ['1.0', 4],
      ['1.1', 4],
    ]);
  });

  test.each([
    ['nothing', () => join(folder, 'nothing')],
    ['another folder', () => folder],
    ['a file', () => bin],
  ])('%s is refused', async (_, place) => {
    const { code, stderr } = await congchuan(['audit', '--resume', place()]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/không có lần thu thập dở dang nào/);
  });

  test('without an address and without --resume, one line says what is missing', async () => {
    const { code, stderr } = await congchuan(['audit', '--lang', 'en']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/give the address/);
  });
});
