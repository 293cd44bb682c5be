import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenRound } from '../../inspect/round-folder.ts';
import { launchTestBrowser } from '../../testing/browser.ts';
import { sampleRoundFolder } from '../../testing/round-folder.ts';
import { type Listening, listen } from '../serve.ts';
import { roundApp } from './round-app.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'congchuan-serve-round-'));
let browser: Browser;
let open: OpenRound;
let server: Listening;
let time = 0;

beforeAll(async () => {
  const sample = await sampleRoundFolder(folder, 48);
  open = sample.open;
  server = await listen({ host: '127.0.0.1', port: 0 }, (hosts) =>
    roundApp({ ...open, previous: sample.previous, hosts, lang: 'vi', now: () => time }),
  );
  browser = await launchTestBrowser();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  await open.store.close();
  rmSync(folder, { recursive: true });
});

/** Opens a page and demands that nothing was complained about, and that nobody but the server was asked. */
async function visit(path: string, width: number, steps: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) complaints.push(request.url());
  });
  await page.goto(new URL(path, server.url).href);
  await steps(page);
  await page.close();
  expect(complaints).toEqual([]);
}

test.each([
  ['/', 1366],
  ['/ranking?kind=province', 360],
  ['/portals?state=not-assessed', 1366],
  ['/changes?lang=en', 360],
])('%s is accessible and fits %i px', async (path, width) => {
  await visit(path, width, async (page) => {
    const found = (await page.evaluate(
      `${axe};axe.run().then(({ violations }) => violations.map(({ id }) => id))`,
    )) as string[];
    expect(found).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

test('ranks are intervals, portals lead to their report, filters and articles narrow the lists', async () => {
  await visit('/ranking?kind=province', 1366, async (page) => {
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(8);
    expect(await page.locator('tbody tr').first().locator('strong').textContent()).toMatch(/^1–\d+$/);
    await page.getByLabel('Xếp hạng theo từng điều').selectOption('20');
    await page.getByRole('button', { name: 'Lọc' }).click();
    // One table by rank, one of portals of which too little was seen.
    expect(await page.getByRole('columnheader', { name: 'Điểm của điều' }).count()).toBe(2);
  });
  await visit('/portals', 1366, async (page) => {
    await page.getByLabel('Tìm theo tên').fill('cong thong tin dien tu tinh mau');
    await page.getByRole('button', { name: 'Lọc' }).click();
    expect(await page.locator('tbody tr').count()).toBe(1);
    await page.locator('tbody th a').first().click();
    await page.getByRole('link', { name: 'Mở báo cáo của cổng' }).click();
    expect(await page.locator('.req').count()).toBeGreaterThan(5);
  });
});

test('results that come in show without anybody doing anything', async () => {
  await visit('/', 1366, async (page) => {
    const line = page.locator('#progress [role=status]');
    const before = await line.textContent();
    const rows = await page.locator('#kinds tbody td').first().textContent();
    const { db } = open.store;
    const waiting = db.selectFrom('result').where('round_id', '=', 'r2026').where('portal_id', 'like', 'ministry%');
    const one = await waiting.where('state', '=', 'assessed').select('portal_id').executeTakeFirstOrThrow();
    await db.deleteFrom('result').where('round_id', '=', 'r2026').where('portal_id', '=', one.portal_id).execute();
    time += 60_000;
    await expect.poll(() => line.textContent(), { timeout: 15_000 }).not.toBe(before);
    await expect.poll(() => page.locator('#kinds tbody td').first().textContent(), { timeout: 15_000 }).not.toBe(rows);
  });
});

test('reads only, answers its own name only, and no address leads out of the folder', async () => {
  const ask = (path: string, init?: RequestInit) => fetch(new URL(path, server.url), init);
  expect((await ask('/', { method: 'POST' })).status).toBe(405);
  const policy = (await ask('/')).headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  await open.store.db
    .updateTable('result')
    .set({ report: '../../../../../../etc/passwd' })
    .where('portal_id', '=', 'province-1')
    .execute();
  expect((await ask('/portal/province-1/report')).status).toBe(404);
  expect((await ask('/portal/khong-co')).status).toBe(404);
});

describe('what is asked wrongly, or is not there, gets a page that says so in the language of the view', () => {
  const ask = async (path: string) => {
    const answer = await fetch(new URL(path, server.url));
    return { status: answer.status, type: answer.headers.get('content-type'), html: await answer.text() };
  };

  test.each([
    ['/ranking?kind=xa', 400, 'kind=xa'],
    ['/ranking?article=99x', 400, 'article=99x'],
    ['/ranking?knid=province', 400, 'knid=province'],
    ['/portals?page=abc', 400, 'page=abc'],
    ['/portals?page=-1', 400, 'page=-1'],
    ['/portals?state=xong', 400, 'state=xong'],
    ['/portals?province=Atlantis', 400, 'province=Atlantis'],
    ['/portals?q=a%00b', 400, 'Trang này không hiểu phần “q='],
    ['/portals?lang=fr', 400, 'lang=fr'],
    ['/portal/..%2F..%2Fetc', 400, 'Không cổng nào có thể mang mã'],
    ['/portal/a%00b', 400, 'Không cổng nào có thể mang mã'],
    ['/portal/khong-co', 404, 'không có cổng nào mang mã “khong-co”'],
    ['/portal/khong-co/report', 404, 'không có cổng nào mang mã “khong-co”'],
    ['/portal/ministry-1/report', 404, 'Không có tệp báo cáo'],
    ['/portals?page=99', 404, 'Danh sách này chỉ có 1 trang'],
    ['/ranking?page=99', 404, 'Danh sách này chỉ có 1 trang'],
    ['/not-assessed?page=99', 404, 'Danh sách này chỉ có 1 trang'],
    ['/khong-co-trang-nay', 404, 'không có trang ở địa chỉ này'],
  ])('%s: %i', async (path, status, said) => {
    const found = await ask(path);
    expect([found.status, found.type]).toEqual([status, 'text/html; charset=UTF-8']);
    expect(found.html).toContain('<html lang="vi"');
    expect(found.html).toContain(status === 400 ? 'Địa chỉ không đúng' : 'Không có trang này');
    expect(found.html).toContain(said);
    expect(found.html).toContain('<a href="/portals?lang=vi"');
  });

  test('also in English, and what the address says is shown as text', async () => {
    const { status, html } = await ask('/portal/khong-co?lang=en');
    expect(status).toBe(404);
    expect(html).toContain('This round has no portal with the id “khong-co”');
    const hostile = await ask(`/ranking?lang=en&kind=${encodeURIComponent('<script>alert(1)</script>')}`);
    expect(hostile.status).toBe(400);
    expect(hostile.html).toContain('kind=&lt;script&gt;');
    expect(hostile.html).not.toContain('<script>alert');
  });

  test('a store that does not answer gives a page too, not a stack', async () => {
    const away = listen({ host: '127.0.0.1', port: 0 }, (hosts) =>
      roundApp({ ...open, round: { ...open.round, id: 'gone' }, hosts, lang: 'vi', now: () => 0 }),
    );
    const { url, close } = await away;
    const answer = await fetch(new URL('/portals', url));
    const html = await answer.text();
    await close();
    expect(answer.status).toBe(500);
    expect(html).toContain('Trang chưa mở được');
    expect(html).not.toMatch(/\.ts:\d+/);
  });
});

test('nobody works at the round: that is told with how to go on; a kind without portals has a sentence', async () => {
  const read = async (path: string) => (await fetch(new URL(path, server.url))).text();
  const { line, state } = JSON.parse(await read('/status.json'));
  expect(state).toBe('idle');
  expect(line).toContain('Trạng thái đợt: đang chờ.');
  expect(line).toMatch(/đang chạy 0; .*Hiện không máy nào làm đợt này.*congchuan inspect.*congchuan worker/);
  expect(await read('/')).toContain('Bảng xếp hạng tạm thời: đợt kiểm tra chưa xong');
  const empty = await read('/ranking?kind=district');
  expect(empty).toContain('chưa cổng nào thuộc loại này được đánh giá');
  expect(empty).not.toContain('<table');
});
