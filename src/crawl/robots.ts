import type { z } from 'zod';
import type { robotsSchema } from '../core/evidence.ts';
import type { Observation } from '../core/observation.ts';
import { robotsRules } from '../derive/robots-rules.ts';
import { normaliseUrl } from '../derive/urls.ts';

/** The name by which a robots.txt can address us. */
export const robotsToken = 'congchuan';
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

/** What a robots.txt says to us. */
export function parseRobots(text: string, url: string): Robots {
  const rules = robotsRules({ text, url });
  const named = rules.sitemaps.flatMap((address) => normaliseUrl(address, url) ?? []);
  return {
    allows: (address) => rules.allows(address, robotsToken),
    crawlDelay: rules.crawlDelay(robotsToken),
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
