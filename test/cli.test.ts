import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { edits } from '../fixtures/portals/conformant/edits.ts';
import { renderSite } from '../fixtures/portals/conformant/site.ts';
import type { Report } from '../src/core/report.ts';
import { reportSchema } from '../src/core/report.ts';
import { startNeighbour } from '../src/testing/neighbour.ts';
import type { ServedMutation } from '../src/testing/portal-server.ts';
import { startPortal } from '../src/testing/portal-server.ts';

const bin = fileURLToPath(new URL('../bin/congchuan.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'congchuan-cli-'));
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command in a process of its own, as users do. */
function congchuan(args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], { cwd: folder, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

async function answering(listener: http.RequestListener): Promise<string> {
  const server = await startNeighbour(listener);
  closing.push(server.close);
  return `${server.origin}/`;
}

/** The demo portal, and the options that reach it. */
async function demo(mutate: ServedMutation = {}) {
  const portal = await startPortal({
    ...{ site: (now: Date) => renderSite({ now }), host: 'tinhmau.gov.vn', now: new Date(), mutate },
  });
  closing.push(() => portal.close());
  const { ca, dnsServer, trustAnchor, allowNetwork } = portal.options;
  const reach = [
    '--ca',
    ca,
    '--dns-server',
    dnsServer,
    '--trust-anchor',
    trustAnchor,
    '--allow-network',
    allowNetwork.join(','),
  ];
  return { portal, reach: [...reach, '--kind', 'province'] };
}

const overHttp = ['--browser', 'none', '--rate', '1000', '--timeout', '2'];

/** The reports of the audits in an output folder, by portal and time. */
function reportsIn(output: string): { place: string; report: Report }[] {
  return readdirSync(output).flatMap((portal) =>
    readdirSync(join(output, portal)).map((time) => {
      const place = join(output, portal, time);
      return { place, report: reportSchema.parse(JSON.parse(readFileSync(join(place, 'report.json'), 'utf8'))) };
    }),
  );
}

function onlyReportIn(output: string) {
  const [first, ...others] = reportsIn(output);
  if (!first || others.length > 0) throw new Error(`one report was expected in ${output}`);
  return first;
}

const failedRows = ({ requirements }: Report) =>
  requirements.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id);

test('a usage error leaves the process with 2', async () => {
  expect(await congchuan(['not a host'])).toMatchObject({ code: 2, stdout: '' });
});

describe('a portal that cannot be seen ends in exit 3 with the reason, never in a verdict', () => {
  const cases: [string, http.RequestListener, RegExp][] = [
    ['an error status', (_, response) => response.writeHead(500).end('oops'), /http-status/],
    ['an empty body', (_, response) => response.end(''), /empty/],
    [
      'a redirect loop',
      (request, response) => response.writeHead(302, { location: request.url === '/a' ? '/' : '/a' }).end(),
      /redirect-loop/,
    ],
    ['a server that hangs', () => {}, /timeout/],
    [
      'a challenge page',
      (_, response) =>
        response
          .writeHead(403, { 'content-type': 'text/html', 'cf-mitigated': 'challenge', server: 'cloudflare' })
          .end('<title>Just a moment...</title><p>Checking your browser</p>'),
      /blocked/,
    ],
    [
      'something that is no page',
      (_, response) => response.writeHead(200, { 'content-type': 'application/zip' }).end('PK\u0003\u0004'),
      /not-html/,
    ],
    [
      'robots.txt that forbids it',
      (request, response) =>
        response
          .setHeader('content-type', request.url === '/robots.txt' ? 'text/plain' : 'text/html')
          .end(request.url === '/robots.txt' ? 'User-agent: *\nDisallow: /' : '<p>chào mừng đến với cổng</p>'),
      /robots/,
    ],
  ];
  test.each(cases)('%s', async (_, listener, reason) => {
    const url = await answering(listener);
    const { code, stdout, stderr } = await congchuan([url, ...overHttp, '-o', 'unseen']);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(reason);
    expect(existsSync(join(folder, 'unseen')), 'nothing is left behind').toBe(false);
  });

  test('a home page that was there a moment ago', async () => {
    let asked = 0;
    const url = await answering((request, response) => {
      const gone = request.url !== '/' || ++asked > 1;
      response.writeHead(gone ? 404 : 200, { 'content-type': 'text/html' }).end('<p>chào mừng đến với cổng</p>');
    });
    expect(await congchuan([url, ...overHttp, '-o', 'gone'])).toMatchObject({ code: 3, stdout: '' });
    expect(existsSync(join(folder, 'gone'))).toBe(false);
  });

  test('a closed port', async () => {
    const server = await startNeighbour(() => {});
    await server.close();
    const { code, stderr } = await congchuan([server.origin, ...overHttp]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/refused/);
  });

  test('a host that does not exist', async () => {
    const { portal } = await demo();
    const { code, stderr } = await congchuan(['khongco.gov.vn', ...overHttp, '--dns-server', portal.dnsServer]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/khongco\.gov\.vn.*\(dns/);
  });

  test('costs only itself: the next portal is assessed, and an empty folder of the user stays', async () => {
    const down = await answering((_, response) => response.writeHead(500).end());
    const up = await answering((_, response) =>
      response.setHeader('content-type', 'text/html').end('<p>chào mừng</p>'),
    );
    const output = join(folder, 'two');
    mkdirSync(output);
    const { code, stderr } = await congchuan([down, up, ...overHttp, '-o', output]);
    expect(code).toBe(3);
    expect(stderr).toContain(down);
    expect(onlyReportIn(output).report.portal.url).toBe(up);
    expect(await congchuan([down, ...overHttp, '-o', join(output, 'empty')])).toMatchObject({ code: 3 });
    expect(readdirSync(output)).toHaveLength(1);
  });
});

describe('over HTTP only', () => {
  test('says first what is skipped, leaves browser rows untested, fails nothing; evaluates again to the same report', async () => {
    const { portal, reach } = await demo();
    const output = join(folder, 'http');
    const args = [portal.url, ...overHttp, ...reach, '--max-pages', '60', '--authorized', 'demo', '-o', output];
    const first = await congchuan(args);
    expect(first.code).toBe(0);
    expect(first.stdout.split('\n')[0]).toMatch(/trình duyệt/);
    expect(first.stderr.split('\n')[0]).toMatch(/trình duyệt/);
    const { place, report } = onlyReportIn(output);
    expect(readdirSync(place).sort()).toEqual(['evidence.wacz', 'junit.xml', 'report.html', 'report.json']);
    const row = (id: string) => report.requirements.find((requirement) => requirement.id === id);
    for (const id of ['16.3.c/phone', '18.1.a/contrast', '18.1.b']) {
      expect(row(id)?.outcome, id).toBe('untested');
      expect(new Set(row(id)?.findings.map(({ message }) => message)), id).toEqual(new Set(['needs-browser']));
    }
    expect(failedRows(report)).toEqual([]);
    expect(row('15.4/ipv6')?.outcome).toBe('passed');

    const again = await congchuan(['evaluate', join(place, 'evidence.wacz'), '-o', join(folder, 'again'), '--quiet']);
    expect(again).toMatchObject({ code: 0, stdout: first.stdout });
    expect(readFileSync(join(onlyReportIn(join(folder, 'again')).place, 'report.json'), 'utf8')).toBe(
      readFileSync(join(place, 'report.json'), 'utf8'),
    );

    const html = join(folder, 'en.html');
    const english = await congchuan(['report', join(place, 'report.json'), '--lang', 'en', '--format', `html=${html}`]);
    expect(english).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(html, 'utf8')).toContain('<html lang="en"');
  }, 120_000);

  test('the same site with the same seed gives the same report', async () => {
    const { portal, reach } = await demo();
    const audit = async (output: string, seed: string) => {
      const args = [portal.url, ...overHttp, ...reach, '--max-pages', '30', '--sample', '12', '--seed', seed];
      expect(await congchuan([...args, '--authorized', 'demo', '-o', join(folder, output)])).toMatchObject({ code: 0 });
      const { report } = onlyReportIn(join(folder, output));
      const { sha256: _, finishedAt: __, ...evidence } = report.evidence;
      return { ...report, collectedAt: '', evidence };
    };
    const first = await audit('seed-1', 'a');
    expect(await audit('seed-2', 'a')).toEqual(first);
    expect((await audit('seed-3', 'b')).evidence.sample.urls).not.toEqual(first.evidence.sample.urls);
  }, 120_000);

  test('--page looks at this one page and fails nothing of the others; --format writes just what is asked for', async () => {
    const { portal, reach } = await demo();
    const json = join(folder, 'page', 'only.json');
    const page = `${portal.url}so-do-cong`;
    const args = ['--page', page, ...overHttp, ...reach, '-o', join(folder, 'one'), '--format', `json=${json}`];
    expect(await congchuan(args)).toMatchObject({ code: 0, stdout: '' });
    const report = reportSchema.parse(JSON.parse(readFileSync(json, 'utf8')));
    expect(report.evidence.pages).toBe(1);
    const limitations = report.limitations.map(({ id }) => id);
    expect(limitations).toContain('one-page');
    expect(limitations, 'one page was asked for').not.toContain('budget');
    expect(failedRows(report)).toEqual([]);
    const asked = new Set(portal.requests.map(({ url }) => url));
    expect([...asked].sort()).toEqual(['/', '/robots.txt', '/so-do-cong']);
    const [id = ''] = readdirSync(join(folder, 'one'));
    const [time = ''] = readdirSync(join(folder, 'one', id));
    expect(readdirSync(join(folder, 'one', id, time))).toEqual(['evidence.wacz']);
  }, 60_000);

  test('an expired certificate is recorded and the audit goes on', async () => {
    const { portal, reach } = await demo({ certificates: { expired: true } });
    const output = join(folder, 'expired');
    expect(await congchuan([portal.url, ...overHttp, ...reach, '--max-pages', '5', '-o', output])).toMatchObject({
      code: 0,
    });
    const { report } = onlyReportIn(output);
    expect(report.advice.map(({ id }) => id)).toContain('certificate-expired');
    expect(report.evidence.pages).toBe(5);
    expect(failedRows(report)).toEqual([]);
  }, 60_000);

  test('the gate decides the exit code', async () => {
    const key = edits['tls-key-1024'];
    const { portal, reach } = await demo(key);
    const gate = async (failOn: string, minCoverage = '0') => {
      const output = join(folder, `${failOn}-${minCoverage}`);
      const args = [portal.url, ...overHttp, ...reach, '--max-pages', '3', '--fail-on', failOn, '-o', output];
      args.push('--min-coverage', minCoverage);
      const { code } = await congchuan(args);
      return { code, failed: failedRows(onlyReportIn(output).report) };
    };
    expect(await gate('should')).toEqual({ code: 1, failed: ['20/key-2048'] });
    expect(await gate('must')).toEqual({ code: 0, failed: ['20/key-2048'] });
    // Three pages without a browser are too little to fail or to pass a build on.
    expect(await gate('should', '80')).toEqual({ code: 3, failed: ['20/key-2048'] });
  }, 90_000);
});

describe('Ctrl-C', () => {
  /** A portal whose second page never comes; the audit is interrupted while it waits for it. */
  async function interrupted(args: readonly string[], listener: http.RequestListener) {
    let interrupt = () => {};
    const url = await answering((request, response) => {
      if (request.url === '/cham') interrupt();
      else listener(request, response);
    });
    const child = spawn(process.execPath, [bin, url, ...args], { cwd: folder });
    interrupt = () => child.kill('SIGINT');
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.resume();
    const code = await new Promise((resolve) => child.on('close', (status, signal) => resolve(status ?? signal)));
    return { url, code, stderr };
  }
  const slow = ['--browser', 'none', '--rate', '1000', '--timeout', '600'];

  test('ends a crawl at once, leaves valid evidence and a report, and says how to go on', async () => {
    const output = join(folder, 'stopped');
    const { url, code, stderr } = await interrupted([...slow, '-o', output], (request, response) =>
      response
        .writeHead(request.url === '/robots.txt' ? 404 : 200, { 'content-type': 'text/html' })
        .end('<p>chào mừng</p><nav><a href="/cham">Trang chậm</a></nav>'),
    );
    expect(code).toBe(130);
    const { place, report } = onlyReportIn(output);
    expect(stderr).toContain(`congchuan audit --resume ${join(place, 'bundle.partial')}`);
    expect(report.evidence.pages).toBe(1);
    expect(report.notReached).toMatchObject([{ url: `${url}cham`, code: 'budget' }]);
    expect(await congchuan(['evaluate', join(place, 'evidence.wacz'), '-o', join(folder, 'resumed')])).toMatchObject({
      code: 0,
    });
  }, 60_000);

  test('before anything was seen leaves nothing', async () => {
    const { code, stderr } = await interrupted([...slow, '-o', 'never'], (_, response) =>
      response.writeHead(302, { location: '/cham' }).end(),
    );
    expect(code).toBe(130);
    expect(stderr).toMatch(/budget/);
    expect(existsSync(join(folder, 'never'))).toBe(false);
  }, 60_000);
});
