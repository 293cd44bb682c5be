import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../core/report.ts';
import { renderJson } from '../report/json.ts';
import { hostileReport } from '../testing/hostile-report.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { serveReports } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'congchuan-serve-'));
const outside = mkdtempSync(join(tmpdir(), 'congchuan-outside-'));
let server: Awaited<ReturnType<typeof serveReports>>;

function put(name: string, change: (report: Report) => void = () => {}, report = sampleReport()): void {
  change(report);
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'report.json'), renderJson(report));
}

beforeAll(async () => {
  put('a/1');
  put('b/1', (report) => {
    Object.assign(report.portal, { id: 'b', name: 'Sở Nội vụ tỉnh Mẫu' });
    report.score.conformity = 'undetermined';
  });
  put('c/1', () => {}, hostileReport());
  mkdirSync(join(folder, 'hong'), { recursive: true });
  writeFileSync(join(folder, 'hong', 'report.json'), '{"schemaVersion":');
  writeFileSync(join(folder, 'a', '1', 'trang.html'), '<script>hacked=1</script>');
  writeFileSync(join(outside, 'report.json'), renderJson(sampleReport()));
  symlinkSync(outside, join(folder, 'ra-ngoai'));
  server = await serveReports({ folder, host: '127.0.0.1', port: 0, lang: 'vi' });
});
afterAll(async () => {
  await server.close();
  for (const path of [folder, outside]) rmSync(path, { recursive: true });
});

const get = (path: string, init: RequestInit = {}) => fetch(new URL(path, server.url), init);
const page = async (path: string) => load(await (await get(path)).text());

/** A request as `fetch` would not send it: any path, any Host header. */
const raw = (path: string, host?: string, method = 'GET') =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const sent = request({ hostname, port, path, method, headers: host === undefined ? {} : { host } }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    sent.on('error', reject).end();
  });

describe('the list', () => {
  test('has every readable report, names what is not readable, and does not follow links out', async () => {
    const $ = await page('/');
    expect($('tbody tr').length).toBe(3);
    expect($('#unreadable').parent().text()).toContain(join('hong', 'report.json'));
  });

  test('is searched without marks or case, and filtered by conformity', async () => {
    expect((await page('/?q=so%20NOI%20vu'))('tbody tr').length).toBe(1);
    expect((await page('/?conformity=undetermined'))('tbody tr').length).toBe(1);
    expect((await page('/?q=kh%C3%B4ng-c%C3%B3'))('tbody tr').length).toBe(0);
  });

  test('opens a report in either language, and hands out its files as downloads', async () => {
    const href = (await page('/?q=noi%20vu'))('tbody a').attr('href') ?? '';
    expect((await page(href))('h1').text()).toContain('Sở Nội vụ');
    expect((await page(href.replace('lang=vi', 'lang=en')))('html').attr('lang')).toBe('en');
    const file = await get(`${href.split('?')[0]}/json`);
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="report.json"');
    expect(((await file.json()) as Report).portal.id).toBe('b');
  });

  test('sees what is added while it runs', async () => {
    put('d/1', ({ portal }) => Object.assign(portal, { name: 'Mới thêm' }));
    expect((await page('/?q=moi%20them'))('tbody tr').length).toBe(1);
    rmSync(join(folder, 'd'), { recursive: true });
    expect((await page('/?q=moi%20them'))('tbody tr').length).toBe(0);
  });
});

describe('a stranger', () => {
  test.each(['evil.example', 'evil.example:80', '169.254.169.254', '[::1]'])(
    'with Host %j is not answered',
    async (host) => {
      expect((await raw('/', host)).status).not.toBe(200);
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('cannot %s', async (method) => {
    expect((await raw('/', new URL(server.url).host, method)).status).toBe(405);
  });

  test.each([
    '/report/../../etc/passwd',
    '/report/..%2f..%2fetc%2fpasswd',
    '/a/1/trang.html',
    '/a/1/report.json',
    '/report/%00',
    '/report/a%5C..%5Cb/json',
    '/ra-ngoai/report.json',
    '//etc/passwd',
  ])('gets nothing from %s', async (path) => {
    const { status, body } = await raw(path, new URL(server.url).host);
    expect([400, 404]).toContain(status);
    expect(body).not.toMatch(/root:|hacked|schemaVersion/);
  });

  test('gets no page that may run or load anything but our own style and script', async () => {
    const answer = await get('/');
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const $ = load(await answer.text());
    expect($('script').length).toBe(1);
    expect($('img, iframe, svg, [onerror], [onload], [onclick]').length).toBe(0);
  });
});

test('a folder that is none, and an address in use, are told with the mend', async () => {
  await expect(serveReports({ folder: join(folder, 'x'), host: '127.0.0.1', port: 0, lang: 'vi' })).rejects.toThrow(
    'there is no such folder',
  );
  const { port } = new URL(server.url);
  await expect(serveReports({ folder, host: '127.0.0.1', port: Number(port), lang: 'vi' })).rejects.toThrow(
    'choose another --host or --port',
  );
});
