import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { readLine } from '../src/collect/cdxj.ts';
import { openZip } from '../src/collect/zip.ts';
import { type Neighbour, startNeighbour } from '../src/testing/neighbour.ts';

const run = promisify(execFile);
const bin = fileURLToPath(new URL('../bin/congchuan.js', import.meta.url));
const checker = fileURLToPath(new URL('wacz-check.py', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'congchuan-bundle-'));
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The folder of the only audit in an output folder. */
function auditIn(output: string): string {
  const [id = ''] = readdirSync(output);
  const [time = ''] = readdirSync(join(output, id));
  return join(output, id, time);
}

/** All members of a bundle as text, WARC records unpacked. */
async function membersOf(path: string): Promise<Map<string, string>> {
  const zip = await openZip(path, { archive: 1e9, entries: 100, entry: 1e9, total: 1e9, ratio: 1000 });
  const members = new Map<string, string>();
  for (const { name, read } of zip.entries) {
    const bytes = await read();
    members.set(name, (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1'));
  }
  await zip.close();
  return members;
}

const page = (title: string, content: string) =>
  `<!doctype html><html lang="vi"><head><title>${title}</title><link rel="stylesheet" href="/kieu.css"></head><body><nav><a href="/">Trang chủ</a> <a href="/cu">Tin</a> <a href="/tcvn">Cũ</a> <a href="/khong-co">Hỏng</a></nav><main><h1>${title}</h1>${content}</main></body></html>`;
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A portal that sets cookies, redirects, compresses, and writes in an old encoding. */
async function portal(): Promise<Neighbour> {
  const server = await startNeighbour((request, response) => {
    response.setHeader('set-cookie', 'phien=banh-quy-bi-mat; Path=/');
    response.setHeader('x-csrf-token', 'ma-chong-gia-mao');
    const html = (text: string) => response.setHeader('content-type', 'text/html; charset=utf-8').end(text);
    const [path = ''] = (request.url ?? '').split('?');
    if (path === '/') {
      response.setHeader('content-encoding', 'gzip').setHeader('content-type', 'text/html; charset=utf-8');
      return response.end(
        gzipSync(page('Cổng mẫu', `<img src="/anh.png" alt="Ảnh"><p>Khóa: ${request.headers['x-khoa']}</p>`)),
      );
    }
    if (path === '/cu') return response.writeHead(302, { location: '/tin?x=1' }).end();
    if (path === '/tin') return html(page('Tin tức', '<p>Một tin.</p>'));
    if (path === '/tcvn') {
      response.setHeader('content-type', 'text/html; charset=windows-1252');
      return response.end(Buffer.from(page('Trang cu', '<p>caf\xe9</p>'), 'latin1'));
    }
    if (path === '/kieu.css')
      return response.setHeader('content-type', 'text/css').end('body { color: #111; background: #fff }');
    if (path === '/anh.png') return response.setHeader('content-type', 'image/png').end(picture);
    return response.writeHead(404, { 'content-type': 'text/html' }).end('<p>không có</p>');
  });
  closing.push(server.close);
  return server;
}

const args = ['--rate', '1000', '--quiet'];

describe('the bundle of an audit', () => {
  test('is sound, holds no secrets, and gives the report of the live run byte for byte', {
    timeout: 120_000,
  }, async () => {
    const server = await portal();
    const output = join(folder, 'http');
    const secrets = ['--header', 'X-Khoa: khoa-cua-nguoi-dung', '--basic-auth', 'ai:mat-khau-rieng'];
    await run(process.execPath, [bin, `${server.origin}/`, ...args, '--browser', 'none', ...secrets, '-o', output]);
    const audit = auditIn(output);
    const bundle = join(audit, 'evidence.wacz');
    await run('unzip', ['-tq', bundle]);
    const { stdout } = await run('python3', [checker, bundle]);
    expect(JSON.parse(stdout).records).toMatchObject({ warcinfo: 1 });

    const members = await membersOf(bundle);
    const everything = [...members.values()].join('\n');
    const basic = Buffer.from('ai:mat-khau-rieng').toString('base64');
    for (const secret of ['banh-quy-bi-mat', 'ma-chong-gia-mao', 'khoa-cua-nguoi-dung', 'mat-khau-rieng', basic])
      expect(everything.includes(secret), secret).toBe(false);
    expect(server.requests.some(({ headers }) => headers['x-khoa'] === 'khoa-cua-nguoi-dung')).toBe(true);
    expect(everything).toContain('HTTP/1.1 302 Found\r\nlocation: ');
    expect(everything).toContain('caf\xe9');

    const judged = join(folder, 'judged');
    await run(process.execPath, [bin, 'evaluate', bundle, '-o', judged, '--quiet']);
    expect(readFileSync(join(auditIn(judged), 'report.json'), 'utf8')).toBe(
      readFileSync(join(audit, 'report.json'), 'utf8'),
    );
    const { stdout: sum } = await run('sha256sum', [bundle]);
    expect(JSON.parse(readFileSync(join(audit, 'report.json'), 'utf8')).evidence.sha256).toBe(sum.split(' ')[0]);
    await run(process.execPath, [bin, 'evaluate', bundle, bundle, '-o', join(folder, 'twice'), '--quiet']);
  });

  test('evaluate refuses a changed one in one line, and writes nothing', { timeout: 60_000 }, async () => {
    const broken = join(folder, 'http', 'broken.wacz');
    const source = join(auditIn(join(folder, 'http')), 'evidence.wacz');
    const bytes = readFileSync(source);
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    writeFileSync(broken, bytes);
    const output = join(folder, 'refused');
    const failed = await run(process.execPath, [bin, 'evaluate', broken, '-o', output]).catch((error) => error);
    expect(failed.code).toBe(2);
    expect(failed.stderr.trim().split('\n')).toHaveLength(1);
    expect(failed.stderr).toMatch(/broken\.wacz: .*archive\/data-00001\.warc\.gz/);
    expect(existsSync(output)).toBe(false);
  });
});

describe('with a browser', () => {
  test('holds what the pages loaded; killed while it opens pages, it opens none twice', {
    timeout: 240_000,
  }, async () => {
    const server = await portal();
    const output = join(folder, 'browser');
    const child = spawn(process.execPath, [
      bin,
      'collect',
      `${server.origin}/`,
      ...args,
      '--sample',
      '3',
      '-o',
      output,
    ]);
    const journal = () => {
      try {
        return readFileSync(join(auditIn(output), 'bundle.partial', 'journal.jsonl'), 'utf8');
      } catch {
        return '';
      }
    };
    const rendered = () => journal().match(/"kind":"render"/g)?.length ?? 0;
    const watch = setInterval(() => rendered() >= 2 && child.kill('SIGKILL'), 5);
    await new Promise((resolve) => child.on('close', resolve));
    clearInterval(watch);
    const before = rendered();
    expect(before).toBeGreaterThanOrEqual(2);
    const { length } = server.requests;

    const partial = join(auditIn(output), 'bundle.partial');
    const { stdout } = await run(process.execPath, [bin, 'collect', '--resume', partial, '--quiet']);
    const bundle = stdout.trim();
    const opened = server.requests.slice(length).filter(({ headers }) => headers['sec-fetch-dest'] === 'document');
    const members = await membersOf(bundle);
    const { sample } = JSON.parse(members.get('evidence.json') ?? '');
    expect(opened.length).toBeLessThanOrEqual(sample.urls.length - before + 1);
    expect(existsSync(partial)).toBe(false);

    const { stdout: checked } = await run('python3', [checker, bundle]);
    expect(JSON.parse(checked).pages).toBe(sample.urls.length);
    const urls = new Set((members.get('indexes/index.cdxj') ?? '').split('\n').map((line) => readLine(line)?.url));
    const home = `${server.origin}/`;
    for (const url of [
      home,
      `${home}kieu.css`,
      `${home}anh.png`,
      `urn:view:${home}`,
      `urn:dom:${home}`,
      `urn:axe:${home}`,
    ])
      expect([...urls], url).toContain(url);
    expect(members.get('pages/pages.jsonl')).toContain('"title"');
    expect([...members.values()].join('\n')).not.toContain('banh-quy-bi-mat');
  });
});
