/** Conventions of looking at pages in the browser. Every report states them; none of them is the law's. */

/**
 * A template is crawled in the browser when scripts make this many links there, and this share on top of those sent, that
 * start pages do not have; or this share of its text.
 */
export const materially = { links: 3, share: 0.1, text: 1 / 3 };

/** Pages opened for the crawl's sake alone, and templates compared; beyond these pages are read over HTTP. */
export const browserBudget = { pages: 200, templates: 60 };

/** What the controls of one page may cost: their number, time in milliseconds, and menus inside menus. */
export const exploring = { controls: 100, totalMs: 20_000, depth: 2 };

/** Pages after which Chromium is replaced: its memory grows by some hundred kilobytes a page. */
export const pagesPerBrowser = 100;

/** The smallest phone in use, CSS pixels. */
export const phone = { width: 360, height: 640 };
