import { createRequire } from 'node:module';
import type { BrowserType } from 'playwright-core';

const require = createRequire(import.meta.url);

/** How Chromium is found and started. Loaded on the first call: it is the largest library of all, and most commands need no browser. */
export function chromium(): BrowserType {
  const playwright: typeof import('playwright-core') = require('playwright-core');
  return playwright.chromium;
}
