import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { renderSite } from '../fixtures/portals/conformant/site.ts';
import type { Report } from '../src/core/report.ts';
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

function congchuan(args: readonly string[], env: Record<string, string> = {}): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [bin, ...args],
      { cwd: folder, env: { ...process.env, ...env }, maxBuffer: 1e8 },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
      },
    );
  });
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.push(
    () =>
      new Promise((done) => (server as http.Server).closeAllConnections?.() ?? server.close(done) ?? done(undefined)),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const answering = (listener: http.RequestListener) => listening(http.createServer(listener));
const overHttp = ['--browser', 'none', '--rate', '1000', '--timeout', '2'];

function reportIn(output: string): { folder: string; report: Report } {
  const portal = readdirSync(output)[0] ?? '';
  const time = readdirSync(join(output, portal))[0] ?? '';
  const place = join(output, portal, time);
  return { folder: place, report: JSON.parse(readFileSync(join(place, 'report.json'), 'utf8')) as Report };
}

describe('usage', () => {
  test.each([
    [['https://tinh.gov.vn', '--max-pages', 'abc'], /--max-pages "abc"/],
    [['https://tinh.gov.vn', '--kind', 'castle'], /--kind "castle".*province/],
    [['https://tinh.gov.vn', '--instrument', 'tt99'], /--instrument tt99: .*tt32-2018/],
    [['ftp://tinh.gov.vn'], /ftp:\/\/tinh\.gov\.vn/],
    [['not a host'], /"not a host" is not an address/],
    [['https://user:secret@tinh.gov.vn'], /^(?!.*secret).*tinh\.gov\.vn/],
    [['https://tinh.gov.vn', '--config', 'nowhere.yaml'], /nowhere\.yaml/],
    [['https://tinh.gov.vn', '--nonsense'], /--nonsense/],
    [['evaluate', 'nowhere'], /nowhere/],
    [['report', 'nowhere.json'], /nowhere\.json/],
    [['https://tinh.gov.vn', '--ca', 'nowhere.pem'], /--ca nowhere\.pem/],
  ])('%j is refused in one line with exit 2', async (args, line) => {
    const { code, stdout, stderr } = await congchuan(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trim()).toMatch(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a configuration file and the environment set options; a wrong name in the file is named', async () => {
    const file = join(folder, 'wrong.yaml');
    writeFileSync(file, 'maxPagess: 3\n');
    expect((await congchuan(['https://tinh.gov.vn', '--config', file])).stderr).toMatch(/wrong\.yaml.*maxPagess/);
    writeFileSync(file, 'maxPages: none\n');
    expect((await congchuan(['https://tinh.gov.vn', '--config', file])).stderr).toMatch(/wrong\.yaml: maxPages "none"/);
    expect((await congchuan(['https://tinh.gov.vn'], { CONGCHUAN_RATE: '-1' })).stderr).toMatch(/CONGCHUAN_RATE "-1"/);
  });

  test('without arguments, help in Vietnamese; with --lang en, in English', async () => {
    expect((await congchuan([])).stdout).toContain('Kiểm tra cổng thông tin điện tử');
    expect((await congchuan(['--help', '--lang', 'en'])).stdout).toContain('Audits Vietnamese government portals');
  });
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
    const { code, stdout, stderr } = await congchuan([url, ...overHttp, '-o', join(folder, 'unseen')]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(reason);
  });

  test('a closed port', async () => {
    const server = createServer();
    const url = await listening(server);
    await new Promise((done) => server.close(done));
    const { code, stderr } = await congchuan([url, ...overHttp]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/refused/);
  });

  test('a host that does not exist', async () => {
    const portal = await startPortal({ site: new Map(), host: 'tinhmau.gov.vn', now: new Date() });
    closing.push(() => portal.close());
    const { code, stderr } = await congchuan(['khongco.gov.vn', ...overHttp, '--dns-server', portal.dnsServer]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/khongco\.gov\.vn.*\(dns/);
  });
});

describe('over HTTP only', () => {
  test('says first what is skipped, leaves browser rows untested, fails nothing; evaluates again to the same report', async () => {
    const portal = await startPortal({ site: (now) => renderSite({ now }), host: 'tinhmau.gov.vn', now: new Date() });
    closing.push(() => portal.close());
    const { ca, dnsServer, allowNetwork } = portal.options;
    const network = ['--ca', ca, '--dns-server', dnsServer, '--allow-network', allowNetwork.join(',')];
    const output = join(folder, 'http');
    const first = await congchuan([
      portal.url,
      ...overHttp,
      ...network,
      '--authorized',
      'demo',
      '--kind',
      'province',
      '-o',
      output,
    ]);
    expect(first.code).toBe(0);
    expect(first.stdout.split('\n')[0]).toMatch(/trình duyệt/);
    const { folder: place, report } = reportIn(output);
    const row = (id: string) => report.requirements.find((requirement) => requirement.id === id);
    for (const id of ['16.3.c/phone', '18.1.a/contrast', '18.1.b']) {
      expect(row(id), id).toMatchObject({ outcome: 'untested', findings: [{ message: 'needs-browser' }] });
    }
    expect(report.requirements.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id)).toEqual([]);
    expect(row('15.4/ipv6')?.outcome).toBe('passed');

    const again = await congchuan(['evaluate', join(place, 'evidence'), '-o', join(folder, 'again'), '--quiet']);
    expect(again.code).toBe(0);
    expect(readFileSync(join(reportIn(join(folder, 'again')).folder, 'report.json'), 'utf8')).toBe(
      readFileSync(join(place, 'report.json'), 'utf8'),
    );

    const english = await congchuan([
      'report',
      join(place, 'report.json'),
      '--lang',
      'en',
      '--format',
      `html=${join(folder, 'en.html')}`,
    ]);
    expect(english.code).toBe(0);
    expect(readFileSync(join(folder, 'en.html'), 'utf8')).toContain('<html lang="en"');
  }, 120_000);

  test('an expired certificate is recorded and the audit goes on; the gate decides the exit code', async () => {
    const portal = await startPortal({
      site: (now) => renderSite({ now }),
      host: 'tinhmau.gov.vn',
      now: new Date(),
      mutate: { certificates: { expired: true }, dns: { ad: false, validating: true } },
    });
    closing.push(() => portal.close());
    const { ca, dnsServer, allowNetwork } = portal.options;
    const output = join(folder, 'expired');
    const network = ['--ca', ca, '--dns-server', dnsServer, '--allow-network', allowNetwork.join(',')];
    const run = await congchuan([
      portal.url,
      ...overHttp,
      ...network,
      '--max-pages',
      '5',
      '--fail-on',
      'must',
      '--kind',
      'province',
      '-o',
      output,
    ]);
    const { report } = reportIn(output);
    expect(report.advice.map(({ id }) => id)).toContain('certificate-expired');
    expect(report.requirements.find(({ id }) => id === '15.4/dnssec')?.outcome).toBe('failed');
    expect(run.code).toBe(1);
  }, 60_000);
});
