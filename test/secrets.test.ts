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

const service = `<h1>Đăng ký khai sinh</h1><p>Mức độ: 4</p><dl>${[
  ...['Trình tự thực hiện', 'Cách thức thực hiện', 'Thành phần hồ sơ', 'Thời hạn giải quyết', 'Kết quả thực hiện'],
  ...['Đối tượng thực hiện', 'Cơ quan giải quyết', 'Phí, lệ phí', 'Căn cứ pháp lý'],
]
  .map((label) => `<dt>${label}</dt><dd>${label}: 01 bộ, 05 ngày, Nghị định 1/2020/NĐ-CP</dd>`)
  .join('')}</dl><p><a href="/ho-so">Nộp hồ sơ trực tuyến</a></p>`;
const form = `Xin chào Nguyễn Văn A <a href="/dang-xuat">Đăng xuất</a><form id="f" method="post" action="/nop">
  <input name="ten" value="Nguyễn Văn A"><input name="ngay"><button>Gửi hồ sơ</button></form><script>f.submit()</script>`;

/** Why the online form of the service was not judged, as the report has it. */
function whyNoForm(output: string) {
  const json = filesIn(output).find((file) => file.endsWith('report.json')) ?? '';
  const { requirements } = reportSchema.parse(JSON.parse(readFileSync(json, 'utf8')));
  const row = requirements.find(({ id }) => id === '5.3.b/e-form');
  return { outcome: row?.outcome, said: row?.findings.map(({ message, found }) => [message, found]) };
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
    if (request.url === '/ho-so') return void response.end(form);
    if (request.url === '/khai-sinh') return void response.end(service);
    const password = basic.slice(basic.indexOf(':') + 1);
    response.end(`<title>Tỉnh Mẫu</title><h1>Cổng thông tin</h1><p>${sent} ${password} ${cookie}</p>
      <a href="/tim?k=${encodeURIComponent(key)}">${key}</a> <a href="/khai-sinh">Đăng ký khai sinh</a>
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
      foundOn: `${server.origin}/khai-sinh`,
    });
    expect(whyNoForm(output)).toEqual({
      outcome: 'untested',
      said: [['signed-in', 'HTTP 200; forms: 1, fields: 2']],
    });
    const without = join(folder, 'without');
    await congchuan(
      [`${server.origin}/`, '-o', without, '--rate', '1000', '--header', `X-Key: ${key}`, '--browser', 'none'],
      {
        CONGCHUAN_BASIC_AUTH: basic,
      },
    );
    expect(whyNoForm(without)).toMatchObject({ outcome: 'untested', said: [['needs-login', null]] });
    // The form was looked at, never sent; nothing was done with the session but that.
    expect(server.requests.every(({ method, url }) => /^(?:GET|HEAD)$/.test(method) && !/nop|xuat/.test(url))).toBe(
      true,
    );
    const withSession = server.requests.filter(({ headers }) => headers.cookie?.includes(session));
    expect(new Set(withSession.map(({ method, url }) => `${method} ${url}`))).toEqual(new Set(['GET /ho-so']));
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
