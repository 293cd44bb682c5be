import type { Client } from '../collect/client.ts';
import type { Evidence } from '../core/evidence.ts';
import { collected, skipped } from '../core/observation.ts';
import type { Options } from '../core/options.ts';
import type { Robots } from '../crawl/robots.ts';
import { robotsByOrigin, robotsFrom } from '../crawl/robots.ts';
import { notAssessed } from './not-assessed.ts';

type RobotsObservation = Evidence['site']['robots'];

/** Rules of robots.txt in force for one audit. */
export interface RobotsInForce {
  /** The robots.txt of the home page's origin, as read. */
  observation: RobotsObservation;
  /** What it says, whether we obey it or not: its sitemaps are of use either way. */
  own: Robots;
  /** The rules to obey for an address: none of them when the audit is authorised. */
  rulesFor(url: string): Promise<Robots>;
  /** The robots.txt of the other origins of these addresses, whether we obey them or not; of 20 at the most. */
  elsewhere(urls: readonly string[]): Promise<{ origin: string; result: RobotsObservation }[]>;
}

/** Bytes of a robots.txt that are read, and redirects followed to it: what RFC 9309 (2.5 and 2.3.1.2) asks for. */
const longestRobots = 500 * 1024;
const mostRedirects = 5;
/** Origins whose robots.txt is kept beside the home page's; a convention. */
const mostOrigins = 20;

const lifted: Robots = { allows: () => true, crawlDelay: undefined, sitemaps: [] };

/**
 * Reads robots.txt and says what to obey.
 * @param pace - told of the seconds that a host wants between two requests, when they are to be obeyed
 * @throws {AssessmentError} when it closes the home page to us
 */
export async function obeyRobots(
  client: Pick<Client, 'get'>,
  home: string,
  { authorized, lang }: Pick<Options, 'authorized' | 'lang'>,
  pace: (host: string, seconds: number) => void,
): Promise<RobotsInForce> {
  const first = new URL('/robots.txt', home).href;
  const observation = await readRobots(client, first);
  const asked = new Map<string, Promise<RobotsObservation>>();
  const read = (url: string) => {
    const known = asked.get(url) ?? (url === first ? Promise.resolve(observation) : readRobots(client, url));
    asked.set(url, known);
    return known;
  };
  const byOrigin = robotsByOrigin(async (url) => {
    const robots = robotsFrom(await read(url));
    if (robots.crawlDelay) pace(new URL(url).hostname, robots.crawlDelay);
    return robots;
  });
  const rulesFor = async (url: string) => (authorized ? lifted : byOrigin(url));
  const rules = await rulesFor(home);
  if (!rules.allows(home)) {
    throw notAssessed(home, 'robots', [rules.reason, '--authorized "…"'].filter(Boolean).join('; '), lang);
  }
  const elsewhere = (urls: readonly string[]) => {
    const origins = new Set(urls.map((url) => new URL(url).origin));
    origins.delete(new URL(home).origin);
    return Promise.all(
      [...origins]
        .slice(0, mostOrigins)
        .map(async (origin) => ({ origin, result: await read(`${origin}/robots.txt`) })),
    );
  };
  return { observation, own: robotsFrom(observation), rulesFor, elsewhere };
}

/** A client that asks for nothing that robots.txt forbids. */
export function obeying(client: Pick<Client, 'get'>, { rulesFor }: Pick<RobotsInForce, 'rulesFor'>): typeof client {
  return {
    get: async (url, how) => ((await rulesFor(url)).allows(url) ? client.get(url, how) : skipped('robots')),
  };
}

async function readRobots(client: Pick<Client, 'get'>, url: string): Promise<RobotsObservation> {
  const answer = await client.get(url, { accept: 'text/plain', peek: longestRobots, redirects: mostRedirects });
  if (answer.status !== 'collected') return answer;
  const { response, body } = answer.value;
  return collected({ url, status: response.status, text: new TextDecoder().decode(body) }, answer.at);
}
