import type { Page } from 'playwright-core';
import { causeOf, wrong } from '../core/faults.ts';
import { findBrowser } from './browser-path.ts';
import { launchConfined } from './launch.ts';
import { quietFlags } from './session.ts';

/** Convention: longest time to print one report. */
const timeoutMs = 180_000;

/**
 * Prints a page of ours as A4 with page numbers, bookmarks and tags for screen readers. No script runs, and nothing is
 * asked of the network.
 * @param html - the whole page
 * @param option - value of `--browser`
 * @throws {UsageError} when there is no browser, or it cannot be started
 */
export async function printPdf(html: string, option?: string): Promise<Uint8Array> {
  const found = findBrowser({ option });
  if ('reason' in found)
    throw wrong('--format pdf', {
      vi: `cần trình duyệt (${found.reason.vi}); hãy chỉ ra một trình duyệt bằng --browser`,
      en: `needs a browser (${found.reason.en}); name one with --browser`,
    });
  const { browser } = await launchConfined({ executablePath: found.path, args: quietFlags }).catch((error: Error) => {
    const { vi, en } = causeOf(error);
    throw wrong('--format pdf', {
      vi: `không chạy được ${found.path} (${vi}); hãy chọn trình duyệt khác bằng --browser`,
      en: `${found.path} cannot be started (${en}); choose another with --browser`,
    });
  });
  try {
    const context = await browser.newContext({ offline: true, javaScriptEnabled: false });
    const page = await context.newPage();
    page.setDefaultTimeout(timeoutMs);
    await page.setContent(html, { waitUntil: 'load', timeout: timeoutMs });
    return await page.pdf(paper);
  } finally {
    await browser.close();
  }
}

const paper: Parameters<Page['pdf']>[0] = {
  ...{ format: 'A4', preferCSSPageSize: true, printBackground: true, tagged: true, outline: true },
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate:
    '<div style="width:100%;text-align:center;font:8pt sans-serif;color:#444"><span class="pageNumber"></span> / <span class="totalPages"></span></div>',
};
