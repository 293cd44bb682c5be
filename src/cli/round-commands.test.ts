import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { isHeld } from '../inspect/store/only-opener.ts';
import { sampleRoundFolder, withEvidence } from '../testing/round-folder.ts';
import { runCommand } from '../testing/run-command.ts';
import { filled, partsOf } from '../testing/workbook.ts';
import { exitCodes } from './exit-codes.ts';
import { main } from './main.ts';
import { placeNamed } from './round-place.ts';
import { exitCodeOf } from './work-on-round.ts';

const folder = mkdtempSync(join(tmpdir(), 'congchuan-commands-'));

beforeAll(async () => {
  const { open } = await sampleRoundFolder(folder, 12);
  const url = 'https://tinhmau.gov.vn/';
  const from = new Date(Date.now() - 3_600_000);
  const watch = { round_id: open.round.id, from_at: from, until_at: new Date(Date.now() - 60_000), every_ms: 600_000 };
  const addresses = JSON.stringify([{ portal: withEvidence, name: 'Tỉnh Mẫu', url, role: 'home' }]);
  await open.store.db
    .insertInto('watch')
    .values({ ...watch, addresses })
    .execute();
  await open.store.db
    .insertInto('availability')
    .values({
      ...{ round_id: open.round.id, portal_id: withEvidence, url, at: from },
      ...{ state: 'maintenance', code: 'maintenance', status: 503, ms: 20 },
      announced: JSON.stringify([{ from: '2098-03-12T15:00:00.000Z', until: null, said: 'Cổng tạm ngừng' }]),
    })
    .execute();
  await open.store.close();
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
});

test('inspect report writes where it is told, and says that ranking is a convention', async () => {
  const to = join(folder, 'ra');
  const { code, stdout } = await runCommand(
    'inspect',
    'report',
    '-o',
    folder,
    '--to',
    to,
    '--no-portals',
    '--lang',
    'en',
  );
  expect(code).toBe(0);
  expect(readdirSync(to).sort()).toEqual(['bao-cao-dot.docx', 'ranking.xlsx', 'site']);
  expect(stdout).toContain(join(to, 'ranking.xlsx'));
  expect(stdout).toContain('no finding of the State');
  expect(stdout).toMatch(/Provisional ranking: the round is not done; \d+ of 14 portals/);
  const parts = await partsOf(readFileSync(join(to, 'ranking.xlsx')));
  expect(parts.get('xl/workbook.xml')).toContain('name="Availability"');
  expect(parts.get('xl/sharedStrings.xml')).toContain('from 2098-03-12 22:00');
});

test('a worksheet of the round names the command that reads it into the round', async () => {
  const sheet = join(folder, 'phieu.xlsx');
  expect((await runCommand('worksheet', '--round', folder, '-o', sheet)).code).toBe(0);
  const strings = (await partsOf(readFileSync(sheet))).get('xl/sharedStrings.xml') ?? '';
  expect(strings).toContain(`congchuan inspect answers &lt;tệp này&gt; --round ${folder}`);
  expect(strings).not.toContain('--attest');
});

test('a place with blanks is one word, and a database is named without its password', () => {
  expect(placeNamed('dot kiem tra/2026')).toBe('"dot kiem tra/2026"');
  expect(placeNamed('postgres://doan:bi-mat@csdl.example/dot')).toBe('"postgres://doan:***@csdl.example/dot"');
});

test('inspect answers takes a file in, tells what came of it, and leaves a bad one alone', async () => {
  const sheet = join(folder, 'tra-loi.yaml');
  const row = (portal: string) =>
    `- {portal: ${portal}, requirement: '5.1.a', outcome: cantTell, by: Bà Thanh tra, role: inspector, at: 2026-03-10}\n`;
  writeFileSync(sheet, row(withEvidence) + row('cong-khac'));
  const read = await runCommand('inspect', 'answers', sheet, '--round', folder, '--lang', 'en');
  expect(read.code).toBe(0);
  expect(read.stdout).toContain('cong-khac');
  expect(readdirSync(join(folder, 'portals', withEvidence))).toContain('report.answered.json');
  const lost = await runCommand('inspect', 'answers', join(folder, 'khong-co.yaml'), '--round', folder);
  expect(lost.code).toBe(2);
  expect(lost.stderr).toContain('khong-co.yaml');
});

