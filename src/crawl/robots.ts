import robotsModule from 'robots-parser';
import type { z } from 'zod';
import type { robotsSchema } from '../core/evidence.ts';
import type { Observation } from '../core/observation.ts';
import { normaliseUrl } from '../derive/urls.ts';
import { comparable, readRobots } from './robots-text.ts';

/** The package is CommonJS, its types describe an ES module. */
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

/** The name by which a robots.txt can address us. */
export const robotsToken = 'congchuan';
/** Size up to which a robots.txt must be read (RFC 9309 section 2.5), in characters. */
const longestRobots = 512_000;
const mostSitemaps = 50;

export interface Robots {
  allows(url: string): boolean;
  /** Seconds between requests that the site asks for. */
  crawlDelay: number | undefined;
  /** Addresses of sitemaps it names, normalised. */
  sitemaps: string[];
  /** Why everything is taken as forbidden, when no rule says so. */
  reason?: string;
}

const everything = (allowed: boolean): Robots => ({ allows: () => allowed, crawlDelay: undefined, sitemaps: [] });

/** Reads a robots.txt by RFC 9309. An HTML page in its place holds no rules and so allows everything. */
export function parseRobots(text: string, url: string): Robots {
  const whole = text.length > longestRobots ? text.slice(0, text.lastIndexOf('\n', longestRobots) + 1) : text;
  const { groups, sitemaps } = readRobots(whole);
  const parsed = robotsParser(url, groups);
  const named = sitemaps.flatMap((address) => normaliseUrl(address, url) ?? []);
  return {
    // The file itself is always open (section 2.2.2).
    allows: (address) => address === url || (parsed.isAllowed(comparable(address), robotsToken) ?? true),
    crawlDelay: parsed.getCrawlDelay(robotsToken),
    sitemaps: [...new Set(named)].slice(0, mostSitemaps),
  };
}

/**
 * What to obey, from what asking for robots.txt gave (RFC 9309 section 2.3.1): found, its rules; not there (4xx, or
 * redirects that lead nowhere: "more than five consecutive redirects" count as not there), no rules; server error or no
 * answer, everything is forbidden until it can be read.
 */
export function robotsFrom(observation: Observation<z.infer<typeof robotsSchema>>): Robots {
  if (observation.status !== 'collected') {
    if (observation.code === 'redirect-loop') return everything(true);
    const why = observation.status === 'failed' ? observation.message : observation.code;
    return { ...everything(false), reason: `robots.txt could not be read: ${why}` };
  }
  const { status, text, url } = observation.value;
  if (status >= 500) return { ...everything(false), reason: `robots.txt answered HTTP ${status}` };
  return status >= 200 && status < 300 ? parseRobots(text, url) : everything(true);
}

/** Asks each origin for its own robots.txt, once; the answer of the home page's origin can be given beforehand. */
export function robotsByOrigin(read: (robotsUrl: string) => Promise<Robots>): (url: string) => Promise<Robots> {
  const origins = new Map<string, Promise<Robots>>();
  return (url) => {
    const address = new URL('/robots.txt', url).href;
    const known = origins.get(address) ?? read(address);
    origins.set(address, known);
    return known;
  };
}
