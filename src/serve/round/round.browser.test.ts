import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
    expect(await page.getByRole('columnheader', { name: 'Điểm của điều' }).count()).toBe(1);
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
