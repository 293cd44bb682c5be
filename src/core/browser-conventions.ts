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

/** A tablet held upright, CSS pixels. */
export const tablet = { width: 768, height: 1024 };

/**
 * What a page is held to on touch screens. `width`: how much wider than the screen it may be, as a share; `letter`: the
 * smallest legible text, CSS pixels; `small`: shares of letters below that which pass, and which fail; `kept`: shares of
 * the desktop's text that fail, and that pass; `covers`: share of the screen from which on something lies over the page;
 * `menu`: share of the menu's entries that must come to show; `anew`: pages of a portal loaded once more on the phone.
 */
export const touch = {
  ...{ width: 0.05, letter: 12, small: { passes: 0.1, fails: 0.3 }, kept: { fails: 0.3, passes: 0.7 } },
  ...{ covers: 0.5, menu: 0.8, taps: 3, anew: 12 },
};
