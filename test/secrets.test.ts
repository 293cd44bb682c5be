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
const secrets = [
  ...[key, basic, 'mat-khau-that-dai', session],
  // Of whoever signed in: filled in, hidden, chosen, greeted, told around the form and beside its inputs, in its addresses.
  ...['Nguyễn Văn A', 'NGUYEN VAN A', '001099012345', '0912345678', 'a.nguyen@thu-rieng.vn', '12/03/1985', 'nva.1985'],
  ...['ma-an-77x', 'cạnh đình làng', 'Bé Na', 'bé na', 'thôn Đoài', 'nhà bà ngoại', 'gia-tri-trong-ma', 'CCCD_NVA'],
].flatMap((text) => [...[text, Buffer.from(text).toString('base64').replace(/=+$/, ''), encodeURIComponent(text)]]);

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
  .join('')}</dl><p><a href="/mau.docx">Mẫu tờ khai</a> <a href="/ho-so">Nộp hồ sơ trực tuyến</a></p>`;
const paper =
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỜ KHAI\nHọ và tên: ......\nNgày sinh: ......\nSố điện thoại: ......\n';
const form = `<title>Hồ sơ của Nguyễn Văn A</title>Xin chào <b>nva.1985</b> <a href="/dang-xuat">Đăng xuất</a>
  <table><tr><td>CCCD</td><td>001099012345</td></tr><tr><td>Nơi ở</td><td>cạnh đình làng</td></tr></table>
  <p>Tệp đã gửi: CCCD_NVA.pdf (1,2 MB)</p>
  <form id="f" method="post" action="/nop?ma=ma-an-77x"><input type="hidden" name="ma" value="ma-an-77x">
  <div><label>Họ và tên <input name="ten" value="NGUYEN VAN A"></label> <small>Nhập đúng theo giấy tờ, nguyễn văn a</small></div>
  <div><label>Ngày sinh <input type="date" value="1985-03-12"></label> <small>Đã khai 12/03/1985. Ghi theo ngày/tháng/năm</small></div>
  <div><label>Số điện thoại <input type="tel" placeholder="Ví dụ: 0912345678"></label> <span>a.nguyen@thu-rieng.vn</span></div>
  <div><label>Nơi ở <textarea data-cu="thôn Đoài" title="Ghi rõ nơi ở: nhà bà ngoại">thôn Đoài</textarea></label></div>
  <div><label>Tỉnh <select><option>Hà Nội</option><option selected>Cao Bằng</option></select></label></div>
  <div><label>Người con <select><option>Bé Na</option></select></label></div>
  <div><label>Giấy tờ của bé na <input type="file" accept=".pdf"></label> <small>Tệp PDF, tối đa 5 MB, từ 200 dpi</small></div>
  <input type="button" value="Lưu nháp"><button>Gửi hồ sơ</button></form>
  <script>f.submit(); let nguoi = { ten: 'gia-tri-trong-ma' }</script>`;

/** What the report has on the online form of the service: outcome and, of what was found, the message by requirement. */
function saidOfForm(output: string) {
  const json = filesIn(output).find((file) => file.endsWith('report.json')) ?? '';
  const { requirements } = reportSchema.parse(JSON.parse(readFileSync(json, 'utf8')));
  const rows = ['3.8', '5.3.b/e-form', '5.3.b/attachments', '5.3.b/submit', '7.2/announced', '7.3.b', '7.3.c'];
  const more = ['8.2', '8.3', '8.4', '11.2.c/formats'];
  return [...rows, ...more].map((id) => {
    const row = requirements.find((one) => one.id === id);
    return [id, row?.outcome, ...new Set(row?.findings.map(({ message }) => message))];
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
    if (request.url === '/ho-so') return void response.end(form);
    if (request.url === '/mau.docx') return void response.end(paper);
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
      message: 'HTTP 200; forms: 1, fields: 9',
      foundBy: 'link',
      foundOn: `${server.origin}/khai-sinh`,
    });
    // A pass of 3.8, 5.3.b/submit and 8.2 is for a person to confirm.
    expect(saidOfForm(output)).toEqual([
      ['3.8', 'cantTell', 'complete'],
      ['5.3.b/e-form', 'passed', 'offered'],
      ['5.3.b/attachments', 'passed', 'taken'],
      ['5.3.b/submit', 'cantTell', 'sendable'],
      ['7.2/announced', 'passed', 'told'],
      ['7.3.b', 'passed', 'standard'],
      ['7.3.c', 'passed', 'told'],
      ['8.2', 'cantTell', 'offered'],
      ['8.3', 'passed', 'explained'],
      ['8.4', 'passed', 'keepable'],
      ['11.2.c/formats', 'passed', 'checked'],
    ]);
    const without = join(folder, 'without');
    await congchuan(
      [`${server.origin}/`, '-o', without, '--rate', '1000', '--header', `X-Key: ${key}`, '--browser', 'none'],
      {
        CONGCHUAN_BASIC_AUTH: basic,
      },
    );
    for (const [, outcome, ...said] of saidOfForm(without))
      expect([outcome, ...said]).toEqual(['untested', 'needs-login']);
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
