import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../core/report.ts';
import { launchTestBrowser } from '../testing/browser.ts';
import { hostileReport } from '../testing/hostile-report.ts';
import { readSampleAsset, sampleReport } from '../testing/sample-report.ts';
import { renderHtml } from './html.ts';
import { renderJunit } from './junit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
describe('the HTML report in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'congchuan-html-'));
  const at = (name: string) => pathToFileURL(join(folder, name)).href;
  let browser: Browser;

  beforeAll(async () => {
    const options = { lang: 'vi', readAsset: readSampleAsset } as const;
    writeFileSync(join(folder, 'sample.html'), renderHtml(sampleReport(), options));
    writeFileSync(join(folder, 'english.html'), renderHtml(sampleReport(), { ...options, lang: 'en' }));
    writeFileSync(join(folder, 'long.html'), renderHtml(longReport(), options));
    writeFileSync(join(folder, 'hostile.html'), renderHtml(hostileReport(), options));
    browser = await launchTestBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page, runs the steps, and demands that nothing was complained about and nothing asked of the network. */
  async function visit(
    asked: string | { name: string; busy: true },
    context: object,
    steps: (page: Page) => Promise<void>,
  ): Promise<void> {
    const page = await browser.newPage(context);
    const name = typeof asked === 'string' ? asked : asked.name;
    if (name !== asked) await page.addInitScript(() => Object.assign(globalThis, { requestIdleCallback: () => 0 }));
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) complaints.push(request.url());
    });
    await page.goto(at(name));
    await steps(page);
    await page.close();
    expect(complaints).toEqual([]);
  }

  // Every page, width and scheme; not each with each, for axe takes its time.
  const cases = [
    { name: 'sample.html', width: 360, colorScheme: 'light' as const },
    { name: 'sample.html', width: 1366, colorScheme: 'dark' as const },
    { name: 'english.html', width: 1366, colorScheme: 'light' as const },
    { name: 'hostile.html', width: 360, colorScheme: 'dark' as const },
  ];
  test.each(cases)('$name passes axe at $width px, $colorScheme', async ({ name, width, colorScheme }) => {
    await visit(name, { viewport: { width, height: 900 }, colorScheme }, async (page) => {
      await page.locator('#open-all').click();
      await page.evaluate(() => {
        for (const sheet of document.querySelectorAll<HTMLDetailsElement>('.sheet, .more')) sheet.open = true;
      });
      const broken = await page.evaluate(async (source) => {
        new Function(source).call(globalThis);
        const { violations } = await (globalThis as unknown as { axe: { run(): Promise<Violations> } }).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
      }, axe);
      expect(broken).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });

  test('nothing a site wrote runs, loads or breaks the page', async () => {
    await visit('hostile.html', {}, async (page) => {
      expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
      expect(await page.locator('.req').count()).toBe(sampleReport().requirements.length);
      expect(await page.locator('#provenance').isVisible()).toBe(true);
    });
  });

  test('filter and search hide rows and say how many are left', async () => {
    await visit('sample.html', {}, async (page) => {
      await page.locator('input[value=passed]').uncheck();
      expect(await page.locator('.req[data-outcome=passed]:visible').count()).toBe(0);
      expect(await page.locator('#showing').textContent()).toBe('Đang hiện 11 trên 13 yêu cầu');
      await page.locator('#search').fill('so dien thoai');
      expect(await page.locator('.req:visible .id').allTextContents()).toEqual(['16.3.c/phone']);
      expect(await page.locator('.article:visible').count()).toBe(1);
      await page.locator('#reset').click();
      expect(await page.locator('.req:visible').count()).toBe(13);
      await page.locator('#only-failed').click();
      expect(await page.locator('.req:visible').count()).toBe(5);
    });
  });

  test('one article alone can be shown', async () => {
    await visit('sample.html', {}, async (page) => {
      await page.locator('#by-article').selectOption({ label: 'Điều 16. Bố cục và trang chủ' });
      expect(await page.locator('.req:visible .id').allTextContents()).toEqual([
        '16.3.c/phone',
        '16.3.c/email',
        '16.4.b/tree',
      ]);
      expect(await page.locator('.article:visible').count()).toBe(1);
    });
  });

  test('what was not reached can be filtered by its reason', async () => {
    await visit('sample.html', {}, async (page) => {
      await page.locator('#reason').selectOption('timeout');
      expect(await page.locator('.missed:visible').count()).toBe(1);
      expect(await page.locator('.missed[open] tbody tr:visible').count()).toBe(1);
      await page.locator('#reason').selectOption('');
      expect(await page.locator('.missed:visible').count()).toBe(2);
    });
  });

  test('a deep link opens its requirement, even one the filter hides', async () => {
    await visit('sample.html', {}, async (page) => {
      await page.locator('#search').fill('khong co gi nhu the');
      await page.locator('#mends a', { hasText: '16.3.c/phone' }).click();
      const row = page.locator('[id="req-16.3.c/phone"]');
      await row.locator('.finding', { hasText: 'footer#chan-trang' }).waitFor({ state: 'visible' });
      await page.waitForFunction(() => {
        const top = document.querySelector('details[open].req')?.getBoundingClientRect().top ?? -1;
        return top >= 0 && top < innerHeight;
      });
    });
  });

  test('a deep link opens its finding, however deep it is folded', async () => {
    const report = sampleReport();
    const [row] = report.requirements.filter(({ id }) => id === '5.1.i/fees');
    const last = row?.findings.filter(({ outcome }) => outcome === 'failed').at(-1)?.fingerprint;
    await visit('sample.html', {}, async (page) => {
      await page.evaluate((id) => location.assign(`#${id}`), `req-5.1.i/fees_${last}`);
      await page.locator(`[id="req-5.1.i/fees_${last}"]`).waitFor({ state: 'visible' });
    });
  });

  test('of a list of hundreds a browser builds what is opened, linked to or searched for', async () => {
    // Time to spare never comes, so that nothing is built unasked.
    const busy = { name: 'long.html', busy: true } as const;
    const row = '[id="req-16.3.c/phone"]';
    await visit(busy, {}, async (page) => {
      expect(await page.locator(`${row} .finding`).count()).toBe(20);
      await page.locator(`${row} > summary`).click();
      await page.locator(`${row} .body > .more > summary`).first().click();
      await page.locator(`${row} .said`, { hasText: 'câu 30' }).waitFor({ state: 'visible' });
      expect(await page.locator(`${row} .finding`).count()).toBe(120);
      expect(await page.locator(`[id="req-16.3.c/phone_long-30"] .places li`).count()).toBe(220);
    });
    await visit(busy, {}, async (page) => {
      await page.evaluate(() => location.assign('#req-16.3.c/phone_long-249'));
      await page.locator('[id="req-16.3.c/phone_long-249"]').waitFor({ state: 'visible' });
      await page.locator('#search').fill('câu 151 <noscript>');
      expect(await page.locator('.req:visible .id').allTextContents()).toEqual(['16.3.c/phone']);
      expect(await page.locator(`${row} .finding`).count()).toBe(250);
    });
    await visit('long.html', {}, async (page) => {
      await page.waitForFunction(() => document.querySelectorAll('noscript').length === 0);
    });
    await visit('long.html', { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator(`${row} .finding`).count()).toBe(250);
    });
  });

  test('the picture of an element is drawn from the picture of the page', async () => {
    await visit('sample.html', {}, async (page) => {
      await page.locator('[id="req-16.3.c/phone"] > summary').click();
      const drawn = await page.locator('[id="req-16.3.c/phone"] .crop use').boundingBox();
      expect(drawn?.width).toBeGreaterThan(300);
    });
  });

  test.each([360, 1366])('the keyboard reaches the skip links and the filter at %i px', async (width) => {
    await visit('sample.html', { viewport: { width, height: 700 } }, async (page) => {
      const focused = () =>
        page.evaluate(() => {
          const at = document.activeElement;
          return at?.getAttribute('href') ?? (at?.id || at?.localName);
        });
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('#content');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('#filter');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('search');
      await page.keyboard.type('tls');
      expect(await page.locator('.req:visible').count()).toBe(1);
      // On through the controls to the one requirement left, which opens by the keyboard; focus is seen all the way.
      for (let step = 0; step < 20 && (await focused()) !== 'summary'; step++) await page.keyboard.press('Tab');
      expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).toBe(
        'solid',
      );
      await page.keyboard.press('Enter');
      expect(await page.locator('.req[open]:visible').count()).toBe(1);
    });
  });

  test('without script everything can be read and no dead control is shown', async () => {
    await visit('sample.html', { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('#filter').isVisible()).toBe(false);
      expect(await page.locator('.req').last().isVisible()).toBe(true);
    });
  });

  test('in print the failures are open and the controls are gone', async () => {
    await visit('sample.html', { javaScriptEnabled: false }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.req[data-outcome=failed] .mend').first().isVisible()).toBe(true);
      expect(await page.locator('nav').isVisible()).toBe(false);
    });
  });

  test('JUnit is well-formed for a strict parser, whatever the site wrote', async () => {
    await visit('sample.html', {}, async (page) => {
      const errors = await page.evaluate(
        (text) => new DOMParser().parseFromString(text, 'application/xml').querySelectorAll('parsererror').length,
        renderJunit(hostileReport(), { lang: 'vi' }),
      );
      expect(errors).toBe(0);
    });
  });
});

/** One requirement with 250 findings, each in words of its own. */
function longReport(): Report {
  const report = sampleReport();
  const row = report.requirements.find(({ id }) => id === '16.3.c/phone');
  const [model] = row?.findings ?? [];
  const said = (n: number) => `câu ${n} </noscript><noscript>`;
  if (row && model)
    row.findings = Array.from({ length: 250 }, (_, n) => ({
      ...{ ...model, text: { vi: said(n), en: said(n) }, fingerprint: `long-${n}` },
      places: model.places.flatMap((place) => Array.from({ length: n === 30 ? 220 : 1 }, () => place)).slice(0, 220),
    }));
  return report;
}

type Violations = { violations: { id: string; nodes: { target: unknown }[] }[] };
