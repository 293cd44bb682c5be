import robotsModule from 'robots-parser';
import { memoised } from './memoised.ts';
import { comparable, readRobots } from './robots-text.ts';

/** The package is CommonJS, its types describe an ES module. */
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

/** Size up to which a robots.txt must be read (RFC 9309 section 2.5), in characters. */
const longestRobots = 512_000;

/** What a robots.txt says to a crawler, called by its product token. */
export interface RobotsRules {
  allows(address: string, token: string): boolean;
  /** The rule that decides, in even encoding: `Disallow: /dich-vu/`. */
  decidedBy(address: string, token: string): string | undefined;
  /** Seconds between requests that the site asks for. */
  crawlDelay(token: string): number | undefined;
  /** Addresses of sitemaps it names, as written. */
  sitemaps: readonly string[];
}

/** Reads a robots.txt by RFC 9309. An HTML page in its place holds no rules and so allows everything. */
export const robotsRules = memoised(({ text, url }: { text: string; url: string }): RobotsRules => {
  const whole = text.length > longestRobots ? text.slice(0, text.lastIndexOf('\n', longestRobots) + 1) : text;
  const { groups, sitemaps } = readRobots(whole);
  const parsed = robotsParser(url, groups);
  const lines = groups.split('\n');
  return {
    // The file itself is always open (section 2.2.2).
    allows: (address, token) => address === url || (parsed.isAllowed(comparable(address), token) ?? true),
    decidedBy: (address, token) => lines[parsed.getMatchingLineNumber(comparable(address), token) - 1],
    crawlDelay: (token) => parsed.getCrawlDelay(token),
    sitemaps,
  };
});
