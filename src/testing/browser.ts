import type { Browser } from 'playwright-core';
import { findBrowser } from '../collect/browser-path.ts';
import { chromium } from '../collect/chromium.ts';
import { quietFlags } from '../collect/session.ts';

/**
 * Path of the browser that the tests use.
 * @throws {Error} when there is none: a test that looks at nothing must not pass for one that has looked
 */
export function testBrowserPath(): string {
  const found = findBrowser({ environment: process.env.CONGCHUAN_BROWSER });
  if ('reason' in found) throw new Error(`the tests need a browser: ${found.reason.en}`);
  return found.path;
}

/** A browser that looks at pages of ours alone, so it may do without its sandbox. */
export function launchTestBrowser(args: readonly string[] = []): Promise<Browser> {
  return chromium().launch({
    executablePath: testBrowserPath(),
    chromiumSandbox: false,
    args: [...quietFlags, ...args],
  });
}
