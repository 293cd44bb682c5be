import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { reportSchema } from '../src/core/report.ts';
import { startNeighbour } from '../src/testing/neighbour.ts';

const bin = fileURLToPath(new URL('../bin/congchuan.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'congchuan-secrets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const key = 'khoa-dung-thu, 2';
const basic = 'can-bo:mat-khau-that-dai';
const session = 'phien-cua-nguyen-van-a';
/** What must stand nowhere: the secrets as they are, in base64 (whole and the password alone), and escaped. */
const secrets = [key, basic, 'mat-khau-that-dai', session, 'Nguyễn Văn A'].flatMap((text) => [
  ...[text, Buffer.from(text).toString('base64').replace(/=+$/, ''), encodeURIComponent(text)],
]);

function congchuan(args: readonly string[], env: Record<string, string>) {
  return new Promise<{ code: number; output: string }>((resolve) => {
    const options = { cwd: folder, maxBuffer: 1e8, env: { ...process.env, ...env } };
    execFile(process.execPath, [bin, ...args], options, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}

const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** The text of a file, and of everything packed in it. */
async function textsOf(path: string): Promise<string> {
  const bytes = readFileSync(path);
  return path.endsWith('.wacz') ? `${bytes}${await textsInZip(bytes)}` : String(bytes);
}

function textsInZip(bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const texts: string[] = [];
      zip.on('end', () => resolve(texts.join('\n')));
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, async (fault, stream) => {
          if (fault) return reject(fault);
          const content = Buffer.concat(await stream.toArray());
          texts.push(entry.fileName, String(entry.fileName.endsWith('.gz') ? gunzipSync(content) : content));
          zip.readEntry();
        });
      });
      zip.readEntry();
    });
  });
}

test('what the user gave to be let in is written nowhere, though the server sends it back in every way', async () => {
  const server = await startNeighbour((request, response) => {
    const { authorization, cookie = '' } = request.headers;
    const sent = `${authorization} ${request.headers['x-key']}`;
    if (request.url === '/robots.txt') return void response.writeHead(404).end(sent);
    if (!authorization) return void response.writeHead(401).end();
    response.setHeader('content-type', 'text/html; charset=utf-8').setHeader('x-echo', sent);
    if (request.url === '/ho-so' && !cookie.includes(session)) return void response.writeHead(401).end(sent);
    if (request.url === '/ho-so') return void response.end('<form><input><input></form>Xin chào Nguyễn Văn A');
    const password = basic.slice(basic.indexOf(':') + 1);
    response.end(`<title>Tỉnh Mẫu</title><h1>Cổng thông tin</h1><p>${sent} ${password} ${cookie}</p>
      <a href="/tim?k=${encodeURIComponent(key)}">${key}</a> <a href="/ho-so">Hồ sơ</a>
      <p id="p"></p><script>document.getElementById('p').textContent = ${JSON.stringify(sent)}</script>`);
  });
  const state = join(folder, 'state.json');
  const cookie = { name: 'phien', value: session, domain: '127.0.0.1', path: '/', expires: -1 };
  writeFileSync(state, JSON.stringify({ cookies: [cookie], origins: [] }));
  const output = join(folder, 'reports');
  try {
    const { code, output: said } = await congchuan(
      [`${server.origin}/`, '-o', output, '--authorized', 'thử', '--header', `X-Key: ${key}`, '--storage-state', state],
      { CONGCHUAN_BASIC_AUTH: basic },
    );
    expect(code).toBe(0);
    const files = filesIn(output);
    const texts = [said, ...(await Promise.all(files.map(textsOf)))];
    expect(texts.some((text) => text.includes('Cổng thông tin'))).toBe(true);
    for (const secret of secrets) {
      for (const [index, text] of texts.entries())
        expect(text.includes(secret), `${secret} in ${files[index - 1] ?? 'the output'}`).toBe(false);
    }
    const json = files.find((file) => file.endsWith('report.json')) ?? '';
    const report = reportSchema.parse(JSON.parse(readFileSync(json, 'utf8')));
    expect(report.evidence.vantage.signedIn).toEqual({ headers: ['x-key'], basicAuth: true, storageState: true });
    expect(report.notReached.find(({ url }) => url.endsWith('/ho-so'))).toMatchObject({
      code: 'signed-in',
      message: 'HTTP 200; forms: 1, fields: 2',
      foundBy: 'link',
      foundOn: `${server.origin}/`,
    });
    expect(server.requests.some(({ headers }) => headers.authorization && headers['x-key'] === key)).toBe(true);
  } finally {
    await server.close();
  }
}, 120_000);

test.each([
  [['--header', `${key}`], {}],
  [['--header', `Cookie: ${key}`], {}],
  [[], { CONGCHUAN_BASIC_AUTH: 'mat-khau-that-dai' }],
])('a mistake in them is told without them: %#', async (args, env) => {
  const { code, output } = await congchuan(['https://192.0.2.1/', ...args], env as Record<string, string>);
  expect(code).toBe(2);
  for (const secret of secrets) expect(output).not.toContain(secret);
});