test('inspect answers speaks one language, names files and rows, and ends with 2 where nothing can be used', async () => {
  const sheet = join(folder, 'phieu.xlsx');
  const bad = join(folder, 'do-dang.xlsx');
  writeFileSync(bad, await filled(readFileSync(sheet), { H2: 'Đạt', H3: 'Tốt' }));
  const vi = await runCommand('inspect', 'answers', bad, '--round', folder);
  expect(vi.code).toBe(2);
  expect(vi.stdout).toContain('do-dang.xlsx [Phiếu kiểm tra] dòng 2');
  expect(vi.stdout).not.toMatch(/ row |missing|must be/);
  expect(vi.stderr.trim().split('\n')).toHaveLength(1);
  expect(vi.stderr).toMatch(/do-dang\.xlsx: không có câu trả lời nào dùng được/);
  const en = await runCommand('inspect', 'answers', bad, '--round', folder, '--lang', 'en');
  expect(en.stdout).toContain('row 2: ');
  expect(en.stdout).not.toMatch(/thiếu|dòng|chọn/);
  for (const file of [sheet, join(folder, 'x.doc')]) {
    const none = await runCommand('inspect', 'answers', file, '--round', folder);
    expect([none.code, none.stdout, none.stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(none.stderr).not.toContain('--attest');
  }
});

test('status, and a place where no round is', async () => {
  const { code, stdout } = await runCommand('inspect', 'status', '-o', folder, '--json');
  const { portals, state } = JSON.parse(stdout);
  expect([code, portals, state]).toEqual([0, 14, 'idle']);
  const told = (await runCommand('inspect', 'status', '-o', folder, '--lang', 'vi')).stdout;
  expect(told).toMatch(
    /^Đợt kiểm tra năm 2026: đang chờ\nHiện không máy nào làm đợt này.*congchuan inspect.*congchuan worker/,
  );
  expect(told).not.toContain('đang chạy');
  const none = await runCommand('inspect', 'report', '-o', join(folder, 'khong-co'), '--lang', 'en');
  expect(none.code).toBe(2);
  expect(none.stderr).toContain('no round is in it');
  const unseen = await runCommand('monitor', 'report', '-o', join(folder, 'khong-co'), '--lang', 'en');
  expect([unseen.code, unseen.stderr]).toEqual([2, expect.stringMatching(/khong-co: no round is in it/)]);
  expect(readdirSync(folder)).not.toContain('khong-co');
});

test('serve --round shows ranking, search and what the monitor saw; monitor meanwhile is told what to do', async () => {
  const said: string[] = [];
  for (const write of [
    vi.spyOn(process.stdout, 'write'),
    vi.spyOn(process.stderr, 'write'),
    vi.spyOn(console, 'error'),
  ])
    write.mockImplementation((text: unknown) => said.push(String(text)) > 0);
  const serving = main(['serve', '--round', folder, '--port', '0', '--lang', 'en']);
  await vi.waitUntil(() => said.some((one) => one.includes('http://')), { timeout: 60_000 });
  const url = /http:\/\/[^\s]+/.exec(said.join('\n'))?.[0] ?? '';
  const page = async (path: string) => (await fetch(new URL(path, url))).text();
  expect(await page('/portals?q=TINH+mau+SO+1')).toContain('Tỉnh Mẫu số 1');
  expect(await page('/portals?q=khong+co+cong+nay')).toContain('0 of 0');
  const watched = await page('/availability');
  expect(watched).toContain('Availability of the portals');
  expect(watched).toContain('Suspensions announced on the portal: from 2098-03-12 22:00');
  expect(watched).toMatch(/Tỉnh Mẫu<\/bdi><\/a>.*<td class="number">1<\/td>/s);
  const list = join(folder, 'cong.csv');
  writeFileSync(list, 'url\nhttps://tinhmau.gov.vn/\n');
  expect(await isHeld(join(folder, 'store'))).toBe(true);
  expect(await main(['monitor', list, '-o', folder, '--lang', 'en'])).toBe(2);
  expect(said.at(-1)).toMatch(
    /another congchuan has this round open.*--database postgres:\/\/.*folder of its own with -o/s,
  );
  process.emit('SIGINT');
  expect(await serving).toBe(0);
});

test.each([
  ['all assessed', { assessed: 2, notAssessed: 0, reasons: [] }, exitCodes.held],
  [
    'portals that are out of reach are no fault',
    { assessed: 1, notAssessed: 9, reasons: [{ code: 'dns', count: 9 }] },
    exitCodes.held,
  ],
  [
    'nothing could be assessed',
    { assessed: 0, notAssessed: 9, reasons: [{ code: 'dns', count: 9 }] },
    exitCodes.notAssessed,
  ],
  [
    'one ended by a fault of ours',
    { assessed: 9, notAssessed: 1, reasons: [{ code: 'bug', count: 1 }] },
    exitCodes.notAssessed,
  ],
] as const)('the exit code of a round: %s', (_, status, code) => {
  expect(exitCodeOf(status)).toBe(code);
});
