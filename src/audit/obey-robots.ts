import type { Client } from '../collect/client.ts';
import { AssessmentError } from '../core/errors.ts';
import type { Evidence } from '../core/evidence.ts';
import { collected } from '../core/observation.ts';
import { observationTexts } from '../core/observation-texts.ts';
import type { Options } from '../core/options.ts';
import type { Robots } from '../crawl/robots.ts';
import { robotsByOrigin, robotsFrom } from '../crawl/robots.ts';

type RobotsObservation = Evidence['site']['robots'];

/** Rules of robots.txt in force for one audit. */
export interface RobotsInForce {
  /** The robots.txt of the home page's origin, as read. */
  observation: RobotsObservation;
  /** What it says, whether we obey it or not: its sitemaps are of use either way. */
  own: Robots;
  /** The rules to obey for an address: none of them when the audit is authorised. */
  rulesFor(url: string): Promise<Robots>;
}

/**
 * Reads robots.txt and says what to obey.
 * @throws {AssessmentError} when it closes the home page to us
 */
export async function obeyRobots(
  client: Pick<Client, 'get'>,
  home: string,
  { authorized, lang }: Options,
): Promise<RobotsInForce> {
  const first = new URL('/robots.txt', home).href;
  const observation = await readRobots(client, first);
  const byOrigin = robotsByOrigin(async (url) =>
    robotsFrom(url === first ? observation : await readRobots(client, url)),
  );
  const lifted: Robots = { allows: () => true, crawlDelay: undefined, sitemaps: [] };
  const rulesFor = async (url: string) => (authorized ? lifted : byOrigin(url));
  const rules = await rulesFor(home);
  if (!rules.allows(home)) {
    throw new AssessmentError(`${home}: ${rules.reason ?? observationTexts.robots[lang]} (robots; --authorized "…")`);
  }
  return { observation, own: robotsFrom(observation), rulesFor };
}

async function readRobots(client: Pick<Client, 'get'>, url: string): Promise<RobotsObservation> {
  const answer = await client.get(url, { accept: 'text/plain' });
  if (answer.status !== 'collected') return answer;
  const { response, body } = answer.value;
  return collected({ url, status: response.status, text: new TextDecoder().decode(body) }, answer.at);
}
